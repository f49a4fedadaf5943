// Every other occurrence of a name, each in context with a tick box; nothing is tagged that was not seen.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { contextOf } from '../session/context-of.ts';
import { findOccurrences, type Occurrence, tagOccurrences } from '../session/occurrences.ts';
import { update } from '../session/workbench.ts';
import { Dialog } from './Dialog.tsx';

export function OccurrencesDialog({ mention }: { mention: string }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const session = useView((state) => state.session);
  const hits = useOccurrences(mention);
  const [left, setLeft] = useState<ReadonlySet<Occurrence>>(new Set());
  const ticked = hits.filter((hit) => !left.has(hit));
  const toggle = (hit: Occurrence) => {
    const next = new Set(left);
    if (!next.delete(hit)) next.add(hit);
    setLeft(next);
  };
  const apply = () => {
    update(workbench, { dialog: null });
    tagOccurrences(workbench, mention, ticked);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  if (!session) return null;
  return (
    <Dialog title={t('occurrences.title')}>
      <div className="body">
        <p className="note">{hits.length === 0 ? t('occurrences.none') : t('occurrences.lead')}</p>
        <div className="hits">
          {hits.map((hit) => (
            <Hit
              key={`${hit.from}`}
              doc={session.editor.state.doc}
              hit={hit}
              on={!left.has(hit)}
              onToggle={() => toggle(hit)}
            />
          ))}
        </div>
      </div>
      <div className="result">
        <span className="note">
          <KeyHint keys="Space" /> {t('occurrences.tick')}
        </span>
        <button type="button" className="go" disabled={ticked.length === 0} onClick={apply}>
          {t('occurrences.apply', { count: ticked.length })}
          <KeyHint keys="Mod-Enter" />
        </button>
      </div>
    </Dialog>
  );
}

/** The hits, once the engine has found them; empty until then. */
function useOccurrences(mention: string): readonly Occurrence[] {
  const workbench = useWorkbench();
  const session = useView((state) => state.session);
  const [hits, setHits] = useState<readonly Occurrence[]>([]);
  useEffect(() => {
    let current = true;
    if (session) void findOccurrences(workbench, session, mention).then((found) => current && setHits(found));
    return () => {
      current = false;
    };
  }, [workbench, session, mention]);
  return hits;
}

interface HitProps {
  readonly doc: Parameters<typeof contextOf>[0];
  readonly hit: Occurrence;
  readonly on: boolean;
  readonly onToggle: () => void;
}

function Hit({ doc, hit, on, onToggle }: HitProps) {
  const { t } = useTranslation();
  const { before, after } = contextOf(doc, hit.from, hit.to);
  return (
    <label className={on ? 'hit' : 'hit off'} lang={languageOf(hit.side)}>
      <input type="checkbox" checked={on} onChange={onToggle} />
      <span className="before">{before}</span>
      <b>{hit.text}</b>
      <span className="after">{after}</span>
      <span className="note">{t(hit.inflected ? 'occurrences.inflected' : 'occurrences.exact')}</span>
    </label>
  );
}
