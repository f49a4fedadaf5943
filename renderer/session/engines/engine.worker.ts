// The worker: loads what an engine needs when it is first asked, and answers the jobs of engine-jobs.ts.
import { expose } from 'comlink';
import type { AlignmentEvidence } from '../../../shared/alignment/evidence.ts';
import { EMPTY_LEXICON } from '../../../shared/alignment/learned-lexicon.ts';
import { alignWords } from '../../../shared/alignment/word-links.ts';
import type { Outcome } from '../../../shared/document/problem.ts';
import { readIncoming } from '../../../shared/exchange/incoming-records.ts';
import type { ImportPlan } from '../../../shared/intake/plan.ts';
import { planRecordOfTwo, planSources } from '../../../shared/intake/plan-sources.ts';
import { pastedText, planRecord } from '../../../shared/intake/read-record.ts';
import { readSources } from '../../../shared/intake/read-source.ts';
import { DICTIONARY_FILE, readDictionary } from '../../../shared/language/dictionary.ts';
import { alignmentJobs } from './alignment-jobs.ts';
import { checkJobs } from './check-jobs.ts';
import type { EngineJobs, NamedBytes } from './engine-jobs.ts';
import { exportJobs } from './export-jobs.ts';
import { languageFile, once } from './language-files.ts';
import { mentionJobs } from './mention-jobs.ts';
import { seriesJobs } from './series-jobs.ts';
import { ocrEngine, suspectJobs } from './suspect-jobs.ts';
import { teiJobs } from './tei-jobs.ts';

const dictionary = once(async () => readDictionary(await languageFile(DICTIONARY_FILE)));

const engine = ocrEngine(dictionary);

/** For a text that is linked already: nothing learned is needed. */
const evidence = async (): Promise<AlignmentEvidence> => ({ dictionary: await dictionary(), learned: EMPTY_LEXICON });

async function readPlan(files: readonly NamedBytes[]): Promise<Outcome<ImportPlan>> {
  const sources = await readSources(files);
  if (!sources.ok) return sources;
  const plan = planSources(sources.value);
  return plan.ok ? { ...plan, value: { ...plan.value, issues: [...sources.issues, ...plan.value.issues] } } : plan;
}

const jobs: EngineJobs = {
  readPlan,
  async readRecords({ name, bytes }) {
    return readIncoming(name, bytes);
  },
  async readPasted(name, original, translation) {
    if (translation.trim() === '') return planRecord(pastedText(original, name));
    return planRecordOfTwo(pastedText(original, name), pastedText(translation, name));
  },
  ...alignmentJobs(dictionary),
  async alignWords(original, translation) {
    return alignWords(original, translation, await evidence());
  },
  ...suspectJobs(engine),
  ...seriesJobs(engine),
  ...mentionJobs(),
  ...exportJobs(evidence),
  ...teiJobs(evidence),
  ...checkJobs(),
};

expose(jobs);
