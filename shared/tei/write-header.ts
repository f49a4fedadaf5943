// The header of a TEI file: what the record is, where it lies, how it was edited, by whom and when.
import { type RecordMetadata, type ShelfMark, shelfMarkText } from '../document/metadata.ts';
import { SIDES, type Side } from '../document/schema.ts';
import { isWhen } from './dates.ts';
import type { Decision, DecisionRegister } from './decisions.ts';
import type { TeiOptions, TeiRecord } from './tei-record.ts';
import { HAND, ID_PREFIX, MACHINE, OCR_WITNESS, pointer } from './vocabulary.ts';
import {
  type Attributes,
  characterId,
  element,
  elementOfLines,
  emptyTag,
  limitedText,
  teiText,
} from './xml-writing.ts';

/** What a header tells besides the record itself. */
export interface HeaderContext {
  readonly record: TeiRecord;
  readonly options: TeiOptions;
  readonly register: DecisionRegister;
  /** Characters of the record that XML refuses. */
  readonly refused: readonly string[];
  readonly languages: Readonly<Record<Side, string>>;
  /** Something of the record is written by hand. */
  readonly hasHand: boolean;
}

/** The whole `teiHeader`. */
export function writeHeader(context: HeaderContext): string {
  return elementOfLines('teiHeader', {}, [
    fileDescription(context),
    encodingDescription(context),
    profileDescription(context),
    ...revisions(context),
  ]);
}

/** An element with a text, or nothing where the text is ''. */
const known = (name: string, attributes: Attributes, text: string): readonly string[] =>
  text === '' ? [] : [element(name, attributes, teiText(text))];

function fileDescription({ record, register, options }: HeaderContext): string {
  const { metadata } = record;
  const editors = register.editors.map(({ id, name, xmlId }) =>
    elementOfLines('respStmt', { 'xml:id': xmlId }, [
      element('resp', {}, 'alignment, correction and annotation'),
      element('name', { key: id }, teiText(name)),
    ]),
  );
  const title = element('title', {}, teiText(metadata.title));
  const translator = known('editor', { role: 'translator' }, metadata.translator);
  return elementOfLines('fileDesc', {}, [
    elementOfLines('titleStmt', {}, [title, ...translator, ...editors]),
    '<publicationStmt>\n<p>An edition in preparation; whoever publishes it says so here.</p>\n</publicationStmt>',
    elementOfLines('sourceDesc', {}, [
      bibliography(metadata),
      ...manuscript(metadata.shelfMark),
      ...(options.corrections === 'app' ? [witnessList()] : []),
    ]),
  ]);
}

function bibliography({ title, publisher, date, citation, address }: RecordMetadata): string {
  const hasDate = date.when !== '' || date.text !== '';
  const isMachineReadable = isWhen(date.when);
  const when = { when: isMachineReadable ? date.when : null, n: isMachineReadable ? null : date.when || null };
  return elementOfLines('bibl', { type: 'record' }, [
    element('title', {}, teiText(title)),
    ...known('publisher', {}, publisher),
    ...(hasDate ? [element('date', when, teiText(date.text))] : []),
    ...known('idno', { type: 'URL' }, address),
    ...known('note', { type: 'citation' }, citation),
  ]);
}

/** As `known`, for the parts of a shelf mark. */
const shelf = (name: string, attributes: Attributes, text: string): readonly string[] =>
  text === '' ? [] : [element(name, attributes, limitedText(text))];

function manuscript(mark: ShelfMark): readonly string[] {
  const parts = [
    ...shelf('repository', {}, mark.archive),
    ...shelf('collection', { type: 'fond' }, mark.fond),
    ...shelf('collection', { type: 'opis' }, mark.opis),
    ...shelf('collection', { type: 'papka' }, mark.papka ?? ''),
    ...shelf('collection', { type: 'poryadok' }, mark.poryadok ?? ''),
    ...shelf('collection', { type: 'delo' }, mark.delo),
    ...shelf('collection', { type: 'listy' }, mark.listy),
  ];
  if (parts.length === 0) return [];
  const shelfMark = element('idno', { type: 'shelfmark' }, teiText(shelfMarkText(mark)));
  return [elementOfLines('msDesc', {}, [elementOfLines('msIdentifier', {}, [...parts, shelfMark])])];
}

const witnessList = (): string =>
  elementOfLines('listWit', {}, [
    element('witness', { 'xml:id': OCR_WITNESS }, 'The text as it was imported: the reading of the machine.'),
  ]);

function encodingDescription({ record, options, refused }: HeaderContext): string {
  const { name, version } = record.application;
  const application = elementOfLines(
    'application',
    { 'xml:id': MACHINE, ident: name.replace(/[^A-Za-z0-9._-]/g, '_') || 'Sverka', version: versionNumber(version) },
    [element('label', {}, teiText(name))],
  );
  return elementOfLines('encodingDesc', {}, [
    editorialDeclaration(options),
    ...(options.corrections === 'app' ? ['<variantEncoding method="parallel-segmentation" location="internal"/>'] : []),
    elementOfLines('appInfo', {}, [application]),
    ...characters(refused),
  ]);
}

/** TEI admits up to four numbers with dots. */
const versionNumber = (version: string): string => /\d+(\.\d+){0,3}/.exec(version)?.[0] ?? '0';

