// Aligning in the worker: with the dictionary, and with what the project's confirmed links have taught.
import { align } from '../../../shared/alignment/align.ts';
import type { AlignmentEvidence } from '../../../shared/alignment/evidence.ts';
import { EMPTY_LEXICON, learnLexicon } from '../../../shared/alignment/learned-lexicon.ts';
import { realign } from '../../../shared/alignment/realign.ts';
import { randomIds } from '../../../shared/document/ids.ts';
import { makeRecord } from '../../../shared/intake/make-record.ts';
import type { Dictionary } from '../../../shared/language/dictionary.ts';
import { splitSentences } from '../../../shared/segmentation/split-sentences.ts';
import type { ConfirmedBeads, EngineJobs } from './engine-jobs.ts';

/** The jobs that align. What was learned last is kept: it changes only when somebody confirms something. */
export function alignmentJobs(
  dictionary: () => Promise<Dictionary>,
): Pick<EngineJobs, 'align' | 'buildRecord' | 'learned'> {
  let last = { version: '', lexicon: EMPTY_LEXICON };
  const learnedFrom = ({ version, texts }: ConfirmedBeads) => {
    if (version !== last.version) last = { version, lexicon: learnLexicon(texts) };
    return last.lexicon;
  };
  const evidence = async (confirmed: ConfirmedBeads): Promise<AlignmentEvidence> => ({
    dictionary: await dictionary(),
    learned: learnedFrom(confirmed),
  });
  return {
    async buildRecord(plan, confirmed) {
      const known = await evidence(confirmed);
      const made = makeRecord(plan, {
        ids: randomIds(Math.random),
        split: splitSentences,
        align: (original, translation) => align(original, translation, known),
      });
      return { doc: made.doc.toJSON() as unknown, witness: made.witness, metadata: made.metadata };
    },
    async align(original, translation, fixed, confirmed) {
      return realign(original, translation, await evidence(confirmed), fixed);
    },
    async learned(confirmed) {
      return learnedFrom(confirmed);
    },
  };
}
