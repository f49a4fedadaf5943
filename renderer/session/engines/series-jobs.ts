// What is alike in many texts: places of a series, hits of rules, and which letters corrections tell apart.
import { explain } from '../../../shared/language/confusions.ts';
import type { OcrEngine } from '../../../shared/ocr/engine.ts';
import { ruleHits } from '../../../shared/ocr/rules.ts';
import { alike, alikeLetters } from '../../../shared/ocr/series.ts';
import type { EngineJobs } from './engine-jobs.ts';

/** The jobs `alike`, `ruleHits` and `misreadings`. */
export const seriesJobs = (
  engine: () => Promise<OcrEngine>,
): Pick<EngineJobs, 'alike' | 'ruleHits' | 'misreadings'> => ({
  async alike({ kind, read, meant }, texts) {
    return (kind === 'letters' ? alikeLetters : alike)({ read, meant }, texts, await engine());
  },
  async ruleHits(rules, texts) {
    return ruleHits(rules, texts);
  },
  async misreadings(pairs) {
    const { confusions } = await engine();
    return pairs.map(({ read, meant }) =>
      explain(confusions, read, meant).pairs.map(([was, is]) => [was.toLowerCase(), is.toLowerCase()] as const),
    );
  },
});