const CORRECTION_TEXT: Readonly<Record<TeiOptions['corrections'], string>> = {
  choice:
    'The text was corrected against the reading of the machine. Both are given: the reading of the machine as sic, ' +
    'the corrected one as corr. type="ocr" marks misreadings of the machine, not slips of the typescript.',
  app:
    'The text was corrected against the reading of the machine. Both are given in app: the corrected one as lem, ' +
    'that of the machine as rdg.',
  silent: 'The text was corrected against the reading of the machine. Only the corrected text is given.',
};

function editorialDeclaration({ corrections, certainty, source }: TeiOptions): string {
  const decisions = certainty
    ? ' @change points to who decided and when; @cert is the probability the machine gave the reading.'
    : '';
  const whole = source ? ' The imported file stands whole in sourceDoc.' : '';
  return elementOfLines('editorialDecl', {}, [
    elementOfLines('correction', { method: corrections === 'silent' ? 'silent' : 'markup' }, [
      element('p', {}, CORRECTION_TEXT[corrections] + decisions + whole),
    ]),
    elementOfLines('segmentation', {}, [
      element(
        'p',
        {},
        'Each sentence is an s element. White space between s elements means nothing; that within them is the text’s.',
      ),
    ]),
    elementOfLines('interpretation', {}, [
      element(
        'p',
        {},
        'Names, dates and roles were tagged once for both languages. Those that overlap or lie in pieces are described in standOff.',
      ),
    ]),
  ]);
}

function characters(refused: readonly string[]): readonly string[] {
  if (refused.length === 0) return [];
  const declared = refused.map((char) => {
    const id = characterId(char);
    return element('char', { 'xml:id': id }, element('mapping', { type: 'codepoint' }, id.replace('char.', 'U+')));
  });
  return [
    elementOfLines('charDecl', {}, [
      '<desc>Characters of the imported file that XML does not admit.</desc>',
      ...declared,
    ]),
  ];
}

function profileDescription({ record, options, languages, hasHand }: HeaderContext): string {
  const { summary, originalLanguage } = record.metadata;
  const { translation } = languages;
  const names = { original: originalLanguage, translation: translation === 'en' ? 'English' : translation };
  const usage = SIDES.map((side) => element('language', { ident: languages[side], n: side }, limitedText(names[side])));
  return elementOfLines('profileDesc', {}, [
    ...correspondence(record, options.lists),
    ...(summary === '' ? [] : [elementOfLines('abstract', {}, [element('p', {}, teiText(summary))])]),
    elementOfLines('langUsage', {}, usage),
    ...(hasHand
      ? [
          elementOfLines('handNotes', {}, [
            element('handNote', { 'xml:id': HAND }, 'Written by hand on the typescript.'),
          ]),
        ]
      : []),
  ]);
}

/** Who wrote a letter to whom, and when; the names of the file's lists point there. */
function correspondence({ metadata, authority }: TeiRecord, listed: boolean): readonly string[] {
  const { sender = '', recipient = '', date } = metadata;
  if (sender === '' && recipient === '') return [];
  const action = (type: string, name: string, more: readonly string[]): readonly string[] =>
    name === ''
      ? []
      : [elementOfLines('correspAction', { type }, [correspondent(name, listed ? authority : []), ...more])];
  const sent = isWhen(date.when) ? [emptyTag('date', { when: date.when })] : [];
  return [elementOfLines('correspDesc', {}, [...action('sent', sender, sent), ...action('received', recipient, [])])];
}

/** As a person or an institution where a record of the lists has this name, in any of its forms; else as a name. */
function correspondent(name: string, authority: TeiRecord['authority']): string {
  const bearers = authority.filter(
    ({ kind, preferred, variants }) =>
      (kind === 'person' || kind === 'organisation') &&
      (Object.values(preferred).includes(name) || variants.some(({ text }) => text === name)),
  );
  // Of several the one with the first id: lists come back in another order.
  const [entry] = bearers.sort((one, other) => (one.id < other.id ? -1 : 1));
  if (!entry) return element('name', {}, teiText(name));
  const ref = pointer(ID_PREFIX.entity, entry.id);
  return element(entry.kind === 'person' ? 'persName' : 'orgName', { ref }, teiText(name));
}

function revisions({ record, register }: HeaderContext): readonly string[] {
  const log = record.changes.map(({ when, who, text }) =>
    element('change', { ...moment(when), who: register.responsible(who) }, teiText(text)),
  );
  const decisions = register.decisions.map((decision) => decisionElement(decision, register));
  const lists = [
    ...(log.length > 0 ? [elementOfLines('listChange', { type: 'log' }, log)] : []),
    ...(decisions.length > 0 ? [elementOfLines('listChange', { type: 'decisions' }, decisions)] : []),
  ];
  return lists.length > 0 ? [elementOfLines('revisionDesc', {}, lists)] : [];
}

const decisionElement = ({ id, what, how, by, at, note }: Decision, register: DecisionRegister): string =>
  element(
    'change',
    { 'xml:id': id, type: what, subtype: how, ...moment(at), who: register.responsible(by) },
    teiText(note),
  );

/** A time that TEI does not admit in @when is kept in @n. */
const moment = (at: string): Attributes => ({
  when: isWhen(at) ? at : null,
  n: isWhen(at) || at === '' ? null : at,
});
