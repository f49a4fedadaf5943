// A picture as a file of its own.
import { useTranslation } from 'react-i18next';
import { fileNameOf, saveText } from '../../session/exporting.ts';
import { useView, useWorkbench } from '../workbench-context.tsx';
import { pictureFile } from './picture-file.ts';

interface SavePictureProps {
  readonly picture: React.RefObject<SVGSVGElement | null>;
  /** What it shows, for the file's name. */
  readonly name: string;
}

export function SavePicture({ picture, name }: SavePictureProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const project = useView((state) => state.project?.name ?? '');
  const save = async () => {
    const drawn = picture.current;
    if (!drawn) return;
    const words = { title: `${project}: ${name}`, description: drawn.getAttribute('aria-label') ?? '' };
    await saveText(workbench, 'picture', fileNameOf(`${project} ${name}`, 'svg'), await pictureFile(drawn, words));
  };
  return (
    <button type="button" className="link" onClick={() => void save()}>
      {t('namesPage.savePicture')}
    </button>
  );
}
