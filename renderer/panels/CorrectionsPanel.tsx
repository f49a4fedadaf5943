// The apparatus: every difference from the witness, with who, when and how; each can be gone to and taken back.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf, type ReadingHow } from '../../shared/document/schema.ts';
import { revertDifferences } from '../editor/commands/readings.ts';
import type { DifferenceStory } from '../editor/plugins/provenance.ts';
import { numberAt } from '../session/places.ts';
import type { RecordSession } from '../session/record-session.ts';
import { ChoiceHead } from './ChoiceHead.tsx';
import { Story } from './Story.tsx';
import { useDerived } from './workbench-context.tsx';

type How = ReadingHow | 'all';
const HOWS: readonly How[] = ['all', 'typed', 'suggestion', 'series', 'machine', 'import'];

export function CorrectionsPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const corrections = useDerived(session.derived, (derived) => derived.corrections);
  const [typed, setTyped] = useState('');
  const [how, setHow] = useState<How>('all');
  const shown = useMemo(() => corrections.filter((one) => wanted(one, typed, how)), [corrections, typed, how]);
  if (corrections.length === 0) return <p className="empty-note">{t('corrections.none')}</p>;
  return (
    <>
      <ChoiceHead
        title={t('corrections.head')}
        label={t('corrections.how')}
        value={how}
        names={HOWS}
        wordsOf={(name) => (name === 'all' ? t('corrections.all') : t(`tip.how.${name}`))}
        onChoose={setHow}
      />
      <input
        className="filter-field"
        type="search"
        placeholder={t('corrections.filter')}
        aria-label={t('corrections.filter')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {shown.length === 0 && <p className="note">{t('corrections.noneShown')}</p>}
      <ul className="rows">
        {shown.map((one) => (
          <CorrectionRow key={`${one.side}${one.witnessFrom}`} session={session} correction={one} />
        ))}
      </ul>
      <RevertShown session={session} shown={shown} />
    </>
  );
}

function wanted(one: DifferenceStory, typed: string, how: How): boolean {
  const letters = typed.trim().toLocaleLowerCase();
  const fits = letters === '' || `${one.was} ${one.reads}`.toLocaleLowerCase().includes(letters);
  return fits && (how === 'all' || one.provenance?.how === how);
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
