// Says what each paragraph of a text is: prose, a heading, or something else that stands on the page.
import type { Side } from '../document/schema.ts';
import { bracketLabel, closesMisread, openBrackets } from './brackets.ts';
import { isFurniture, pageNumber } from './page-furniture.ts';
import type { BlockForm, PlanBlock } from './plan.ts';
import { cyrillicShare, englishShare, hasLookAlikeWord } from './tongue.ts';

const PARAGRAPH: BlockForm = { type: 'paragraph' };
const HEADING: BlockForm = { type: 'heading' };
const zone = (kind: Extract<BlockForm, { type: 'zone' }>['zone'], label = ''): BlockForm => ({
  type: 'zone',
  zone: kind,
  label,
});

/** What is judged of a paragraph: its words, and what its Markdown said. */
type Paragraph = Pick<PlanBlock, 'level' | 'wholly'> & { readonly text: string };

/** Longer ones are prose, whatever their letters. UTF-16 units. */
const LONGEST_HEADING = 140;
const LONGEST_SIGNATURE = 240;

/** The forms of the paragraphs of one text, in order. */
export function formsOf(paragraphs: readonly Paragraph[], side: Side): readonly BlockForm[] {
  const forms = paragraphs.map((paragraph) => formOf(paragraph, side));
  return withLastName(paragraphs, withSignatures(paragraphs, withBrackets(paragraphs, forms)));
}

function formOf(paragraph: Paragraph, side: Side): BlockForm {
  const { text } = paragraph;
  if (isFurniture(text)) return zone('furniture');
  if (pageNumber(text) !== null) return zone('page number');
  if (isSignature(text)) return zone('signature');
  if (isClassification(text)) return zone('letterhead');
  if (isDate(text)) return PARAGRAPH;
  if (side === 'original' ? isRussianDebris(paragraph) : isEnglishDebris(text)) return zone('noise');
  return isHeading(paragraph) ? HEADING : PARAGRAPH;
}

/** "3.IX.56 r.", "2 February 1956", "3 сентября 1956 г.", "«__» февраля 1956 года". */
function isDate(text: string): boolean {
  if (text.length > 60) return false;
  return (
    /^\W*\d{1,2}\s*[./-]\s*(?:[IVXХУ]{1,4}|\d{1,2})\s*[./-]\s*(?:\d{2}|\d{4})\b/iu.test(text) ||
    (/(?<!\d)1[89]\d\d(?!\d)/.test(text) &&
      /январ|феврал|март|апрел|ма[яй]|ию[нл]|август|сентябр|октябр|ноябр|декабр/i.test(text)) ||
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\b1[89]\d\d\b/i.test(text)
  );
}

/** A text that ends as a sentence does, so is neither a heading nor cut by the end of a page. */
export const endsSentence = (text: string): boolean => /[.!?:;…]["»”')\]]*$/.test(text.trimEnd());

const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/** Share of capitals among the letters, outside the translator's brackets. */
function capitalShare(text: string): number {
  const all = letters(text.replace(/\[[^\]]*\]/g, ''));
  return all.length < 3 ? 0 : (all.match(/\p{Lu}/gu)?.length ?? 0) / all.length;
}

function isHeading({ text, level, wholly }: Paragraph): boolean {
  if (text.length > LONGEST_HEADING) return false;
  if (level > 0) return true;
  if (/^\[(?:attachment|enclosure|appendix|annex|приложение)[^\]]*\]?$/i.test(text)) return true;
  // An initial at the end ("т. ИВАНОВА В.И.") ends no sentence.
  if (endsSentence(text) && !/[)\]]$|(?<!\p{L})\p{Lu}\.$/u.test(text)) return false;
  return wholly || capitalShare(text) >= 0.6;
}

