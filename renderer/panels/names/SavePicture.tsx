// A picture as a file of its own: what the page's style sheets say of it is written into it, in the colours on the screen.
import { useTranslation } from 'react-i18next';
import { fileNameOf, saveText } from '../../session/exporting.ts';
import { useView, useWorkbench } from '../workbench-context.tsx';

interface SavePictureProps {
  readonly picture: React.RefObject<SVGSVGElement | null>;
  /** What it shows, for the file's name. */
  readonly name: string;
}

export function SavePicture({ picture, name }: SavePictureProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const project = useView((state) => state.project?.name ?? '');
  const save = () => {
    const svg = picture.current && pictureText(picture.current);
    if (svg) void saveText(workbench, 'picture', fileNameOf(`${project} ${name}`, 'svg'), svg);
  };
  return (
    <button type="button" className="link" onClick={save}>
      {t('namesPage.savePicture')}
    </button>
  );
}

/** What a picture keeps of its computed style. */
const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'text-anchor',
];

/** An SVG file that looks as the picture does on the page. */
function pictureText(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [elementsOf(picture), elementsOf(copy)];
  originals.forEach((original, at) => {
    const style = getComputedStyle(original);
    const own = KEPT.map((property) => `${property}:${style.getPropertyValue(property)}`).join(';');
    const target = copies[at];
    target?.setAttribute('style', own);
    for (const name of ['class', 'tabindex', 'role', 'data-entity']) target?.removeAttribute(name);
  });
  const { width, height } = picture.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.documentElement).getPropertyValue('--paper').trim());
  copy.prepend(ground);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

const elementsOf = (root: SVGSVGElement): readonly SVGElement[] => [root, ...root.querySelectorAll<SVGElement>('*')];
