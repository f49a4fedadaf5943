// Where the names and dates of the two sides disagree, the gravest first: each leads to its place, is mended there or
// settled with a note.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import type { Finding, FindingPlace } from '../../shared/entities/findings.ts';
import {
  findingKey,
  mendFinding,
  readFindings,
  readSettled,
  type Settled,
  settle,
  showFinding,
} from '../session/findings.ts';
import type { RecordSession } from '../session/record-session.ts';
import { update, wordsOf } from '../session/workbench.ts';
import { Icon } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';
import { useScrolledIntoView } from './scrolled-into-view.ts';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

type Looking =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly why: string };

export function FindingsPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const looking = useFindings(session);
  const [settled, setSettled] = useState<Settled>({});
  useEffect(() => {
    let current = true;
    readSettled(workbench, session.recordId).then((kept) => current && setSettled(kept));
    return () => {
      current = false;
    };
  }, [workbench, session]);
  const open = looking.kind === 'found' ? looking.findings.filter((one) => !settled[findingKey(one)]) : [];
  return (
    <section className="findings" aria-label={t('findings.title')}>
      <button type="button" className="plain note back" onClick={() => update(workbench, { findings: false })}>
        <Icon name="back" size={12} />
        {t('mentions.back')}
      </button>
      <div className="panel-head">
        <span>{t('findings.title')}</span>
      </div>
      {looking.kind === 'looking' && (
        <p className="empty-note" role="status">
          {t('findings.looking')}
        </p>
      )}
      {looking.kind === 'failed' && (
        <p className="empty-note" role="alert">
          {t('findings.failed', { why: looking.why })}
        </p>
      )}
      {looking.kind === 'found' && open.length === 0 && <p className="empty-note">{t('findings.none')}</p>}
      {open.length > 0 && (
        <List
          session={session}
          findings={open}
          onSettle={(finding, note) => settle(workbench, finding, note, settled, setSettled)}
        />
      )}
      {Object.keys(settled).length > 0 && (
        <p className="note">{t('findings.settled', { count: Object.keys(settled).length })}</p>
      )}
    </section>
  );
}

/** What the engine finds; looked for again when the text or the names have changed. */
function useFindings(session: RecordSession): Looking {
  const workbench = useWorkbench();
  const doc = useDerived(session.derived, (derived) => derived.doc);
  const authority = useView((state) => state.authority);
  const [looking, setLooking] = useState<Looking>({ kind: 'looking' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, or other names, are looked through again
  useEffect(() => {
    let current = true;
    readFindings(workbench, session).then(
      (findings) => current && setLooking({ kind: 'found', findings }),
      (error: unknown) => current && setLooking({ kind: 'failed', why: wordsOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [workbench, session, doc, authority]);
  return looking;
}

interface ListProps {
  readonly session: RecordSession;
  readonly findings: readonly Finding[];
  readonly onSettle: (finding: Finding, note: string) => void;
}

/** The arrow keys go through the findings and show each in the texts; C and T go there to mend it, Space settles it. */
function List({ session, findings, onSettle }: ListProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [at, setAt] = useState(-1);
  const [noting, setNoting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const here = Math.min(at, findings.length - 1);
  const go = (next: number) => {
    const row = Math.max(0, Math.min(findings.length - 1, next));
    const finding = findings[row];
    setAt(row);
    setNoting(false);
    if (finding) showFinding(workbench, finding);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const finding = findings[here];
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(here + 1),
      ArrowUp: () => go(here - 1),
      Enter: () => finding && session.goTo(finding.at.from, finding.at.to),
      KeyC: () => finding && mendFinding(workbench, finding, 'correct'),
      KeyT: () => finding && mendFinding(workbench, finding, 'tag'),
      Space: () => finding && !session.readOnly && setNoting(true),
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.code];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div
      className="finding-list"
      ref={list}
      role="listbox"
      data-own-keys=""
      tabIndex={0}
      aria-label={t('findings.title')}
      aria-activedescendant={here >= 0 ? `finding-${here}` : undefined}
      onKeyDown={onKeyDown}
    >
      {findings.map((finding, row) => (
        <Item
          key={`${findingKey(finding)} ${finding.at.from}`}
          finding={finding}
          row={row}
          current={row === here}
          onChoose={() => go(row)}
        >
          {row === here && noting ? (
            <NoteForm
              onKeep={(note) => {
                setNoting(false);
                onSettle(finding, note);
                list.current?.focus();
              }}
            />
          ) : (
            row === here && <Actions session={session} finding={finding} onNote={() => setNoting(true)} />
          )}
        </Item>
      ))}
    </div>
  );
}

interface ItemProps {
  readonly finding: Finding;
  readonly row: number;
  readonly current: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Item({ finding, row, current, onChoose, children }: ItemProps) {
  const { t } = useTranslation();
  const item = useScrolledIntoView<HTMLDivElement>(current);
  const key = finding.kind.replaceAll(' ', '-');
  return (
    <div
      ref={item}
      id={`finding-${row}`}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      className={finding.severity}
    >
      <button type="button" tabIndex={-1} onClick={onChoose}>
        <span className="note">
          {t(`findings.kinds.${key}`, { lang: t(`language.${languageOf(finding.at.side)}`) })}
        </span>
        <Place place={finding.at} />
        {'other' in finding && <Place place={finding.other} />}
      </button>
      {children}
    </div>
  );
}

const Place = ({ place }: { place: FindingPlace }) => (
  <span className="quote" lang={languageOf(place.side)}>
    <span className={`kind-name ${place.kind}`}>{place.text.replace(/\s+/g, ' ')}</span>
  </span>
);

interface ActionsProps {
  readonly session: RecordSession;
  readonly finding: Finding;
  readonly onNote: () => void;
}

function Actions({ session, finding, onNote }: ActionsProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  if (session.readOnly) return null;
  return (
    <span className="panel-actions">
      <button type="button" onClick={() => mendFinding(workbench, finding, 'correct')}>
        <KeyHint keys="C" /> {t('findings.correct')}
      </button>
      <button type="button" onClick={() => mendFinding(workbench, finding, 'tag')}>
        <KeyHint keys="T" /> {t('findings.tag')}
      </button>
      <button type="button" onClick={onNote}>
        <KeyHint keys="Space" /> {t('findings.settle')}
      </button>
    </span>
  );
}

/** "It is so", and why; the note may be left empty. */
function NoteForm({ onKeep }: { onKeep: (note: string) => void }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="finding-note"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(note.trim());
      }}
    >
      <input
        ref={field}
        value={note}
        placeholder={t('findings.why')}
        aria-label={t('findings.why')}
        onChange={(event) => setNote(event.target.value)}
      />
      <button type="submit" className="link">
        {t('findings.keep')}
      </button>
    </form>
  );
}
