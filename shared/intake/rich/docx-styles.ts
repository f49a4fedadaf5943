// Which styles of a DOCX are headings, and of which level: by their outline level or by the names Word gives them in
// English and Russian.
import { readXmlEvents } from '../xml-events.ts';

/** The level, 1-6, of each style that is a heading, by the style's id. Reads styles.xml; '' for a file without. */
export function readHeadingStyles(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const parents = new Map<string, string>();
  let style = '';
  readXmlEvents(xml || '<none/>', {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'style') style = attributes['w:styleId'] ?? '';
      if (style === '') return;
      if (name === 'basedOn') parents.set(style, value);
      if (name === 'outlineLvl' && Number(value) < 6) levels.set(style, Number(value) + 1);
      if (name !== 'name') return;
      const named = /^(?:heading|заголовок)\s*([1-6])$/i.exec(value);
      if (named) levels.set(style, Number(named[1]));
      if (/^(?:title|название|заголовок)$/i.test(value)) levels.set(style, 1);
    },
    close(name) {
      if (name === 'style') style = '';
    },
    text() {},
  });
  for (const [child, parent] of parents) {
    const level = levels.get(parent);
    if (!levels.has(child) && level !== undefined) levels.set(child, level);
  }
  return levels;
}
