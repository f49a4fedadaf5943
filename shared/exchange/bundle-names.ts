// The file of a `.sverka` file that keeps what was decided about a record's names. A file of its own, so that programs that
// do not know it still open the rest. Shipped and frozen, as bundle-version-1.ts.
import { z } from 'zod';

export const namesSchema = z.object({
  refused: z.array(z.string()),
  settled: z.record(z.string(), z.object({ note: z.string(), by: z.string(), at: z.string() })),
});