/** In the Russian: no Cyrillic, and neither capitals of like shape, nor a Russian word of such letters, nor a number. */
function isRussianDebris(paragraph: Paragraph): boolean {
  const { text } = paragraph;
  if (cyrillicShare(text) >= 0.3 || hasLookAlikeWord(text) || isNumbered(text)) return false;
  if (/^\[/.test(text) && englishShare(text) >= 0.5) return false;
  return !(letters(text).length >= 4 && capitalShare(text) >= 0.8);
}

/** "1.", "a)", "II", "№ 45", "No. 123/a": numbers of points and of letters, which belong to the document. */
const isNumbered = (text: string): boolean =>
  /^(?:\(?[\dIVX]{1,4}[.)]|\(?\p{L}[.)]|[IVX]{1,5}|(?:№|Nº|N°|No\.?|Вх\.?|Исх\.?|P)\s*\d[\p{L}\d/–-]*\.?)$/u.test(text);

/** In the English: short, and no word in it that could be one ("3zm", "1.3zm", "_ . ~"). */
function isEnglishDebris(text: string): boolean {
  if (isNumbered(text) || text.length > 60) return false;
  if (cyrillicShare(text) > 0.5) return true;
  if (!/\p{L}/u.test(text)) return !/\d/.test(text) || /^\W*\d+[,.:]\d+\W*$/.test(text);
  if (englishShare(text) > 0) return false;
  return !/(?<![\p{L}\d])(?:\p{Lu}?\p{Ll}{2,}|\p{Lu}{2,})(?![\p{L}\d])/u.test(text);
}

/** "Top Secret", "Сов. секретно", "Copy Nº 1", "Экз. № 2" alone on their lines. */
function isClassification(text: string): boolean {
  const grade =
    /^(?:top secret|secret|strictly (?:secret|confidential)|confidential|for official use only|declassified|(?:сов(?:ершенно|\.)?\s*)?секретно|строго секретно|для служебного пользования|рассекречено)[.!]?$/i;
  const copy = /^(?:copy|экз(?:емпляр|\.)?)\s*(?:№|Nº|N°|No\.?|#)?\s*\d+\.?$/i;
  return text.split('\n').every((line) => {
    const words = line.trim().replace(/^["«„(\\/]|["»“)\\/]$/g, '');
    return grade.test(words) || copy.test(words) || /^(?:top secret|сов\.? ?секретно)[,.]?\s+(?:copy|экз)/i.test(words);
  });
}

const SURNAME = String.raw`\p{L}[\p{L}'’-]*(?:[\s-]+\p{Lu}[\p{L}'’.-]*){0,3}`;
const INITIALS = String.raw`(?:\p{Lu}\.\s*){1,3}`;

/** "… (И. Щербаков)", "…/В. Иванов/": a name with initials at the end. */
const NAME_AT_END = new RegExp(
  String.raw`[\s)](?:\(\s*${INITIALS}${SURNAME}\s*\)|\/\s*${INITIALS}${SURNAME}\s*\/)\W{0,3}$`,
  'u',
);
/** "/ЛИ САН ЧО/", "(RI SANG-JO)": a name and nothing else. */
const NAME_IN_BRACKETS = new RegExp(
  String.raw`^\W{0,3}(?:\(\s*(?:${INITIALS})?(?=\p{Lu})${SURNAME}\s*\)|\/\s*(?:${INITIALS})?(?=\p{Lu})${SURNAME}\s*\/)\W{0,3}$`,
  'u',
);

/** Those who vouch for a copy, and the sign that someone signed. */
const ATTESTED =
  /^(?:верно|копия верна|подпись|подписал[аи]?|authenticated|certified|true copy|correct|signed|signature)\s*[:.,]/i;
const SIGNED = /\[[^\]]*(?:\bsignatures?\b|\bsigned\b|подпись)[^\]]*\]|[/(](?:signature|signed|подпись)[)/]/i;

/** Beginnings of an office: "Зам. зав. отделом", "Deputy Chief of…". */
const OFFICE =
  /^(?:зам|зав|нач|посол|министр|секретарь|председатель|директор|референт|советник|атташе|врем|генерал|chief|deputy|head|ambassador|minister|secretary|chair(?:man)?|director|counsel+or|attache|charg[eé]|advisor|adviser|first secretary|second secretary|third secretary)(?!\p{L})/iu;

