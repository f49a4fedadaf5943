// How good the text is, before and now, and which letters the OCR confused: from the corrections made and the doubts left.
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flatText, readSide } from '../../shared/document/reading-order.ts';
import { writeCsv } from '../../shared/exchange/csv.ts';
import {
  type CountedConfusion,
  countConfusions,
  type ErrorRate,
  estimateErrors,
} from '../../shared/ocr/error-estimate.ts';
import { suspectsOf } from '../editor/plugins/suspects.ts';
import { useDerived, useView, useWorkbench } from '../panels/workbench-context.tsx';
import { fileNameOf, saveText } from '../session/exporting.ts';
import type { RecordSession } from '../session/record-session.ts';
import { update } from '../session/workbench.ts';
import { ConfusionMatrix, shownLetter } from './ConfusionMatrix.tsx';
import { Dialog, DialogTitle } from './Dialog.tsx';
import './series.css';
import './statistics.css';

/** The picture holds so many before it is hard to read; the table and the CSV hold all. */
const MOST_PICTURED = 16;
const PICTURE = 'confusion-matrix';

export function StatisticsSheet() {
  const { t } = useTranslation();
  const session = useView((state) => state.session);
  if (!session) return null;
  return (
    <Dialog title={null} overStage className="series">
      <div className="series-body statistics">
        <DialogTitle>{t('statistics.title')}</DialogTitle>
        <Rates session={session} />
        <Confusions session={session} />
      </div>
    </Dialog>
  );
}

function Rates({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const derived = useDerived(session.derived, (state) => state);
  const suspects = useDerived(session.editor, suspectsOf);
  const { before, now } = useMemo(() => {
    const original = derived.corrections.filter(({ side }) => side === 'original');
    const text = flatText(readSide(derived.doc, 'original'));
    return estimateErrors(
      text,
      original,
      suspects.map(({ value }) => value),
    );
  }, [derived, suspects]);
  return (
    <>
      <table className="rates">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('statistics.characters')}</th>
            <th scope="col">{t('statistics.words')}</th>
          </tr>
        </thead>
        <tbody>
          <RateRow label={t('statistics.before')} rate={before} />
          <RateRow label={t('statistics.now')} rate={now} />
        </tbody>
      </table>
      <p className="note how">{t('statistics.howEstimated')}</p>
    </>
  );
}

function RateRow({ label, rate }: { label: string; rate: ErrorRate }) {
  const { i18n } = useTranslation();
  const percent = (part: number, all: number) =>
    (part / all).toLocaleString(i18n.language, {
      style: 'percent',
      maximumFractionDigits: 1,
      minimumFractionDigits: 1,
    });
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{percent(rate.characters, rate.ofCharacters)}</td>
      <td>{percent(rate.words, rate.ofWords)}</td>
    </tr>
  );
}

function Confusions({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const confusions = useConfusions(session);
  const name = (ending: string) => fileNameOf(`${session.metadata.state.title} ${t('statistics.confusions')}`, ending);
  const saveTable = () => {
    const rows = confusions.map(({ read, meant, times }) => [read, meant, times]);
    void saveText(workbench, 'table', name('csv'), writeCsv(['read', 'meant', 'times'], rows));
  };
  const savePicture = () => {
    const picture = document.getElementById(PICTURE);
    if (picture) void saveText(workbench, 'picture', name('svg'), svgFile(picture));
  };
  if (confusions.length === 0) return <p className="note">{t('statistics.noConfusions')}</p>;
  return (
    <>
      <h4>{t('statistics.confusions')}</h4>
      <div className="confusions-both">
        <ConfusionMatrix id={PICTURE} confusions={confusions.slice(0, MOST_PICTURED)} />
        <ol>
          {confusions.slice(0, MOST_PICTURED).map((one) => (
            <ConfusionRow key={`${one.read} ${one.meant}`} confusion={one} />
          ))}
        </ol>
      </div>
      <div className="rule-actions">
        <button type="button" className="link" onClick={savePicture}>
          {t('statistics.savePicture')}
        </button>
        <button type="button" className="link" onClick={saveTable}>
          {t('statistics.saveTable')}
        </button>
      </div>
    </>
  );
}

/** A confusion leads to the places where it may have happened again. */
function ConfusionRow({ confusion: { read, meant, times } }: { confusion: CountedConfusion }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const show = () => update(workbench, { dialog: { kind: 'series', series: { kind: 'letters', read, meant } } });
  return (
    <li>
      <button type="button" disabled={read === '' || meant === ''} onClick={show}>
        {t('statistics.readFor', { read: shownLetter(read), meant: shownLetter(meant), count: times })}
      </button>
    </li>
  );
}

/** The letters that the record's corrections tell apart, the most frequent first. */
function useConfusions(session: RecordSession): readonly CountedConfusion[] {
  const { engines } = useWorkbench();
  const corrections = useDerived(session.derived, (derived) => derived.corrections);
  const [confusions, setConfusions] = useState<readonly CountedConfusion[]>([]);
  useEffect(() => {
    let current = true;
    const pairs = corrections
      .filter(({ side, was, reads }) => side === 'original' && was !== '' && reads !== '')
      .map(({ was, reads }) => ({ read: was, meant: reads }));
    engines.misreadings(pairs).then(
      (found) => current && setConfusions(countConfusions(found)),
      () => current && setConfusions([]),
    );
    return () => {
      current = false;
    };
  }, [engines, corrections]);
  return confusions;
}

/** The picture as a file of its own: in the ink of paper, whatever the theme. */
function svgFile(picture: HTMLElement): string {
  const copy = picture.cloneNode(true) as HTMLElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('color', '#26221b');
  copy.removeAttribute('class');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}
