// The places of a series as a sheet shows them: found by the machine, ticked or not by the scholar.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { RuleTooSlow } from '../session/engines/engines.ts';
import { type FoundHits, findHits, type Hit, type Series, type SeriesScope } from '../session/series.ts';
import { wordsOf } from '../session/workbench.ts';

const NOTHING: FoundHits = { hits: [], docs: new Map() };

export interface Hits extends FoundHits {
  readonly state: 'looking' | 'found' | 'failed';
  /** In the interface's words, where it failed. */
  readonly why: string;
  readonly ticked: readonly Hit[];
  isOn(hit: Hit): boolean;
  toggle(hit: Hit): void;
  /** All of them, or none. */
  toggleAll(): void;
}

/** Looks the series up whenever it or its scope changes; `series` must stay the same object as long as it is the same. */
export function useHits(series: Series, scope: SeriesScope): Hits {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const session = useView((state) => state.session);
  const [found, setFound] = useState<FoundHits & Pick<Hits, 'state' | 'why'>>({
    ...NOTHING,
    state: 'looking',
    why: '',
  });
  // What was found last stays in sight while the machine looks again, but is not to be carried out.
  const [of, setOf] = useState<{ series: Series; scope: SeriesScope } | null>(null);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let current = true;
    const show = (value: typeof found) => {
      if (!current) return;
      setFound(value);
      setOf({ series, scope });
    };
    if (session) {
      findHits(workbench, series, scope).then(
        (hits) => show({ ...hits, state: 'found', why: '' }),
        (error: unknown) =>
          show({
            ...NOTHING,
            state: 'failed',
            why: error instanceof RuleTooSlow ? t('rules.tooSlow') : wordsOf(error),
          }),
      );
    }
    return () => {
      current = false;
    };
  }, [workbench, session, series, scope, t]);
  const isOn = (hit: Hit) => hit.likely !== turned.has(hit.key);
  const settled = of?.series === series && of.scope === scope;
  const ticked = found.hits.filter(isOn);
  const turn = (hits: readonly Hit[]) => {
    const next = new Set(turned);
    for (const { key } of hits) if (!next.delete(key)) next.add(key);
    setTurned(next);
  };
  return {
    ...found,
    state: settled ? found.state : 'looking',
    ticked,
    isOn,
    toggle: (hit) => turn([hit]),
    toggleAll: () => turn(ticked.length === found.hits.length ? ticked : found.hits.filter((hit) => !isOn(hit))),
  };
}