const NAME_ALONE = /^(?:\p{Lu}\.\s*){1,3}\p{Lu}[\p{L}'’-]+\.?$/u;

function isSignature(text: string): boolean {
  if (text.length > LONGEST_SIGNATURE || /^\[\s*handwrit/i.test(text)) return false;
  if (ATTESTED.test(text) || NAME_ALONE.test(text)) return true;
  if (hasLookAlikeWord(text.split(':')[0] ?? '') && /^\p{L}+:/u.test(text) && cyrillicShare(text) === 0) return true;
  if (SIGNED.test(text)) return !endsSentence(text.replace(/\[[^\]]*\]/g, '')) || OFFICE.test(text);
  return NAME_IN_BRACKETS.test(text) || NAME_AT_END.test(text);
}

/** An office on a line of its own, directly before the name, belongs to the signature. */
function withSignatures(paragraphs: readonly Paragraph[], forms: readonly BlockForm[]): readonly BlockForm[] {
  const signed = (form: BlockForm | undefined) => form?.type === 'zone' && form.zone === 'signature';
  const result = [...forms];
  for (let index = forms.length - 2; index >= 0; index--) {
    const text = paragraphs[index]?.text ?? '';
    if (result[index]?.type === 'zone' || !signed(result[index + 1])) continue;
    if (text.length < LONGEST_SIGNATURE && OFFICE.test(text) && !endsSentence(text)) result[index] = zone('signature');
  }
  return result;
}

/** A name in capitals, without office or brackets: "МАО ЦЗЭ-ДУН". */
const NAME_IN_CAPITALS = /^(?:\p{Lu}[\p{Lu}'’.-]*\s*){1,4}$/u;

/** What reads like a heading but is the last of a text, after prose, is the name of who signed it. */
function withLastName(paragraphs: readonly Paragraph[], forms: readonly BlockForm[]): readonly BlockForm[] {
  const isLast = (form: BlockForm, index: number) => form.type !== 'zone' && !isDate(paragraphs[index]?.text ?? '');
  const last = forms.findLastIndex(isLast);
  const { text = '', level = 0 } = paragraphs[last] ?? {};
  const follows = forms[last - 1]?.type === 'paragraph' || forms[last - 1]?.type === 'zone';
  if (forms[last]?.type !== 'heading' || level > 0 || !follows || !NAME_IN_CAPITALS.test(text)) return forms;
  return forms.with(last, zone('signature'));
}

/** Paragraphs that an open bracket can span; past that its end was lost. */
const LONGEST_BRACKET = 12;
/** A paragraph of running prose does not belong to a bracket whose end was lost. UTF-16 units. */
const PROSE = 400;

/** Gives the paragraphs of a labelled bracket, closed or not, the kind of zone that its label says. */
function withBrackets(paragraphs: readonly Paragraph[], forms: readonly BlockForm[]): readonly BlockForm[] {
  const result = [...forms];
  for (let index = 0; index < paragraphs.length; index++) {
    const found = bracketLabel(paragraphs[index]?.text ?? '');
    if (!found) continue;
    const end = bracketEnd(paragraphs, forms, index, found.opensOnly);
    for (let inside = index; inside < end; inside++) {
      const form = forms[inside];
      const keep = inside > index && form?.type === 'zone' && form.zone !== 'signature' && form.zone !== 'letterhead';
      if (!keep) result[inside] = zone(found.zone, found.label);
    }
    index = end - 1;
  }
  return result;
}

/** Index after the last paragraph of the bracket that begins at `start`. */
function bracketEnd(
  paragraphs: readonly Paragraph[],
  forms: readonly BlockForm[],
  start: number,
  opensOnly: boolean,
): number {
  let open = openBrackets(paragraphs[start]?.text ?? '');
  if (open <= 0 || closesMisread(paragraphs[start]?.text ?? '')) return start + 1;
  let lost = opensOnly ? null : start + 1;
  const last = Math.min(paragraphs.length, start + LONGEST_BRACKET);
  for (let index = start + 1; index < last; index++) {
    const { text = '', level = 0, wholly = false } = paragraphs[index] ?? {};
    open += openBrackets(text);
    if (open <= 0) return index + 1;
    const another = bracketLabel(text) !== null || /^\[[^\]]*\]$/.test(text);
    const heading = forms[index]?.type === 'heading' && (level > 0 || wholly);
    if (another || heading || text.length > PROSE) lost ??= index;
    if (lost !== null && text.length > PROSE) break;
  }
  return lost ?? last;
}
