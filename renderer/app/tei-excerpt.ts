// Picks sentences out of a TEI file of our own for the export's preview.

/** How many sentences are shown of each text. */
const SHOWN = 6;

/** The first sentences of either text that carry the most markup, whole, each with its pair's beginning after it. */
export function sentencesToShow(xml: string, most: number = SHOWN): readonly string[] {
  const sentences = [...xml.matchAll(/<s [^>]*xml:id="([^"]+)"[\s\S]*?<\/s>/g)].map(([text, id]) => ({
    text,
    id: id ?? '',
  }));
  const marked = sentences
    .map((sentence, order) => ({ ...sentence, order, signs: sentence.text.split('<').length }))
    .sort((a, b) => b.signs - a.signs || a.order - b.order)
    .slice(0, most)
    .sort((a, b) => a.order - b.order);
  return marked.map(({ text }) => withoutIndent(text));
}

/** Takes away the indent that all lines after the first share. */
function withoutIndent(text: string): string {
  const indents = [...text.matchAll(/\n( *)\S/g)].map(([, spaces]) => spaces?.length ?? 0);
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return text.replaceAll(`\n${' '.repeat(shared)}`, '\n');
}

/** The text cut into tags and words, in order; joined they are the text. Entities of XML are read as their characters. */
export function tagsAndWords(xml: string): readonly { readonly kind: 'tag' | 'words'; readonly text: string }[] {
  return xml
    .split(/(<[^>]*>)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('<') ? { kind: 'tag', text: piece } : { kind: 'words', text: unescaped(piece) }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
