// Strings of XML. Text is escaped here and nowhere else, so that no file can be ill-formed or hold a character that
// XML refuses.

/** Attributes in the order they are to be written; null leaves one out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** What XML 1.0 does not admit: control characters, two noncharacters, halves of surrogate pairs. */
const REFUSED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Markup, the carriage return a parser would fold away, and the second set of controls, which nobody would see. */
const ESCAPED = /[&<>\r\u007f-\u009f\u2028\u2029]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const reference = (char: string): string => ENTITIES[char] ?? `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`;

/** Hex number of a UTF-16 unit, four digits. */
const hex = (unit: string): string => unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/** The sign that stands for a refused character: "␌" for a form feed, "�" where Unicode has no picture. */
function picture(char: string): string {
  const code = char.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}

/** The distinct characters of a text that XML refuses, in order of code. */
export function refusedCharacters(text: string): readonly string[] {
  return [...new Set(text.match(REFUSED) ?? [])].sort();
}

/** xml:id of the `char` that declares a refused character. */
export const characterId = (char: string): string => `char.${hex(char)}`;

/** The character that a `g` pointing to "#char.000C" stands for; null when it points elsewhere. */
export function characterOf(pointer: string): string | null {
  const found = /^#char\.([0-9A-F]{4})$/.exec(pointer);
  return found?.[1] ? String.fromCharCode(Number.parseInt(found[1], 16)) : null;
}

/** Text for the content of an element. A refused character becomes `<g ref="#char.000C">␌</g>`, so it is seen and kept. */
export function teiText(text: string): string {
  return text
    .replace(ESCAPED, reference)
    .replace(REFUSED, (char) => `<g ref="#${characterId(char)}">${picture(char)}</g>`);
}

/** As `teiText`, for the elements in which TEI admits `g` only inside another: desc, span, language, collection… */
export const limitedText = (text: string): string =>
  teiText(text).replace(/<g .*?<\/g>/g, (sign) => `<hi>${sign}</hi>`);

/** As `teiText`, for XML that has no `g`: a refused character is replaced by its picture and not kept. */
export const pictureText = (text: string): string => text.replace(ESCAPED, reference).replace(REFUSED, picture);

function attributes(values: Attributes): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${attributeText(String(value))}"`)
    .join('');
}

const attributeText = (text: string): string =>
  text.replace(/[&<>"\n\t\r\u007f-\u009f\u2028\u2029]/g, reference).replace(REFUSED, picture);

export const startTag = (name: string, values: Attributes = {}): string => `<${name}${attributes(values)}>`;
export const endTag = (name: string): string => `</${name}>`;
export const emptyTag = (name: string, values: Attributes = {}): string => `<${name}${attributes(values)}/>`;

/** An element; `content` is XML already. An empty content gives an empty tag. */
export const element = (name: string, values: Attributes, content: string): string =>
  content === '' ? emptyTag(name, values) : `${startTag(name, values)}${content}${endTag(name)}`;

/** As `elementOfLines`, but not joined yet: for elements that hold most of a file, so that it is put together once. */
export const linesOfElement = (name: string, values: Attributes, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [emptyTag(name, values)] : [startTag(name, values), ...lines, endTag(name)];

/** An element whose children stand on lines of their own; only for content where white space means nothing. */
export const elementOfLines = (name: string, values: Attributes, lines: readonly string[]): string =>
  lines.length === 0 ? emptyTag(name, values) : `${startTag(name, values)}\n${lines.join('\n')}\n${endTag(name)}`;
