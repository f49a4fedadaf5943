// The worker: loads what an engine needs when it is first asked, and answers the jobs of engine-jobs.ts.
import { expose } from 'comlink';
import { align } from '../../../shared/alignment/align.ts';
import type { Bead, Sentence } from '../../../shared/alignment/bead.ts';
import type { AlignmentEvidence } from '../../../shared/alignment/evidence.ts';
import { EMPTY_LEXICON } from '../../../shared/alignment/learned-lexicon.ts';
import { realign } from '../../../shared/alignment/realign.ts';
import { randomIds } from '../../../shared/document/ids.ts';
import type { Outcome } from '../../../shared/document/problem.ts';
import { readIncoming } from '../../../shared/exchange/incoming-records.ts';
import { makeRecord, type RecordMaking } from '../../../shared/intake/make-record.ts';
import type { ImportPlan } from '../../../shared/intake/plan.ts';
import { planRecordOfTwo, planSources } from '../../../shared/intake/plan-sources.ts';
import { pastedText, planRecord } from '../../../shared/intake/read-record.ts';
import { readSources } from '../../../shared/intake/read-source.ts';
import { DICTIONARY_FILE, readDictionary } from '../../../shared/language/dictionary.ts';
import { splitSentences } from '../../../shared/segmentation/split-sentences.ts';
import type { EngineJobs, NamedBytes } from './engine-jobs.ts';
import { languageFile, once } from './language-files.ts';
import { mentionJobs } from './mention-jobs.ts';
import { seriesJobs } from './series-jobs.ts';
import { ocrEngine, suspectJobs } from './suspect-jobs.ts';
import { teiJobs } from './tei-jobs.ts';

const dictionary = once(async () => readDictionary(await languageFile(DICTIONARY_FILE)));

const engine = ocrEngine(dictionary);

const evidence = async (): Promise<AlignmentEvidence> => ({ dictionary: await dictionary(), learned: EMPTY_LEXICON });

async function readPlan(files: readonly NamedBytes[]): Promise<Outcome<ImportPlan>> {
  const sources = await readSources(files);
  if (!sources.ok) return sources;
  const plan = planSources(sources.value);
  return plan.ok ? { ...plan, value: { ...plan.value, issues: [...sources.issues, ...plan.value.issues] } } : plan;
}

const making = async (): Promise<RecordMaking> => {
  const known = await evidence();
  return {
    ids: randomIds(Math.random),
    split: splitSentences,
    align: (original, translation) => align(original, translation, known),
  };
};

const jobs: EngineJobs = {
  readPlan,
  async readRecords({ name, bytes }) {
    return readIncoming(name, bytes);
  },
  async readPasted(name, original, translation) {
    if (translation.trim() === '') return planRecord(pastedText(original, name));
    return planRecordOfTwo(pastedText(original, name), pastedText(translation, name));
  },
  async buildRecord(plan) {
    const made = makeRecord(plan, await making());
    return { doc: made.doc.toJSON() as unknown, witness: made.witness, metadata: made.metadata };
  },
  async align(original: readonly Sentence[], translation: readonly Sentence[], fixed: readonly Bead[]) {
    return realign(original, translation, await evidence(), fixed);
  },
  ...suspectJobs(engine),
  ...seriesJobs(engine),
  ...mentionJobs(),
  ...teiJobs(evidence),
};

expose(jobs);
