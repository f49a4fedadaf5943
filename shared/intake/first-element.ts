// Which element a file of markup begins with: by it the readers of formats are told apart. Done by going forward only, so
// that no file can make it search for long.

/** Characters in which the first element is looked for. */
const START = 20_000;

export interface MarkupStart {
  /** What `<!DOCTYPE …` names, in small letters; null where there is none. */
  readonly doctype: string | null;
  /** Local name of the first element, as written; null where none was found. */
  readonly element: string | null;
}

/** Passes over blanks, comments, processing instructions and a document type with or without declarations of its own. */
export function markupStart(markup: string): MarkupStart {
  const text = markup.slice(0, START);
  let doctype: string | null = null;
  let at = 0;
  for (;;) {
    while (/[\s\ufeff]/.test(text[at] ?? '')) at += 1;
    const found = text.startsWith('<', at);
    const next = text[at + 1] ?? '';
    if (!found || (next !== '!' && next !== '?')) break;
    if (/^<!doctype\b/i.test(text.slice(at, at + 10))) {
      doctype ??= /^\S+\s+([\w.:-]+)/.exec(text.slice(at, at + 200))?.[1]?.toLowerCase() ?? '';
      at = endOfDoctype(text, at);
    } else if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else at = after(text, next === '?' ? '?>' : '>', at);
  }
  const name = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(text.slice(at, at + 200))?.[1] ?? null;
  return { doctype, element: name };
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}

/** Declarations stand in brackets, and may hold `>` themselves. */
function endOfDoctype(text: string, from: number): number {
  const [bracket, end] = [text.indexOf('[', from), text.indexOf('>', from)];
  if (bracket < 0 || (end >= 0 && end < bracket)) return after(text, '>', from);
  return after(text, '>', after(text, ']', bracket));
}
