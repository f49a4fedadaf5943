// A picture of the page as an SVG file that stands on its own: what the style sheets say of it is written into it, in the
// colours of the light theme; the faces go along; title and description say what it shows.
import sansCyrillic from '@fontsource/pt-sans/files/pt-sans-cyrillic-400-normal.woff2?url';
import sansLatin from '@fontsource/pt-sans/files/pt-sans-latin-400-normal.woff2?url';
import serifCyrillic from '@fontsource/pt-serif/files/pt-serif-cyrillic-400-normal.woff2?url';
import serifLatin from '@fontsource/pt-serif/files/pt-serif-latin-400-normal.woff2?url';
import { plainColour } from './plain-colour.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a picture keeps of its computed style, and what each is where nothing is said: that is not written. */
const KEPT: readonly (readonly [property: string, usual: string])[] = [
  ['fill', 'rgb(0, 0, 0)'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-linejoin', 'miter'],
  ['paint-order', 'normal'],
  ['opacity', '1'],
  ['font-family', ''],
  ['font-size', ''],
  ['text-anchor', 'start'],
];
/** These go down to what stands inside: written where they differ from the outside. */
const INHERITED: ReadonlySet<string> = new Set(
  KEPT.map(([property]) => property).filter((property) => property !== 'opacity'),
);

/** The faces of the pictures: what they are called, which letters they have, where they lie. */
const FACES = [
  { family: 'PT Sans', letters: /[\u0400-\u04ff]/, range: 'U+0400-04FF', file: sansCyrillic },
  { family: 'PT Sans', letters: /[ -\u02ff]/, range: 'U+0000-02FF, U+2000-206F, U+2116', file: sansLatin },
  { family: 'PT Serif', letters: /[\u0400-\u04ff]/, range: 'U+0400-04FF', file: serifCyrillic },
  { family: 'PT Serif', letters: /[ -\u02ff]/, range: 'U+0000-02FF, U+2000-206F, U+2116', file: serifLatin },
] as const;

export interface PictureWords {
  readonly title: string;
  readonly description: string;
}

/** The file's text. Faces that cannot be had are left out: the picture is then set in what the reader's machine has. */
export async function pictureFile(picture: SVGSVGElement, words: PictureWords): Promise<string> {
  const { copy, ground } = inLight(() => ({ copy: styledCopy(picture), ground: paper() }));
  const { width, height } = picture.viewBox.baseVal;
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('role', 'img');
  copy.setAttribute('aria-labelledby', 'picture-title picture-description');
  const sheet = made('style', {}, await facesFor(copy));
  copy.prepend(
    made('title', { id: 'picture-title' }, words.title),
    made('desc', { id: 'picture-description' }, words.description),
    sheet,
    made('rect', { width: '100%', height: '100%', fill: ground }, ''),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** Reads styles as they are in the light theme; nothing is painted in between. */
function inLight<Value>(read: () => Value): Value {
  const { dataset } = document.documentElement;
  const theme = dataset.theme;
  dataset.theme = 'light';
  try {
    return read();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

const paper = (): string => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();

function styledCopy(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [elementsOf(picture), elementsOf(copy)];
  originals.forEach((original, at) => {
    const target = copies[at];
    if (!target) return;
    for (const { name } of [...target.attributes])
      if (/^(?:class|style|tabindex|role|data-.*|aria-.*)$/.test(name)) target.removeAttribute(name);
    if (/^(?:title|desc)$/.test(target.tagName)) return;
    const style = ownStyle(original, original === picture);
    if (style !== '') target.setAttribute('style', style);
  });
  return copy;
}

function ownStyle(element: SVGElement, outermost: boolean): string {
  const own = getComputedStyle(element);
  const outside = outermost || !element.parentElement ? null : getComputedStyle(element.parentElement);
  return KEPT.flatMap(([property, usual]) => {
    const value = own.getPropertyValue(property);
    const known = outside && INHERITED.has(property) ? outside.getPropertyValue(property) : usual;
    return value === known || value === '' ? [] : [declared(property, value)];
  }).join(';');
}

function declared(property: string, value: string): string {
  const colour = plainColour(value);
  if (!colour) return `${property}:${value}`;
  return `${property}:${colour.hex}${colour.opacity < 1 ? `;${property}-opacity:${colour.opacity}` : ''}`;
}

/** The rules that bring the faces along which the picture's words are set in. */
async function facesFor(copy: SVGSVGElement): Promise<string> {
  const words = copy.textContent ?? '';
  const styles = elementsOf(copy)
    .map((element) => element.getAttribute('style') ?? '')
    .join(';');
  const wanted = FACES.filter(({ family, letters }) => styles.includes(family) && letters.test(words));
  const rules = await Promise.all(
    wanted.map(async ({ family, range, file }) => {
      const data = await fetch(file)
        .then((answer) => (answer.ok ? answer.arrayBuffer() : null))
        .catch(() => null);
      return data === null
        ? ''
        : `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${base64(data)}) format("woff2");unicode-range:${range}}`;
    }),
  );
  return rules.join('\n');
}

function base64(data: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(data)) text += String.fromCharCode(byte);
  return btoa(text);
}

function made(name: string, attributes: Readonly<Record<string, string>>, text: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.textContent = text;
  return element;
}

const elementsOf = (root: SVGSVGElement): readonly SVGElement[] => [root, ...root.querySelectorAll<SVGElement>('*')];
