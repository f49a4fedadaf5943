// Every other occurrence of a name in the project, each in context with a tick box; nothing is tagged that was not seen.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { findOccurrences, type Occurrence, tagOccurrences } from '../session/occurrences.ts';
import { update, wordsOf } from '../session/workbench.ts';
import type { Sought } from '../session/workbench-state.ts';
import { Dialog } from './Dialog.tsx';

/** How far the search has come. */
type Searching =
  | { readonly kind: 'searching'; readonly share: number }
  | { readonly kind: 'found'; readonly hits: readonly Occurrence[] }
  | { readonly kind: 'failed'; readonly why: string };

/** A row of one line, in pixels. */
const ROW = 35;

export function OccurrencesDialog({ sought }: { sought: Sought }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [turn, setTurn] = useState(0);
  const search = useOccurrences(sought, turn);
  const hits = search.kind === 'found' ? search.hits : [];
  const [left, setLeft] = useState<ReadonlySet<Occurrence>>(new Set());
  const ticked = hits.filter((hit) => !left.has(hit));
  const toggle = (hit: Occurrence) => {
    const next = new Set(left);
    if (!next.delete(hit)) next.add(hit);
    setLeft(next);
  };
  const close = () => update(workbench, { dialog: null });
  const apply = () => {
    close();
    tagOccurrences(workbench, sought, ticked);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey) || ticked.length === 0) return;
      event.preventDefault();
      apply();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <Dialog title={t('occurrences.title')}>
      <div className="body occurrences" aria-busy={search.kind === 'searching'}>
        <State search={search} onAgain={() => setTurn(turn + 1)} onCancel={close} />
        {hits.length > 0 && (
          <Hits hits={hits} left={left} onToggle={toggle} onAll={(on) => setLeft(on ? new Set() : new Set(hits))} />
        )}
      </div>
      <div className="result">
        <span className="note">
          <KeyHint keys="Space" /> {t('occurrences.tick')} <KeyHint keys="A" /> {t('occurrences.all')}{' '}
          <KeyHint keys="N" /> {t('occurrences.noneTicked')}
        </span>
        <button type="button" className="go" disabled={ticked.length === 0} onClick={apply}>
          {t('occurrences.apply', { count: ticked.length })}
          <KeyHint keys="Mod-Enter" />
        </button>
      </div>
    </Dialog>
  );
}

function State({ search, onAgain, onCancel }: { search: Searching; onAgain: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  switch (search.kind) {
    case 'searching':
      return (
        <p className="note searching" role="status">
          {t('occurrences.searching')}
          <progress max={1} value={search.share} aria-label={t('occurrences.searching')} />
          <button type="button" className="link" onClick={onCancel}>
            {t('occurrences.cancel')}
          </button>
        </p>
      );
    case 'failed':
      return (
        <p className="note bad" role="alert">
          {t('occurrences.failed', { why: search.why })}{' '}
          <button type="button" className="link" onClick={onAgain}>
            {t('occurrences.again')}
          </button>
        </p>
      );
    case 'found': {
      const records = new Set(search.hits.map(({ record }) => record)).size;
      const found = t('occurrences.found', { count: search.hits.length });
      return (
        <p className="note">
          {search.hits.length === 0
            ? t('occurrences.none')
            : `${found} ${t('occurrences.inRecords', { count: records })} ${t('occurrences.lead')}`}
        </p>
      );
    }
    default:
      return search satisfies never;
  }
}

/** The hits, once the engine has found them. */
function useOccurrences(sought: Sought, turn: number): Searching {
  const workbench = useWorkbench();
  const [search, setSearch] = useState<Searching>({ kind: 'searching', share: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn searches again
  useEffect(() => {
    const giveUp = new AbortController();
    const { signal } = giveUp;
    setSearch({ kind: 'searching', share: 0 });
    const show = (next: Searching) => !signal.aborted && setSearch(next);
    findOccurrences(workbench, sought, signal, (share) => show({ kind: 'searching', share })).then(
      (hits) => show({ kind: 'found', hits }),
      (error: unknown) => show({ kind: 'failed', why: wordsOf(error) }),
    );
    return () => giveUp.abort(new Error('The search was given up.'));
  }, [workbench, sought, turn]);
  return search;
}

interface HitsProps {
  readonly hits: readonly Occurrence[];
  readonly left: ReadonlySet<Occurrence>;
  readonly onToggle: (hit: Occurrence) => void;
  readonly onAll: (on: boolean) => void;
}

/** One list under the arrow keys; a line for each record that has hits. */
function Hits({ hits, left, onToggle, onAll }: HitsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const several = useMemo(() => new Set(hits.map(({ record }) => record)).size > 1, [hits]);
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  useEffect(() => {
    list.current?.focus();
  }, []);
  const go = (next: number) => {
    const row = Math.max(0, Math.min(hits.length - 1, next));
    setAt(row);
    rows.scrollToIndex(row);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const hit = hits[at];
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(hits.length - 1),
      Space: () => hit && onToggle(hit),
      KeyA: () => onAll(true),
      KeyN: () => onAll(false),
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      className="hits"
      ref={list}
      role="listbox"
      aria-multiselectable="true"
      aria-label={t('occurrences.title')}
      aria-activedescendant={`hit-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const hit = hits[index];
          if (!hit) return null;
          const on = !left.has(hit);
          return (
            <div
              key={index}
              id={`hit-${index}`}
              className={on ? 'hit' : 'hit off'}
              role="option"
              tabIndex={-1}
              aria-selected={on}
              data-current={index === at ? '' : undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setAt(index);
                onToggle(hit);
              }}
              onKeyDown={() => {}}
            >
              <span className="tick" aria-hidden="true" />
              <span className="before" lang={languageOf(hit.side)}>
                {hit.before}
              </span>
              <span className="after" lang={languageOf(hit.side)}>
                <b>{hit.text.replace(/\s+/g, ' ')}</b>
                {hit.after}
              </span>
              <span className="note">
                {several ? hit.title : t(hit.inflected ? 'occurrences.inflected' : 'occurrences.exact')}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
