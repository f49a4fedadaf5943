// What goes into the TEI file, how it will look, and the proof that it is valid before it is saved.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PUBLISHED_TEI, type TeiOptions } from '../../shared/tei/tei-record.ts';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import type { WrittenTei } from '../session/engines/engine-jobs.ts';
import { exportProject, fileNameOf, saveText, writeOpenRecord } from '../session/exporting.ts';
import { stateOf, update, wordsOf } from '../session/workbench.ts';
import { Dialog, DialogForm } from './Dialog.tsx';
import { ExportOptions } from './ExportOptions.tsx';
import { TeiPreview } from './TeiPreview.tsx';

/** What came of writing with the options as they stand. */
type Written =
  | { readonly kind: 'writing' }
  | { readonly kind: 'written'; readonly tei: WrittenTei }
  | { readonly kind: 'failed'; readonly why: string };

export function ExportDialog() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [options, setOptions] = useState<TeiOptions>(PUBLISHED_TEI);
  const [whole, setWhole] = useState(false);
  const [saving, setSaving] = useState(false);
  const written = useWritten(options);
  const records = useView((state) => state.records.length);
  const ready = written.kind === 'written' && written.tei.problems.length === 0 && !saving;
  const save = async () => {
    if (!ready) return;
    setSaving(true);
    const { title, xml } = written.tei;
    if (whole) await exportProject(workbench, options);
    else await saveText(workbench, 'tei', fileNameOf(title, 'xml'), xml);
    setSaving(false);
    // It may have been left while the file was being written.
    if (stateOf(workbench).dialog?.kind === 'export') update(workbench, { dialog: null });
  };
  return (
    <Dialog title={null}>
      <DialogForm onSubmit={() => void save()}>
        <div className="columns">
          <ExportOptions options={options} onChange={setOptions} whole={whole} onWhole={setWhole} />
          <TeiPreview xml={written.kind === 'written' ? written.tei.xml : ''} name={nameOf(written)} />
        </div>
        <div className="result">
          <Verdict written={written} />
          <button type="submit" className="go" disabled={!ready}>
            {whole ? t('export.saveAll', { count: records }) : t('export.save')}
            <KeyHint keys="Enter" />
          </button>
        </div>
      </DialogForm>
    </Dialog>
  );
}

const nameOf = (written: Written): string => (written.kind === 'written' ? fileNameOf(written.tei.title, 'xml') : '');

/** Writes anew whenever the options change; an answer to older options is dropped. */
function useWritten(options: TeiOptions): Written {
  const workbench = useWorkbench();
  const [written, setWritten] = useState<Written>({ kind: 'writing' });
  useEffect(() => {
    let current = true;
    setWritten({ kind: 'writing' });
    writeOpenRecord(workbench, options).then(
      (tei) => current && setWritten({ kind: 'written', tei }),
      (error: unknown) => current && setWritten({ kind: 'failed', why: wordsOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [workbench, options]);
  return written;
}

function Verdict({ written }: { written: Written }) {
  const { t } = useTranslation();
  const session = useView((state) => state.session);
  if (written.kind === 'writing') return <p>{t('export.checking')}</p>;
  if (written.kind === 'failed') return <p className="bad">{t('message.engineFailed', { why: written.why })}</p>;
  const { problems, unlinked } = written.tei;
  if (problems.length > 0) {
    return (
      <p>
        <span className="bad">{t('export.invalid', { count: problems.length })}</span>
        <br />
        <span className="note">
          {problems.slice(0, 3).map((problem) => `${problem.line ?? ''} ${problem.message} `)}
        </span>
      </p>
    );
  }
  return (
    <p role="status">
      <span className="ok">{t('export.valid')}</span> {t('export.noErrors')}
      <br />
      <span className="note">
        {t('export.remark', { unlinked, suspects: session?.derived.state.openSuspects ?? 0 })}
      </span>
    </p>
  );
}
