// Places of a series, each in its context with a tick: gone through by the arrow keys, ticked by Space.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { segmentsOfBead } from '../../shared/document/beads.ts';
import { segmentAt } from '../../shared/document/segments.ts';
import { lettersThatDiffer } from '../panels/changed-letters.ts';
import { useView } from '../panels/workbench-context.tsx';
import type { Hit } from '../session/series.ts';
import type { Hits } from './use-hits.ts';

/** More are shown in the next round: nothing is changed that was not in sight. */
export const MOST_SHOWN = 400;

interface HitListProps {
  readonly hits: Hits;
  readonly shown: readonly Hit[];
  readonly label: string;
  /** Keys that are the sheet's own; true where it has taken one. */
  readonly onKey?: (event: React.KeyboardEvent) => boolean;
  /** True where the list takes the focus when it appears. */
  readonly focused?: boolean;
}

export function HitList({ hits, shown, label, onKey, focused = true }: HitListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const place = Math.min(at, Math.max(0, shown.length - 1));
  const inHand = shown[place];
  useEffect(() => {
    if (focused) list.current?.focus({ preventScroll: true });
  }, [focused]);
  useEffect(() => {
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = stepOf(event.code, place, shown.length);
    if (next !== null) setAt(next);
    else if (event.code === 'Space' && inHand) hits.toggle(inHand);
    else if (event.code === 'KeyA' && !event.ctrlKey && !event.metaKey) hits.toggleAll();
    else if (!onKey?.(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div
        className="series-hits"
        role="listbox"
        aria-multiselectable="true"
        aria-label={label}
        aria-activedescendant={inHand && `hit-${inHand.key}`}
        tabIndex={0}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {shown.map((hit, index) => (
          <HitRow
            key={hit.key}
            hit={hit}
            on={hits.isOn(hit)}
            inHand={index === place}
            onPick={() => setAt(index)}
            onToggle={() => hits.toggle(hit)}
          />
        ))}
      </div>
      {inHand && <Across hit={inHand} hits={hits} />}
      {hits.state === 'found' && shown.length === 0 && <p className="note none">{t('series.none')}</p>}
    </>
  );
}

/** Where a key leads in the list; null for a key that leads nowhere. */
function stepOf(code: string, at: number, length: number): number | null {
  const last = Math.max(0, length - 1);
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
  if (code === 'Home') return 0;
  if (code === 'End') return last;
  const step = steps[code];
  return step === undefined ? null : Math.max(0, Math.min(last, at + step));
}

interface HitRowProps {
  readonly hit: Hit;
  readonly on: boolean;
  readonly inHand: boolean;
  readonly onPick: () => void;
  readonly onToggle: () => void;
}

function HitRow({ hit, on, inHand, onPick, onToggle }: HitRowProps) {
  const { t } = useTranslation();
  const { was, reads, before, after, note } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys for all of its rows
    <div
      id={`hit-${hit.key}`}
      role="option"
      tabIndex={-1}
      aria-selected={on}
      className={[...(inHand ? ['in-hand'] : []), ...(on ? [] : ['off'])].join(' ')}
      onClick={onPick}
    >
      <input type="checkbox" tabIndex={-1} checked={on} onChange={onToggle} aria-hidden="true" />
      <span className="before" lang="ru">
        {before}
      </span>
      <span className="was" lang="ru">
        <Letters from={reads} to={was} />
      </span>
      <span className="arrow" aria-hidden="true">
        →
      </span>
      <span className="reads" lang="ru">
        {reads === '' ? t('tip.deleted') : <Letters from={was} to={reads} />}
      </span>
      <span className="after" lang="ru">
        {after}
      </span>
      <span className="about">
        {note?.kind === 'listed' ? t('series.listed') : note?.kind === 'translation' ? note.word : ''}
      </span>
    </div>
  );
}

/** A word with the letters marked that the other has not. */
function Letters({ from, to }: { from: string; to: string }) {
  return lettersThatDiffer(from, to).map(({ text, differs }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one word in their order
    differs ? <u key={at}>{text}</u> : text,
  );
}

/** The counterpart of the place in hand, and the record where there are several. */
function Across({ hit, hits }: { hit: Hit; hits: Hits }) {
  const records = useView((state) => state.records);
  const doc = hits.docs.get(hit.recordId);
  const bead = doc && (segmentAt(doc, hit.from)?.node.attrs.bead as string | null | undefined);
  const sentences = doc && bead ? segmentsOfBead(doc, bead, 'translation') : [];
  const title = hits.docs.size > 1 ? records.find(({ id }) => id === hit.recordId)?.metadata.title : undefined;
  return (
    <div className="across" aria-live="polite">
      {title && <small>{title}</small>}
      <p lang="en">{sentences.map(({ node }) => node.textContent).join(' ')}</p>
    </div>
  );
}
