// From files to a record: what was found, what will be read as what, and the boundary between the two texts. Nothing is
// changed until "Add to the project".
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shelfMarkText } from '../../shared/document/metadata.ts';
import type { Problem } from '../../shared/document/problem.ts';
import type { ImportPlan } from '../../shared/intake/plan.ts';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { addPlannedRecord, chooseFiles, leaveImport } from '../session/importing.ts';
import type { ImportTarget } from '../session/importing-records.ts';
import type { ImportStage } from '../session/workbench-state.ts';
import { Dialog, DialogTitle } from './Dialog.tsx';
import { FactList } from './FactList.tsx';
import { ChooseTarget } from './ImportTarget.tsx';
import { PasteForm } from './PasteForm.tsx';
import { PlanPreview } from './PlanPreview.tsx';
import { NotTaken, RecordsFound } from './RecordsFound.tsx';
import { TeiFound } from './TeiFound.tsx';

export function ImportDialog({ stage }: { stage: ImportStage }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  return (
    <Dialog
      title={stage.kind === 'reading' ? t('import.title') : null}
      className={dialogWidth(stage)}
      onClose={() => leaveImport(workbench)}
    >
      <ImportStageView stage={stage} />
    </Dialog>
  );
}

const dialogWidth = ({ kind }: ImportStage): string => (kind === 'failed' || kind === 'reading' ? 'narrow' : '');

function ImportStageView({ stage }: { stage: ImportStage }) {
  const { t } = useTranslation();
  switch (stage.kind) {
    case 'paste':
      return <PasteForm />;
    case 'reading':
      return <p className="body">{t('import.reading', { name: stage.name })}</p>;
    case 'failed':
      return <Failure problem={stage.problem} />;
    case 'records':
      return <RecordsFound file={stage.file} found={stage.found} />;
    case 'plan':
      return <Plan plan={stage.plan} building={false} />;
    case 'building':
      return <Plan plan={stage.plan} building />;
    case 'tei':
      return <TeiFound {...stage} />;
  }
}

function Failure({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return (
    <>
      <div className="body" role="alert">
        <DialogTitle>{t('import.failed')}</DialogTitle>
        <p className="note">{place}</p>
        <p className="quote" style={{ marginTop: 12 }}>
          {problem.message}
        </p>
      </div>
      <div className="result">
        <button type="button" className="plain" onClick={() => leaveImport(workbench)}>
          {t('import.cancel')}
        </button>
        <button type="button" className="go" onClick={() => void chooseFiles(workbench)}>
          {t('import.another')}
        </button>
      </div>
    </>
  );
}

function Plan({ plan, building }: { plan: ImportPlan; building: boolean }) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<ImportTarget>('here');
  return (
    <>
      <div className="columns">
        <div className="options">
          <DialogTitle>{t('import.title')}</DialogTitle>
          <Facts plan={plan} />
          <NotTaken messages={plan.issues.map(({ file, message }) => `${file}: ${message}`)} />
          <ChooseTarget target={target} onChoose={setTarget} />
        </div>
        <div className="preview">
          <div className="preview-head">
            <span>{t('import.asWhat')}</span>
            <span>{plan.files.map((file) => file.name).join(', ')}</span>
          </div>
          <PlanPreview plan={plan} />
        </div>
      </div>
      <PlanResult plan={plan} building={building} target={target} />
    </>
  );
}

function Facts({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation();
  const { metadata, files } = plan;
  const facts: readonly (readonly [string, string])[] = [
    [t('record.described'), metadata.title],
    [t('record.date'), metadata.date.text],
    [t('record.heldBy'), shelfMarkText(metadata.shelfMark)],
    [t('record.publishedBy'), metadata.publisher],
    [t('record.languages'), languagesText(plan, t)],
    [t('record.address'), metadata.address],
    [t('record.summary'), metadata.summary],
    [t('import.encoding'), [...new Set(files.map((file) => file.encoding.toUpperCase()))].join(', ')],
    [t('import.size'), sizeText(plan, t)],
  ];
  return <FactList facts={facts} />;
}

type Translate = ReturnType<typeof useTranslation>['t'];

function languagesText({ metadata }: ImportPlan, t: Translate): string {
  if (metadata.translator === '') return metadata.originalLanguage;
  return t('record.languagesText', {
    language: metadata.originalLanguage || t('language.ru'),
    name: metadata.translator,
  });
}

/** Files, pages of the OCR, paragraphs and words. */
function sizeText({ files, blocks }: ImportPlan, t: Translate): string {
  const pages = files.reduce((sum, { layout }) => sum + (layout?.pages.length ?? 0), 0);
  const words = files.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return [
    pages > 0 ? t('import.pages', { count: pages }) : '',
    t('import.paragraphs', { count: blocks.length }),
    t('import.words', { count: words }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function PlanResult({ plan, building, target }: { plan: ImportPlan; building: boolean; target: ImportTarget }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const known = useView((state) => state.records.some(({ metadata }) => metadata.title === plan.metadata.title));
  const count = (side: 'original' | 'translation') => plan.blocks.filter((block) => block.side === side).length;
  const zones = plan.blocks.filter((block) => block.form.type === 'zone').length;
  const characters = plan.files.reduce((sum, file) => sum + file.text.length, 0);
  // The pages of an OCR program may come before there is a translation.
  const isPages = plan.issues.some(({ kind }) => kind === 'one text');
  const ready = (isPages || (count('original') > 0 && count('translation') > 0)) && !building;
  const go = useRef<HTMLButtonElement>(null);
  // Enter adds what was found; whoever wants to change it first goes to it.
  useEffect(() => go.current?.focus(), []);
  return (
    <div className="result">
      <p>
        {building
          ? t('import.building')
          : t('import.counts', { russian: count('original'), english: count('translation'), zones })}
        <br />
        <span className="note">{known ? t('import.already') : t('import.everything', { count: characters })}</span>
      </p>
      <button type="button" className="plain" onClick={() => leaveImport(workbench)}>
        {t('import.cancel')}
      </button>
      <button
        ref={go}
        type="button"
        className="go"
        disabled={!ready}
        onClick={() => void addPlannedRecord(workbench, plan, target)}
      >
        {t('import.add')}
      </button>
    </div>
  );
}
