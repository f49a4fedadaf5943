// The apparatus: every difference from the witness, with who, when and how; each can be gone to and taken back.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import { revertDifferences } from '../editor/commands/readings.ts';
import type { DifferenceStory } from '../editor/plugins/provenance.ts';
import {
  type ApparatusFilter,
  authorOf,
  CERTAINTIES,
  DIFFERENCE_KINDS,
  EVERYTHING,
  HOWS,
  letsThrough,
} from '../session/apparatus-filter.ts';
import { numberAt } from '../session/places.ts';
import type { RecordSession } from '../session/record-session.ts';
import { update } from '../session/workbench.ts';
import { Choice } from './ChoiceHead.tsx';
import { Story } from './Story.tsx';
import { useDerived, useWorkbench } from './workbench-context.tsx';

export function CorrectionsPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const corrections = useDerived(session.derived, (derived) => derived.corrections);
  const [filter, setFilter] = useState<ApparatusFilter>(EVERYTHING);
  const shown = useMemo(() => corrections.filter((one) => letsThrough(filter, one)), [corrections, filter]);
  const showStatistics = () => update(workbench, { dialog: { kind: 'statistics' } });
  return (
    <>
      <div className="panel-head">
        <span>{t('corrections.head')}</span>
        <button type="button" className="link" onClick={showStatistics}>
          {t('statistics.title')}
        </button>
      </div>
      {corrections.length === 0 ? (
        <p className="empty-note">{t('corrections.none')}</p>
      ) : (
        <Filters corrections={corrections} filter={filter} onChange={setFilter} />
      )}
      {corrections.length > 0 && shown.length === 0 && <p className="note">{t('corrections.noneShown')}</p>}
      <ul className="rows">
        {shown.slice(0, MOST_SHOWN).map((one) => (
          <CorrectionRow key={`${one.side}${one.witnessFrom}:${one.from}`} session={session} correction={one} />
        ))}
      </ul>
      {shown.length > MOST_SHOWN && (
        <p className="note">{t('corrections.more', { count: shown.length - MOST_SHOWN })}</p>
      )}
      <RevertShown session={session} shown={shown} />
    </>
  );
}

/** Longer lists are drawn in part; the filters lead to the rest. */
const MOST_SHOWN = 500;

interface FiltersProps {
  readonly corrections: readonly DifferenceStory[];
  readonly filter: ApparatusFilter;
  readonly onChange: (filter: ApparatusFilter) => void;
}

function Filters({ corrections, filter, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const authors = useMemo(() => [...new Set(corrections.map(authorOf))].sort(), [corrections]);
  const all = t('corrections.all');
  return (
    <>
      <div className="panel-head choices">
        <Choice
          label={t('corrections.how')}
          value={filter.how}
          names={['all', 'unreviewed', ...HOWS] as const}
          wordsOf={(how) =>
            how === 'all'
              ? t('corrections.allHow')
              : how === 'unreviewed'
                ? t('corrections.unreviewed')
                : t(`tip.how.${how}`)
          }
          onChoose={(how) => onChange({ ...filter, how })}
        />
        <Choice
          label={t('corrections.kind')}
          value={filter.kind}
          names={['all', ...DIFFERENCE_KINDS] as const}
          wordsOf={(kind) => (kind === 'all' ? t('corrections.allKinds') : t(`corrections.kinds.${kind}`))}
          onChoose={(kind) => onChange({ ...filter, kind })}
        />
        <Choice
          label={t('corrections.who')}
          value={filter.by}
          names={['all', ...authors]}
          wordsOf={(by) => (by === 'all' ? t('corrections.allWho') : by || t('corrections.nobody'))}
          onChoose={(by) => onChange({ ...filter, by })}
        />
        <Choice
          label={t('corrections.certainty')}
          value={filter.certainty}
          names={['all', ...CERTAINTIES] as const}
          wordsOf={(certainty) => (certainty === 'all' ? all : t(`corrections.certainties.${certainty}`))}
          onChoose={(certainty) => onChange({ ...filter, certainty })}
        />
      </div>
      <input
        className="filter-field"
        type="search"
        placeholder={t('corrections.filter')}
        aria-label={t('corrections.filter')}
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
      />
    </>
  );
}

function CorrectionRow({ session, correction }: { session: RecordSession; correction: DifferenceStory }) {
  const { t } = useTranslation();
  const lang = languageOf(correction.side);
  return (
    <li>
      <span className="n">{numberAt(session, correction.start) ?? ''}</span>
      <button type="button" className="word" lang={lang} onClick={() => session.goTo(correction.start, correction.end)}>
        {correction.reads.trim() || t('tip.deleted')}
      </button>
      <RevertButton session={session} corrections={[correction]} label={t('corrections.revert')} className="revert" />
      <span className="was">
        {t('corrections.asRead')} <q lang={lang}>{correction.was.trim() || t('tip.nothing')}</q>
        <Story provenance={correction.provenance} />
      </span>
    </li>
  );
}

interface RevertButtonProps {
  readonly session: RecordSession;
  readonly corrections: readonly DifferenceStory[];
  readonly label: string;
  readonly className: string;
}

function RevertButton({ session, corrections, label, className }: RevertButtonProps) {
  const revert = () => session.run(revertDifferences(corrections), corrections[0]?.was ?? '');
  return (
    <button type="button" className={className} disabled={session.readOnly} onClick={revert}>
      {label}
    </button>
  );
}

/** Taking back many is one step in the history, so it is offered whenever a filter leaves several. */
function RevertShown({ session, shown }: { session: RecordSession; shown: readonly DifferenceStory[] }) {
  const { t } = useTranslation();
  if (shown.length < 2) return null;
  return (
    <div className="panel-actions">
      <RevertButton
        session={session}
        corrections={shown}
        label={t('corrections.revertShown', { count: shown.length })}
        className="link"
      />
    </div>
  );
}
