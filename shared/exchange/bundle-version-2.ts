// Version 2 of a `.sverka` file: as version 1, and a file of the witness may have the layout of its pages. Shipped and
// frozen: never edit it; add a version beside it and a function that upgrades.
import { z } from 'zod';
import { PAGE_UNITS } from '../witness/page-layout.ts';
import { witnessSchema as withoutLayout } from './bundle-version-1.ts';

/** The version written into the manifest of a project that needs it. */
export const LAYOUT_VERSION = 2;

const count = z.int().nonnegative();
const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable();
const stretch = z.object({ from: count, to: count });

const layout = z.object({
  pages: z.array(
    stretch.extend({
      n: z.string(),
      image: z.string().nullable(),
      width: z.number().nullable(),
      height: z.number().nullable(),
      unit: z.enum(PAGE_UNITS),
    }),
  ),
  regions: z.array(stretch.extend({ box, kind: z.string() })),
  lines: z.array(stretch.extend({ box, goesOn: z.enum(['sign', 'bare']).nullable() })),
  words: z.array(stretch.extend({ box, confidence: z.number().min(0).max(1).nullable() })),
});

const layouts = z.object({ files: z.array(z.object({ text: z.string(), layout: layout.optional() })) }).refine(
  ({ files }) =>
    files.every(({ text, layout: known }) =>
      Object.values(known ?? {})
        .flat()
        .every(({ from, to }) => from <= to && to <= text.length),
    ),
  'a part of the layout lies outside its text',
);

/** The witness as version 1 has it, with the layouts of its files. */
export const witnessSchema = z.unknown().transform((raw, context) => {
  const [witness, known] = [withoutLayout.safeParse(raw), layouts.safeParse(raw)];
  for (const { error } of [witness, known])
    for (const issue of error?.issues ?? []) context.addIssue({ ...issue, input: raw } as never);
  if (!witness.success || !known.success) return z.NEVER;
  const files = witness.data.files.map((file, index) => {
    const own = known.data.files[index]?.layout;
    return own ? { ...file, layout: own } : file;
  });
  return { ...witness.data, files };
});
