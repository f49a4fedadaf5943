// A project without records: what to do next.
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { chooseFiles, openPaste } from '../session/importing.ts';
import { openSampleProject } from '../session/projects.ts';

/** Lengths of the drawn lines, in percent of the card; each card is a page of two paragraphs. */
const GHOSTS = [
  [100, 100, 72, 0, 100, 100, 40],
  [100, 58, 0, 100, 100, 100, 64],
] as const;

export function EmptyStage() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const choose = () => void chooseFiles(workbench);
  return (
    <div className="empty-stage">
      <h2>{t('empty.title')}</h2>
      <p className="lead">{t('empty.lead')}</p>
      <div className="drops">
        <DropCard title={t('language.ru')} text={t('empty.russian')} ghost={GHOSTS[0]} onPick={choose} />
        <svg viewBox="0 0 52 268" preserveAspectRatio="none" aria-hidden="true">
          <g fill="var(--ribbon)">
            <path opacity=".10" d="M1 142H51V170C26 170 26 184 1 184Z" />
            <path opacity=".16" d="M1 197C26 197 26 183 51 183V253H1Z" />
          </g>
        </svg>
        <DropCard title={t('language.en')} text={t('empty.english')} ghost={GHOSTS[1]} onPick={choose} />
      </div>
      <div className="ways">
        <button type="button" onClick={choose}>
          <span className="link">{t('empty.choose')}</span> <KeyHint keys="Mod-I" />
        </button>
        <button type="button" onClick={() => openPaste(workbench)}>
          <span className="link">{t('empty.paste')}</span> <KeyHint keys="Mod-V" />
        </button>
        <button type="button" onClick={() => void openSampleProject(workbench)}>
          <span className="link">{t('empty.sample')}</span>
        </button>
      </div>
    </div>
  );
}

interface DropCardProps {
  readonly title: string;
  readonly text: string;
  readonly ghost: readonly number[];
  readonly onPick: () => void;
}

function DropCard({ title, text, ghost, onPick }: DropCardProps) {
  return (
    <button type="button" className="drop" onClick={onPick}>
      <b>{title}</b>
      <p>{text}</p>
      <span className="ghost" aria-hidden="true">
        {ghost.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing of lines that never changes
          <i key={index} style={{ width: `${width}%`, marginTop: width === 0 ? 12 : undefined }} />
        ))}
      </span>
    </button>
  );
}
