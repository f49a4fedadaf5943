// The parts of a `.sverka` file, version 1, as they must look to be read. Shipped and frozen: never edit it; add a
// version beside it and a function that upgrades.
import { z } from 'zod';
import { isId } from '../document/ids.ts';
import { MENTION_KINDS } from '../document/schema.ts';
import { IDENTIFIER_SCHEMES } from '../entities/authority.ts';

/** The version written into the manifest. */
export const BUNDLE_VERSION = 1;

const id = z.string().refine(isId);
const count = z.int().nonnegative();

export const manifestSchema = z.object({
  format: z.literal('sverka'),
  version: z.int().positive(),
  /** Every other file of the zip. `sha256` in hex. */
  files: z.array(z.object({ path: z.string(), sha256: z.string(), size: count })),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const projectSchema = z.object({
  id,
  name: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Ids, in the project's order; each has its files in records/ and witnesses/. */
  records: z.array(id),
});

const metadata = z.object({
  title: z.string(),
  date: z.object({ when: z.string(), text: z.string() }),
  citation: z.string(),
  summary: z.string(),
  originalLanguage: z.string(),
  shelfMark: z.object({
    archive: z.string(),
    fond: z.string(),
    opis: z.string(),
    delo: z.string(),
    listy: z.string(),
    papka: z.string().optional(),
    poryadok: z.string().optional(),
  }),
  translator: z.string(),
  address: z.string(),
  publisher: z.string(),
});

const progress = z.object({
  sentences: count,
  aligned: count,
  confirmed: count,
  suspects: count,
  corrections: count,
  mentions: count,
  linked: count,
});

export const recordSchema = z.object({
  id,
  metadata,
  createdAt: z.string(),
  updatedAt: z.string(),
  progress: progress.nullable(),
  doc: z.unknown(),
  dismissed: z.array(z.object({ segmentId: id.nullable(), text: z.string(), at: z.string() })),
});

const witnessBlock = z.object({
  text: z.string(),
  spans: z.array(z.object({ at: count, file: count, from: count, to: count })),
});

export const witnessSchema = z
  .object({
    files: z.array(
      z.object({
        name: z.string(),
        encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r']),
        bom: z.boolean(),
        text: z.string(),
      }),
    ),
    sides: z.object({ original: z.array(witnessBlock), translation: z.array(witnessBlock) }),
  })
  .refine(
    ({ files, sides }) =>
      [...sides.original, ...sides.translation].every(({ text, spans }) =>
        spans.every(({ at, file, from, to }) => {
          const length = files[file]?.text.length ?? -1;
          return from <= to && to <= length && at + to - from <= text.length;
        }),
      ),
    'a span lies outside its text',
  );

export const authoritySchema = z.array(
  z.object({
    id,
    kind: z.enum(MENTION_KINDS),
    preferred: z.record(z.string(), z.string()),
    variants: z.array(z.object({ text: z.string(), lang: z.string(), source: z.string() })),
    dates: z.string(),
    description: z.string(),
    identifiers: z.array(z.object({ scheme: z.enum(IDENTIFIER_SCHEMES), value: z.string() })),
    note: z.string(),
  }),
);

export const lexiconSchema = z.array(z.object({ word: z.string(), lang: z.string(), addedAt: z.string() }));
export const learnedSchema = z.array(z.object({ read: z.string(), meant: z.string(), times: count }));
export const rulesSchema = z.array(
  z.object({
    id,
    kind: z.enum(['plain', 'expression']),
    find: z.string(),
    replace: z.string(),
    matchCase: z.boolean(),
    wholeWords: z.boolean(),
    on: z.boolean(),
  }),
);
