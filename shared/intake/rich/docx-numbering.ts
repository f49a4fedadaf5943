// The numbers and signs of lists in a DOCX, which its text does not hold: word processors count them anew each time.
import { readXmlEvents } from '../xml-events.ts';

interface Level {
  format: string;
  /** "%1.%2)": the number of a level stands for its sign. */
  text: string;
  start: number;
}

/** Tells the sign of the next paragraph of a list: "2. ", "• ". */
export interface Numbering {
  next(list: string, level: number): string;
}

/** Reads numbering.xml; '' for a file without. */
export function readNumbering(xml: string): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  let [abstract, list, level] = ['', '', null as Level | null];
  const value = (attributes: Readonly<Record<string, string>>): string => attributes['w:val'] ?? '';
  readXmlEvents(xml || '<none/>', {
    open(name, attributes) {
      if (name === 'abstractNum') {
        abstract = attributes['w:abstractNumId'] ?? '';
        abstracts.set(abstract, new Map());
      }
      if (name === 'num') list = attributes['w:numId'] ?? '';
      if (name === 'abstractNumId') lists.set(list, value(attributes));
      if (name === 'lvl') {
        level = { format: 'decimal', text: '', start: 1 };
        if (list === '') abstracts.get(abstract)?.set(Number(attributes['w:ilvl'] ?? 0), level);
      }
      if (name === 'numFmt' && level) level.format = value(attributes);
      if (name === 'lvlText' && level) level.text = value(attributes);
      if (name === 'start' && level) level.start = Number(value(attributes)) || 1;
    },
    close(name) {
      if (name === 'lvl') level = null;
    },
    text() {},
  });
  const counts = new Map<string, number[]>();
  return {
    next(id, depth) {
      const levels = abstracts.get(lists.get(id) ?? '');
      const own = levels?.get(depth);
      if (!own || own.format === 'bullet' || own.format === 'none') return own?.format === 'none' ? '' : '• ';
      const count = counts.get(id) ?? [];
      count.length = depth + 1;
      count[depth] = (count[depth] ?? own.start - 1) + 1;
      counts.set(id, count);
      const sign = own.text.replace(/%([1-9])/g, (_, place: string) => {
        const at = Number(place) - 1;
        return written(count[at] ?? levels?.get(at)?.start ?? 1, levels?.get(at)?.format ?? 'decimal');
      });
      return sign === '' ? '' : `${sign} `;
    },
  };
}

function written(number: number, format: string): string {
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((number - 1) % 26));
  if (format === 'upperLetter') return String.fromCharCode(65 + ((number - 1) % 26));
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'russianLower') return 'абвгдежзиклмнопрстуфхцчшщэюя'[(number - 1) % 28] ?? String(number);
  return String(number);
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(number: number): string {
  let [rest, text] = [Math.min(number, 3999), ''];
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}
