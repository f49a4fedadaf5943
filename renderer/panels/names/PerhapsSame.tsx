// Records of the project that may be one and the same: shown above the list, merged or told apart one by one.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuthorityRecord, preferredName } from '../../../shared/entities/authority.ts';
import { mergeEntities } from '../../session/authority-edits.ts';
import type { SamePair } from '../../session/engines/engine-jobs.ts';
import { useView, useWorkbench } from '../workbench-context.tsx';

/** So many pairs are shown at once; the others come as these are decided. */
const SHOWN = 4;

export function PerhapsSame() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const authority = useView((state) => state.authority);
  const pairs = useSamePairs(authority);
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const byId = new Map<string, AuthorityRecord>(authority.map((record) => [record.id, record]));
  const open = pairs.flatMap(({ one, other }) => {
    const [a, b] = [byId.get(one), byId.get(other)];
    return a && b && !apart.has(`${one} ${other}`) ? [{ a, b, key: `${one} ${other}` }] : [];
  });
  if (open.length === 0) return null;
  return (
    <section className="perhaps-same" aria-label={t('namesPage.perhapsSame')}>
      <h4>{t('namesPage.perhapsSame')}</h4>
      <ul>
        {open.slice(0, SHOWN).map(({ a, b, key }) => (
          <li key={key}>
            <span className="quote">
              <Names record={a} /> <span className="note">{t('namesPage.and')}</span> <Names record={b} />
            </span>
            <span className="names-actions">
              <button type="button" className="link" onClick={() => mergeEntities(workbench, b.id, a.id)}>
                {t('namesPage.mergeThem')}
              </button>
              <button type="button" className="link" onClick={() => setApart(new Set([...apart, key]))}>
                {t('namesPage.apart')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Names = ({ record }: { record: AuthorityRecord }) => (
  <>
    <span lang="ru">{preferredName(record, 'ru')}</span>
    {record.preferred.ru && record.preferred.en && <small lang="en"> {record.preferred.en}</small>}
  </>
);

/** What the engine finds alike; nothing while it looks, and nothing where it fails: the list itself is whole without it. */
function useSamePairs(authority: readonly AuthorityRecord[]): readonly SamePair[] {
  const { engines } = useWorkbench();
  const [pairs, setPairs] = useState<readonly SamePair[]>([]);
  useEffect(() => {
    let current = true;
    engines.samePairs(authority).then(
      (found) => current && setPairs(found),
      () => current && setPairs([]),
    );
    return () => {
      current = false;
    };
  }, [engines, authority]);
  return pairs;
}
