// Version 3 of a `.sverka` file: as version 2, and the description of a letter may say who wrote to whom. Shipped and frozen:
// never edit it; add a version beside it and a function that upgrades.
import { z } from 'zod';
import { recordSchema as withoutLetters } from './bundle-version-1.ts';

/** The version written into the manifest of a project that needs it. */
export const LETTER_VERSION = 3;

/** The record as version 1 has it, with the two of a letter. */
export const recordSchema = withoutLetters.extend({
  metadata: withoutLetters.shape.metadata.extend({ sender: z.string().optional(), recipient: z.string().optional() }),
});
