// Straightens the model's probabilities by pages it was not fitted on: of the suggestions scored near .9, nine in ten
// should be right.

import { plain } from '../../bench/ocr/scoring.ts';
import {
  type Calibration,
  logit,
  NO_CALIBRATION,
  type OcrEngine,
  type Straightening,
  straightenedBy,
} from '../../shared/ocr/engine.ts';
import { judgeBlocks } from '../../shared/ocr/judge.ts';
import { ALONE } from '../../shared/ocr/testing/engine.ts';
import { fitLogistic, type LabelledExample } from '../logistic.ts';
import { truthAt } from './letters.ts';
import type { TrainingPage } from './pages.ts';

/** Suggestions further down the list are hardly looked at. */
const LOOKED_AT = 3;

/** `engine` with its weights fitted; `pages` others than those. */
export function calibrationExamples(
  engine: OcrEngine,
  pages: readonly TrainingPage[],
): { readonly suspects: readonly LabelledExample[]; readonly suggestions: readonly LabelledExample[] } {
  const suspects: LabelledExample[] = [];
  const suggestions: LabelledExample[] = [];
  const raw = { ...engine, calibration: NO_CALIBRATION };
  for (const page of pages) {
    const [judged = []] = judgeBlocks([{ text: page.read, counterpart: page.counterpart }], raw, ALONE);
    const truth = truthAt(page);
    for (const { from, to, text: read, score, suggestions: offered, reasons } of judged) {
      if (reasons.some(({ kind }) => kind === 'noise' || kind.endsWith('punctuation'))) continue;
      const meant = truth(from, to);
      const { capital, short } = straightenedBy(read);
      const example = (probability: number, isTrue: boolean): LabelledExample => ({
        features: [logit(probability), 1, capital, short],
        isTrue,
        weight: 1,
      });
      suspects.push(example(score, plain(read) !== meant));
      for (const { text, score: chance } of offered.slice(0, LOOKED_AT)) {
        suggestions.push(example(chance, plain(text) === meant));
      }
    }
  }
  return { suspects, suggestions };
}

/** The straightening that makes the examples most probable. */
export function straighten(examples: readonly LabelledExample[]): Straightening {
  const [slope = 1, shift = 0, capital = 0, short = 0] = fitLogistic(examples).map((weight) =>
    Number(weight.toFixed(4)),
  );
  return { slope, shift, capital, short };
}

/** Both straightenings. */
export const calibrate = ({ suspects, suggestions }: ReturnType<typeof calibrationExamples>): Calibration => ({
  suspect: straighten(suspects),
  suggestion: straighten(suggestions),
});
