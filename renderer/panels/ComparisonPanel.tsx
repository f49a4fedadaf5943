// Another alignment beside the record's own: how far they agree, and each difference with both readings.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementFigures } from '../../shared/alignment/compare.ts';
import type { RecordBead } from '../../shared/document/beads.ts';
import type { SegmentId } from '../../shared/document/ids.ts';
import type { TakenBead } from '../../shared/document/take-alignment.ts';
import { currentSegment } from '../editor/plugins/lit.ts';
import {
  type BeadDifference,
  compareWith,
  keepOurs,
  leaveComparison,
  nameOf,
  type RecordComparison,
  sentencesIn,
  takeAllTheirs,
  takeTheirs,
} from '../session/comparing.ts';
import type { RecordSession } from '../session/record-session.ts';
import { Icon } from './Icon.tsx';
import { useDerived, useWorkbench } from './workbench-context.tsx';

/** How many differences are listed; the next come up as these are settled. */
const SHOWN = 30;

export function ComparisonPanel({ session, comparison }: { session: RecordSession; comparison: RecordComparison }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const { doc, beads } = useDerived(session.derived, (derived) => derived);
  const places = useMemo(() => placesOf(beads), [beads]);
  const here = useDerived(session.editor, (state) => currentSegment(state)?.id ?? null);
  const { agreement, differences } = useMemo(() => compareWith(doc, comparison), [doc, comparison]);
  const by = comparison.with;
  const name = t(`compare.with.${by.kind}`, by.kind === 'file' ? { name: by.name } : {});
  return (
    <section className="comparison" aria-label={t('compare.title')}>
      <div className="panel-head">
        <span>
          {t('compare.title')} <b>{name}</b>
        </span>
        <button type="button" aria-label={t('compare.end')} onClick={() => leaveComparison(session)}>
          <Icon name="cross" size={12} />
        </button>
      </div>
      <dl className="agreement" title={t('compare.precision')}>
        <Figures name={t('compare.strict')} figures={agreement.strict} />
        <Figures name={t('compare.lax')} figures={agreement.lax} />
        <dt>{t('compare.links')}</dt>
        <dd>{shown(agreement.links)}</dd>
      </dl>
      <h4>{differences.length === 0 ? t('compare.same') : t('compare.count', { count: differences.length })}</h4>
      <ol className="differences">
        {differences.slice(0, SHOWN).map((one) => (
          <Difference
            key={nameOf(one)}
            session={session}
            difference={one}
            places={places}
            current={here !== null && sentencesIn(one).includes(here)}
          />
        ))}
      </ol>
      {differences.length > SHOWN && <p className="note">{t('compare.more', { count: differences.length - SHOWN })}</p>}
      {differences.length > 1 && !session.readOnly && (
        <div className="panel-actions">
          <button type="button" className="link" onClick={() => takeAllTheirs(workbench, differences)}>
            {t('compare.takeAll')}
          </button>
        </div>
      )}
    </section>
  );
}

/** Three figures, as the field prints them: ".966". */
const shown = (share: number): string => (share === 1 ? '1' : share.toFixed(3).replace(/^0/, ''));

function Figures({ name, figures }: { name: string; figures: AgreementFigures }) {
  const { t } = useTranslation();
  const { precision, recall, f1 } = figures;
  return (
    <>
      <dt>{name}</dt>
      <dd>{t('compare.figures', { precision: shown(precision), recall: shown(recall), f1: shown(f1) })}</dd>
    </>
  );
}

interface DifferenceProps {
  readonly session: RecordSession;
  readonly difference: BeadDifference;
  readonly places: Places;
  readonly current: boolean;
}

function Difference({ session, difference, places, current }: DifferenceProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [first] = sentencesIn(difference);
  return (
    <li aria-current={current ? 'true' : undefined}>
      <button type="button" className="readings" onClick={() => first && session.goToSegment(first)}>
        <span className="note">{t('compare.here')}</span>
        <Reading beads={difference.ours} places={places} />
        <span className="note">{t('compare.there')}</span>
        <Reading beads={difference.theirs} places={places} />
      </button>
      {!session.readOnly && (
        <span className="difference-actions">
          <button type="button" className="link" onClick={() => takeTheirs(workbench, difference)}>
            {t('compare.take')}
          </button>
          <button type="button" className="link" onClick={() => keepOurs(workbench, difference)}>
            {t('compare.keep')}
          </button>
        </span>
      )}
    </li>
  );
}

/** Words by which sentences are called in a list. */
type Places = ReadonlyMap<SegmentId, string>;

/** How many letters of a sentence stand for it. */
const LETTERS = 34;

const placesOf = (beads: readonly RecordBead[]): Places =>
  new Map(
    beads.flatMap(({ original, translation }) =>
      [...original, ...translation].map(({ id, node }) => [id, node.textContent.trim()] as const),
    ),
  );

/** The links of one reading, a line each: "Да. – Yes." */
function Reading({ beads, places }: { beads: readonly TakenBead[]; places: Places }) {
  const { t } = useTranslation();
  const words = (ids: readonly SegmentId[]): string =>
    ids.map((id) => cut(places.get(id) ?? '', ids.length)).join(' + ') || `(${t('compare.noLink')})`;
  return (
    <span className="reading-lines">
      {beads.map(({ original, translation }) => (
        <span key={[...original, ...translation].join(' ')}>
          <span lang="ru">{words(original)}</span>
          <span className="arrow"> – </span>
          <span lang="en">{words(translation)}</span>
        </span>
      ))}
    </span>
  );
}

function cut(text: string, among: number): string {
  const most = Math.max(14, Math.floor(LETTERS / among));
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}
