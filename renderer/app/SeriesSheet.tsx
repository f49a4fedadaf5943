// One decision made again wherever it applies: every place in its context, ticked or not, and one step to take back.
import { useMemo, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { carryOut } from '../session/carrying-out-series.ts';
import { expectedPrecision, type Series, type SeriesScope } from '../session/series.ts';
import { update } from '../session/workbench.ts';
import { Dialog, DialogTitle } from './Dialog.tsx';
import { HitList, MOST_SHOWN } from './HitList.tsx';
import { type Hits, useHits } from './use-hits.ts';
import './series.css';

export function SeriesSheet({ series: given }: { series: Series }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [series, setSeries] = useState(given);
  const [scope, setScope] = useState<SeriesScope>('record');
  // The threshold chooses among what was found: no need to look again.
  const sought = useMemo(() => (series.kind === 'sure' ? given : series), [series, given]);
  const hits = useHits(sought, scope);
  const within = series.kind === 'sure' ? hits.hits.filter(({ cert }) => (cert ?? 0) >= series.min) : hits.hits;
  const shown = within.slice(0, MOST_SHOWN);
  const ticked = hits.state === 'found' ? shown.filter(hits.isOn) : [];
  const apply = () => {
    if (ticked.length === 0) return;
    update(workbench, { dialog: null });
    void carryOut(workbench, series, ticked);
  };
  const turnScope = () => setScope(scope === 'record' ? 'project' : 'record');
  const onKey = (event: React.KeyboardEvent): boolean => {
    if (event.code === 'KeyP' && series.kind !== 'sure') turnScope();
    else if (event.code === 'ArrowLeft' && series.kind === 'sure') setSeries(moved(series, -1));
    else if (event.code === 'ArrowRight' && series.kind === 'sure') setSeries(moved(series, 1));
    else return false;
    return true;
  };
  const onApplyKey = (event: React.KeyboardEvent) => {
    if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) apply();
  };
  return (
    <Dialog title={null} overStage className="series">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key for the whole sheet */}
      <div className="series-body" onKeyDown={onApplyKey}>
        <Head series={series} hits={hits} count={within.length} />
        {series.kind === 'sure' ? (
          <Threshold series={series} onChange={setSeries} precision={expectedPrecision(ticked)} count={ticked.length} />
        ) : (
          <label className="scope">
            <input type="checkbox" checked={scope === 'project'} onChange={turnScope} />
            {t('series.project')} <KeyHint keys="P" />
          </label>
        )}
        <HitList hits={hits} shown={shown} label={t('series.places')} onKey={onKey} />
        {within.length > shown.length && (
          <p className="note">{t('series.more', { count: within.length - shown.length })}</p>
        )}
        <div className="series-foot">
          <button type="button" className="go" disabled={ticked.length === 0} onClick={apply}>
            {t('series.apply', { count: ticked.length })}
            <KeyHint keys="Mod-Enter" />
          </button>
          <SeriesKeys />
        </div>
      </div>
    </Dialog>
  );
}

/** What the keys of a sheet do. */
export function SeriesKeys() {
  const { t } = useTranslation();
  return (
    <p className="note">
      <KeyHint keys="Space" /> {t('series.tick')} <KeyHint keys="A" /> {t('series.all')} <KeyHint keys="Escape" />{' '}
      {t('series.leave')}
    </p>
  );
}

function Head({ series, hits, count }: { series: Series; hits: Hits; count: number }) {
  const { t } = useTranslation();
  const lead =
    hits.state === 'looking'
      ? t('series.looking')
      : hits.state === 'failed'
        ? t('message.engineFailed', { why: hits.why })
        : t(series.kind === 'sure' ? 'series.sureLead' : 'series.lead', { count });
  return (
    <>
      <DialogTitle>
        {series.kind === 'alike' || series.kind === 'letters' ? (
          <Trans
            i18nKey="series.readAs"
            values={{ meant: series.meant, read: series.read }}
            components={{ i: <i lang="ru" /> }}
          />
        ) : (
          t(series.kind === 'sure' ? 'series.sure' : 'rules.title')
        )}
      </DialogTitle>
      <p className="lead">{lead}</p>
    </>
  );
}

type Sure = Series & { kind: 'sure' };

const LOWEST = 0.5;
const HIGHEST = 0.99;

const moved = (series: Sure, steps: number): Sure => ({
  ...series,
  min: Math.min(HIGHEST, Math.max(LOWEST, Math.round(series.min * 100 + steps) / 100)),
});

interface ThresholdProps {
  readonly series: Sure;
  readonly onChange: (series: Sure) => void;
  readonly precision: number | null;
  readonly count: number;
}

/** How sure a correction must be, and what that means for those made. */
function Threshold({ series, onChange, precision, count }: ThresholdProps) {
  const { t, i18n } = useTranslation();
  const share = precision === null ? '' : precision.toLocaleString(i18n.language, { style: 'percent' });
  return (
    <div className="threshold">
      <label>
        <span>{t('series.threshold')}</span>
        <input
          type="range"
          min={LOWEST * 100}
          max={HIGHEST * 100}
          value={Math.round(series.min * 100)}
          onChange={(event) => onChange({ ...series, min: Number(event.target.value) / 100 })}
        />
        <output>{Math.round(series.min * 100)} %</output>
      </label>
      <span className="note" aria-live="polite">
        {count > 0 && t('series.precision', { count, share })}
      </span>
    </div>
  );
}
