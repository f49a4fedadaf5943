// Which element a mark of the text becomes, and with what attributes.
import type { Mark } from 'prosemirror-model';
import type { MentionAttrs, ReadingAttrs } from '../document/schema.ts';
import { intervalOf, isWhen } from './dates.ts';
import type { DecisionRegister } from './decisions.ts';
import type { TeiOptions } from './tei-record.ts';
import { HAND, ID_PREFIX, MACHINE, MENTION_ELEMENT, pointer } from './vocabulary.ts';
import type { Attributes } from './xml-writing.ts';

/** What the writing of any sentence needs to know of its record. */
export interface InlineContext {
  readonly options: TeiOptions;
  readonly register: DecisionRegister;
  /** Authority records that the file lists. */
  readonly listed: ReadonlySet<string>;
  /** See `mentionsInOnePiece`. */
  readonly inOnePiece: ReadonlySet<string>;
}

/** @resp, @cert and @change of a decision. */
export function decisionAttributes(mark: Mark, { options, register }: InlineContext): Attributes {
  if (!options.certainty) return {};
  const decision = register.decided(mark);
  const { by, cert } = mark.attrs as Pick<ReadingAttrs, 'by' | 'cert'>;
  return {
    resp: decision === null ? (cert === null ? null : `#${MACHINE}`) : register.responsible(by),
    cert: cert,
    change: decision,
  };
}

/** The element of a mark that is not a mention. `correction`: the reading that the enclosing `corr` carries. */
export function markTag(mark: Mark, context: InlineContext, correction: Mark | null): readonly [string, Attributes] {
  switch (mark.type.name) {
    case 'emphasis':
      return ['emph', {}];
    case 'handwritten':
      return ['add', { hand: `#${HAND}` }];
    case 'supplied':
    case 'unclear':
      return [mark.type.name, {}];
    case 'reading':
      // Within a `corr` that is this reading, the letters it changed are all there is left to say.
      return correction?.eq(mark) ? ['seg', {}] : readingTag(mark, context);
    default:
      throw new RangeError(`There is no element for the mark “${mark.type.name}”.`);
  }
}

function readingTag(mark: Mark, context: InlineContext): readonly [string, Attributes] {
  const { status } = mark.attrs as ReadingAttrs;
  const attributes = decisionAttributes(mark, context);
  switch (status) {
    case 'corrected':
    case 'confirmed':
      return ['seg', { type: status, ...attributes }];
    case 'doubtful':
    case 'illegible':
      return ['unclear', { reason: status, ...attributes }];
    default:
      return status satisfies never;
  }
}

/** The element of a mention and its attributes. */
export function mentionTag(mark: Mark, context: InlineContext): readonly [string, Attributes] {
  const { id, kind } = mark.attrs as MentionAttrs;
  const form = MENTION_ELEMENT[kind];
  return [form.name, { 'xml:id': ID_PREFIX.mention + id, type: form.type, ...mentionMeaning(mark, context) }];
}

/** What a mention points to and means, and who says so. */
export function mentionMeaning(mark: Mark, context: InlineContext): Attributes {
  const { entity, kind, normal } = mark.attrs as MentionAttrs;
  const isListed = entity !== null && context.listed.has(entity);
  const interval = kind === 'date' ? intervalOf(normal) : null;
  const isDate = kind === 'date' && isWhen(normal);
  return {
    ref: isListed ? pointer(ID_PREFIX.entity, entity) : null,
    key: entity === null || isListed ? null : entity,
    when: isDate ? normal : null,
    from: interval?.from ?? null,
    to: interval?.to ?? null,
    n: isDate || interval || normal === '' ? null : normal,
    ...decisionAttributes(mark, context),
  };
}
