// In which format a record or the project goes out, how it will look, and, of TEI, the proof that it is valid.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PUBLISHED_TEI, type TeiOptions } from '../../shared/tei/tei-record.ts';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import type { WrittenTei } from '../session/engines/engine-jobs.ts';
import { fileNameOf, saveText, writeOpenRecord } from '../session/exporting.ts';
import {
  type ExportChoice,
  exportWholeProject,
  filesOfOpenRecord,
  type NamedFile,
  saveFiles,
} from '../session/exporting-files.ts';
import { saveProjectCopy } from '../session/projects.ts';
import { stateOf, update, type Workbench, wordsOf } from '../session/workbench.ts';
import { Dialog, DialogForm, DialogTitle } from './Dialog.tsx';
import { FilesPreview, FilesVerdict, type WrittenFiles } from './ExportedFiles.tsx';
import { ChooseExtent, ChooseFormat, type DialogFormat, writtenAs } from './ExportFormat.tsx';
import { ExportOptions } from './ExportOptions.tsx';
import { printEdition } from './print-edition.ts';
import { TeiPreview } from './TeiPreview.tsx';

/** What came of writing with the options as they stand. */
type Written =
  | { readonly kind: 'writing'; readonly done: number }
  | { readonly kind: 'written'; readonly tei: WrittenTei }
  | { readonly kind: 'failed'; readonly why: string };

export function ExportDialog() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [format, setFormat] = useState<DialogFormat>('tei');
  const [options, setOptions] = useState<TeiOptions>(PUBLISHED_TEI);
  const [whole, setWhole] = useState(false);
  const [saving, setSaving] = useState(false);
  const written = useWritten(format === 'tei' ? options : null);
  const files = useFiles(format);
  const records = useView((state) => state.records.length);
  const isValid = written.kind === 'written' && written.tei.problems.length === 0;
  const ready = !saving && (format === 'tei' ? isValid : whole || format === 'project' || files.kind === 'written');
  const everything = whole && format !== 'print';
  const save = async () => {
    if (!ready) return;
    setSaving(true);
    const choice: ExportChoice = format === 'tei' ? { kind: 'tei', options } : { kind: writtenAs(format) };
    if (format === 'project') await saveProjectCopy(workbench);
    else if (everything) {
      // It goes on behind the dialog, with its progress in the status line.
      update(workbench, { dialog: null });
      return exportWholeProject(workbench, choice);
    } else if (format === 'tei' && written.kind === 'written')
      await saveText(workbench, 'tei', fileNameOf(written.tei.title, 'xml'), written.tei.xml);
    else if (files.kind === 'written') await saveOrPrint(workbench, format, files.files);
    setSaving(false);
    // It may have been left while the file was being written.
    if (stateOf(workbench).dialog?.kind === 'export') update(workbench, { dialog: null });
  };
  return (
    <Dialog title={null} className="exporting">
      <DialogForm onSubmit={() => void save()}>
        <div className="columns">
          <div className="options">
            <DialogTitle>{t('export.title')}</DialogTitle>
            <ChooseFormat format={format} onChoose={setFormat} />
            {format !== 'project' && format !== 'print' && <ChooseExtent whole={whole} onWhole={setWhole} />}
            {format === 'tei' && <ExportOptions options={options} onChange={setOptions} />}
          </div>
          {format === 'tei' ? (
            <TeiPreview xml={written.kind === 'written' ? written.tei.xml : ''} name={nameOf(written)} />
          ) : (
            <FilesPreview format={format} files={files.kind === 'written' ? files.files : []} />
          )}
        </div>
        <div className="result">
          {format === 'tei' ? <Verdict written={written} /> : <FilesVerdict format={format} files={files} />}
          <button type="submit" className="go" disabled={!ready}>
            {format === 'print' && t('export.print')}
            {format !== 'print' &&
              (everything && format !== 'project' ? t('export.saveAll', { count: records }) : t('export.save'))}
            <KeyHint keys="Enter" />
          </button>
        </div>
      </DialogForm>
    </Dialog>
  );
}

/** Prints the reading edition, or saves the files. */
async function saveOrPrint(workbench: Workbench, format: DialogFormat, files: readonly NamedFile[]): Promise<void> {
  const [first] = files;
  if (format !== 'print') return void (await saveFiles(workbench, files, stemOf(files)));
  if (typeof first?.content !== 'string') return;
  const name = first.name.replace(/\.html$/, '.pdf');
  await printEdition(first.content, () => workbench.shell.printToPdf(name));
}

/** What the files of one record have in common in their names. */
const stemOf = (files: readonly NamedFile[]): string => files[0]?.name.split('.')[0] ?? 'record';

/** The files of the open record in a format; nothing for TEI and for a project, which are written by themselves. */
function useFiles(format: DialogFormat): WrittenFiles {
  const workbench = useWorkbench();
  const [files, setFiles] = useState<WrittenFiles>({ kind: 'writing' });
  useEffect(() => {
    let current = true;
    setFiles({ kind: 'writing' });
    if (format === 'tei' || format === 'project') return;
    filesOfOpenRecord(workbench, writtenAs(format)).then(
      (list) => current && setFiles({ kind: 'written', files: list }),
      (error: unknown) => current && setFiles({ kind: 'failed', why: wordsOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [workbench, format]);
  return files;
}

const nameOf = (written: Written): string => (written.kind === 'written' ? fileNameOf(written.tei.title, 'xml') : '');

const BEGUN: Written = { kind: 'writing', done: 0 };

/** Writes anew whenever the options change; an answer to older options is dropped. */
function useWritten(options: TeiOptions | null): Written {
  const workbench = useWorkbench();
  const [written, setWritten] = useState<Written>(BEGUN);
  useEffect(() => {
    let current = true;
    setWritten(BEGUN);
    if (options === null) return;
    writeOpenRecord(workbench, options, (done) => current && setWritten({ kind: 'writing', done })).then(
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
  if (written.kind === 'writing')
    return (
      <p>
        {t(written.done > 0 ? 'export.checkingAt' : 'export.checking', { percent: Math.round(written.done * 100) })}
      </p>
    );
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
