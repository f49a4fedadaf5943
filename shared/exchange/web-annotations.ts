// Mentions and corrections as W3C Web Annotations (JSON-LD), pointing into the plain text of either side.
import { type CharacterCount, countCharacters } from '../document/code-points.ts';
import { type PlacedMention, readMentions } from '../document/mentions.ts';
import { offsetInBlock, type PlacedBlock, readSide } from '../document/reading-order.ts';
import { SIDES, type Side } from '../document/schema.ts';
import { type AuthorityRecord, preferredName } from '../entities/authority.ts';
import { type ApparatusEntry, readApparatus } from './apparatus.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import { layOutText, type TextLayout } from './text-layout.ts';

/** Characters of context on either side of a quotation: enough to find it again after small changes. */
const CONTEXT = 32;

/** Names of the text files that the annotations point to; `correctedText` is what each must hold. */
export type AnnotatedFiles = Readonly<Record<Side, string>>;

type Json = Readonly<Record<string, unknown>>;

interface AnnotatedText {
  readonly source: string;
  readonly layout: TextLayout;
  readonly count: CharacterCount;
  readonly blocks: readonly PlacedBlock[];
}

/**
 * An annotation page with every mention and correction, as JSON-LD. Positions count characters, as the standard asks;
 * each stands beside a quotation with its context. `files` are addresses, relative to where the page will lie.
 */
export function writeWebAnnotations(record: ExchangeRecord, files: AnnotatedFiles): string {
  const texts = new Map(SIDES.map((side) => [side, annotatedText(record, side, files)] as const));
  const textOn = (side: Side): AnnotatedText => texts.get(side) ?? annotatedText(record, side, files);
  const listed = new Map<string, AuthorityRecord>(record.authority.map((entry) => [entry.id, entry]));
  const items = [
    ...readMentions(record.doc).map((mention) => mentionAnnotation(record.id, mention, textOn(mention.side), listed)),
    ...readApparatus(record.doc, record.witness).map((entry, index) =>
      correctionAnnotation(record.id, entry, index, textOn(entry.side)),
    ),
  ];
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:x-sverka:${record.id}`,
    type: 'AnnotationPage',
    label: record.metadata.title,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function annotatedText(record: ExchangeRecord, side: Side, files: AnnotatedFiles): AnnotatedText {
  const layout = layOutText(record.doc, side);
  const { blocks } = readSide(record.doc, side);
  return { source: encodeURIComponent(files[side]), layout, count: countCharacters(layout.text), blocks };
}

function mentionAnnotation(
  recordId: string,
  { id, attrs, spans }: PlacedMention,
  text: AnnotatedText,
  listed: ReadonlyMap<string, AuthorityRecord>,
): Json {
  const entry = attrs.entity === null ? undefined : listed.get(attrs.entity);
  const targets = spans.map(({ from, to }) => {
    const placed = text.blocks.findLast(({ start }) => start <= from);
    const last = text.blocks.findLast(({ start }) => start <= to);
    if (!placed || !last) throw new RangeError('A mention lies outside the text.');
    return target(
      text,
      text.layout.offsetOf(placed, offsetInBlock(placed, from)),
      text.layout.offsetOf(last, offsetInBlock(last, to)),
    );
  });
  return {
    id: `urn:x-sverka:${recordId}:mention:${id}`,
    type: 'Annotation',
    motivation: 'identifying',
    ...provenance(attrs),
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: attrs.kind },
      ...(attrs.entity === null ? [] : [identity(attrs.entity, entry)]),
      ...(attrs.normal === '' ? [] : [{ type: 'TextualBody', purpose: 'describing', value: attrs.normal }]),
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function identity(entity: string, entry: AuthorityRecord | undefined): Json {
  const wikidata = entry?.identifiers.find(({ scheme }) => scheme === 'Wikidata');
  return {
    type: 'SpecificResource',
    purpose: 'identifying',
    source: {
      id: wikidata ? `http://www.wikidata.org/entity/${wikidata.value}` : `urn:x-sverka:entity:${entity}`,
      label: entry ? preferredName(entry, 'en') : entity,
    },
  };
}

function correctionAnnotation(recordId: string, entry: ApparatusEntry, index: number, text: AnnotatedText): Json {
  const { placed, from, to, was, decision } = entry;
  return {
    id: `urn:x-sverka:${recordId}:correction:${index + 1}`,
    type: 'Annotation',
    motivation: 'editing',
    ...(decision ? provenance(decision) : {}),
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: was },
      ...(decision?.note ? [{ type: 'TextualBody', purpose: 'commenting', value: decision.note }] : []),
    ],
    target: target(text, text.layout.offsetOf(placed, from), text.layout.offsetOf(placed, to)),
  };
}

/** Who and when; a time that is no full ISO 8601 time is left out, as the standard asks for one. */
function provenance({ by, at }: { readonly by: string; readonly at: string }): Json {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(at);
  return { ...(isTime ? { created: at } : {}), ...(by === '' ? {} : { creator: { type: 'Person', name: by } }) };
}

function target({ source, layout, count }: AnnotatedText, fromUnit: number, toUnit: number): Json {
  const { text } = layout;
  // An end inside a pair of surrogates is that of the whole character: half of one cannot be pointed at.
  const start = count.toCharacters(fromUnit);
  const inside = count.toUnits(count.toCharacters(toUnit)) < toUnit;
  const end = count.toCharacters(toUnit) + (inside ? 1 : 0);
  const [from, to] = [count.toUnits(start), count.toUnits(end)];
  return {
    source,
    selector: [
      { type: 'TextPositionSelector', start, end },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(from, to),
        prefix: text.slice(Math.max(0, from - CONTEXT), from),
        suffix: text.slice(to, to + CONTEXT),
      },
    ],
  };
}
