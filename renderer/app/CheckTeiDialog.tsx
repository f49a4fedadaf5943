// What is wrong with TEI files of whatever origin, by file, line and column.
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/document/problem.ts';
import { OWN_SCHEMA } from '../../shared/tei/own-schema.ts';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { chooseTeiToCheck, leaveCheck, type TeiCheckStage } from '../session/checking-tei.ts';
import type { TeiVerdict } from '../session/engines/engine-jobs.ts';
import { Dialog } from './Dialog.tsx';

export function CheckTeiDialog({ stage }: { stage: TeiCheckStage }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const isWide = stage.kind === 'checked' && stage.verdict.files.some(({ problems }) => problems.length > 0);
  return (
    <Dialog title={t('check.title')} className={isWide ? '' : 'narrow'} onClose={() => leaveCheck(workbench)}>
      <div className="body">
        <Stage stage={stage} />
      </div>
      <div className="result">
        <p className="note">{stage.kind === 'checked' ? bySchema(stage.verdict.schema, t) : t('check.lead')}</p>
        <button type="button" className="plain" onClick={() => leaveCheck(workbench)}>
          {t(stage.kind === 'checking' ? 'check.stop' : 'check.close')}
        </button>
        {stage.kind !== 'checking' && (
          <button type="button" className="go" onClick={() => void chooseTeiToCheck(workbench)}>
            {t('check.others')}
          </button>
        )}
      </div>
    </Dialog>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

const bySchema = (schema: string, t: Translate): string =>
  schema === OWN_SCHEMA ? t('check.byOwn') : t('check.by', { schema });

function Stage({ stage }: { stage: TeiCheckStage }) {
  const { t } = useTranslation();
  switch (stage.kind) {
    case 'checking':
      return <p>{t('check.checking', { names: stage.names, percent: Math.round(stage.done * 100) })}</p>;
    case 'failed':
      return <Fault problem={stage.problem} />;
    case 'checked':
      return (
        <div role="status">
          {stage.issues.map((problem) => (
            <Fault key={problem.file} problem={problem} />
          ))}
          {stage.verdict.files.map((file) => (
            <CheckedFile key={file.name} {...file} />
          ))}
        </div>
      );
    default:
      return stage satisfies never;
  }
}

function CheckedFile({ name, problems }: TeiVerdict['files'][number]) {
  const { t } = useTranslation();
  if (problems.length === 0)
    return (
      <p>
        <span className="ok">{t('check.valid')}</span> {name}
      </p>
    );
  return (
    <section>
      <h4>{t('check.faults', { name, count: problems.length })}</h4>
      <ul className="tei-faults">
        {problems.map(({ line, column, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults are their place in the list
          <li key={index}>
            <span className="place">{`${line ?? 1}:${column ?? 1}`}</span>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Fault = ({ problem: { file, line, message } }: { problem: Problem }) => (
  <div role="alert">
    <p className="note">{line === null ? file : `${file}:${line}`}</p>
    <p className="quote">{message}</p>
  </div>
);
