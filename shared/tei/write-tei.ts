// A record as a TEI P5 file. Same record, same options: same bytes.
import { flatText, readSide, sideNode } from '../document/reading-order.ts';
import { SIDES, type Side } from '../document/schema.ts';
import { collate } from '../witness/collate.ts';
import { witnessText } from '../witness/witness.ts';
import { registerDecisions } from './decisions.ts';
import { refusedInRecord } from './refused-characters.ts';
import { mentionsInOnePiece } from './segment-plan.ts';
import type { TeiOptions, TeiRecord } from './tei-record.ts';
import { ID_PREFIX, TEI_NAMESPACE, ZONE_FORM } from './vocabulary.ts';
import { withoutProposals } from './without-proposals.ts';
import { writeAnnotations } from './write-annotations.ts';
import { writeAuthority } from './write-authority.ts';
import { writeFacsimile } from './write-facsimile.ts';
import { writeHeader } from './write-header.ts';
import { writeLinks } from './write-links.ts';
import type { InlineContext } from './write-marks.ts';
import { writeSourceDoc, writeWitnessBlocks } from './write-source.ts';
import { type PlannedSide, planSide, writeText } from './write-text.ts';
import { linesOfElement } from './xml-writing.ts';

/**
 * Writes a record as one TEI file, valid against TEI P5 and against `sverka.rng`. Throws `RangeError` when no side is
 * asked for. With `WHOLE_TEI`, `readTei` gives the record back.
 */
export function writeTei(whole: TeiRecord, options: TeiOptions): string {
  if (options.sides.length === 0) throw new RangeError('A TEI file needs at least one of the two texts.');
  const record = options.proposals ? whole : withoutProposals(whole);
  const sides = SIDES.filter((side) => options.sides.includes(side)).map((side) => plan(record, side, options));
  const register = registerDecisions(record, options.certainty);
  const context: InlineContext = {
    options,
    register,
    listed: new Set(options.lists ? record.authority.map(({ id }) => id) : []),
    inOnePiece: mentionsInOnePiece(sides.flatMap(({ blocks }) => blocks.flatMap(({ plans }) => plans))),
  };
  const written = new Set(
    sides.flatMap(({ blocks }) => blocks.flatMap(({ plans }) => plans.map(({ segment }) => segment.id))),
  );
  const links = writeLinks(record.doc, written, { links: options.links, certain: options.certainty });
  const languages = { original: language(record, 'original'), translation: language(record, 'translation') };
  const texts = sides.map((side) => writeText(side, languages[side.side], context, links.sentence));
  const standOff = [
    ...(options.lists ? writeAuthority(record.authority) : []),
    ...links.lines,
    ...writeAnnotations(
      texts.flatMap(({ apart }) => apart),
      context,
    ),
    ...(options.source ? writeWitnessBlocks(record.witness) : []),
  ];
  const header = {
    record,
    options,
    register,
    refused: refusedInRecord(record),
    languages,
    hasHand: hasHand(record, sides),
  };
  const inText = texts.flatMap(({ lines }) => lines);
  const root = linesOfElement('TEI', { xmlns: TEI_NAMESPACE, 'xml:id': ID_PREFIX.record + record.id }, [
    writeHeader(header),
    ...linesOfElement('text', {}, linesOfElement(options.arrangement === 'group' ? 'group' : 'body', {}, inText)),
    ...(standOff.length > 0 ? linesOfElement('standOff', {}, standOff) : []),
    ...(options.source ? [...writeSourceDoc(record.witness), ...writeFacsimile(record.witness)] : []),
  ]);
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...root, ''].join('\n');
}

function plan(record: TeiRecord, side: Side, options: TeiOptions): PlannedSide {
  const reading = readSide(record.doc, side);
  const isSilent = options.corrections === 'silent';
  const differences = isSilent ? [] : collate(witnessText(record.witness, side), flatText(reading));
  return planSide(reading, differences, options);
}

const language = (record: TeiRecord, side: Side): string => String(sideNode(record.doc, side).attrs.lang);

/** Whether anything points to the hand of the header. */
function hasHand(record: TeiRecord, sides: readonly PlannedSide[]): boolean {
  const inZone = sides.some(({ blocks }) =>
    blocks.some(({ placed: { block } }) => block.zone !== null && ZONE_FORM[block.zone].hand),
  );
  if (inZone) return true;
  let found = false;
  record.doc.descendants((node) => {
    found ||= node.marks.some(({ type }) => type.name === 'handwritten');
    return !found;
  });
  return found;
}
