// Straightens the model's probabilities by pages it was not fitted on: of the suggestions scored near .9, nine in ten
// should be right.

import { addPage, noScore, plain, scoredTokens } from '../../bench/ocr/scoring.ts';
import { type Calibration, NO_CALIBRATION, type OcrEngine } from '../../shared/ocr/engine.ts';
import { judgeBlocks } from '../../shared/ocr/judge.ts';
import { ALONE } from '../../shared/ocr/testing/engine.ts';
import { fitLogistic, type LabelledExample } from '../logistic.ts';
import type { TrainingPage } from './pages.ts';

/** Suggestions further down the list are hardly looked at. */
const LOOKED_AT = 3;

const logit = (probability: number): number => {
  const within = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(within / (1 - within));
};

/** `engine` with its weights fitted; `pages` others than those. */
export function calibrate(engine: OcrEngine, pages: readonly TrainingPage[]): Calibration {
  const suspects: LabelledExample[] = [];
  const suggestions: LabelledExample[] = [];
  const raw = { ...engine, calibration: NO_CALIBRATION };
  for (const page of pages) {
    const [judged = []] = judgeBlocks([{ text: page.read, counterpart: page.counterpart }], raw, ALONE);
    addPage(noScore(), scoredTokens(page.truth, page.read), judged, ({ read, truth }, suspect) => {
      if (!suspect) return;
      suspects.push({ features: [logit(suspect.score), 1], isTrue: read !== truth, weight: 1 });
      for (const { text, score } of suspect.suggestions.slice(0, LOOKED_AT)) {
        suggestions.push({ features: [logit(score), 1], isTrue: plain(text) === truth, weight: 1 });
      }
    });
  }
  const fitted = (examples: readonly LabelledExample[]) => {
    const [slope = 1, shift = 0] = fitLogistic(examples);
    return { slope: Number(slope.toFixed(4)), shift: Number(shift.toFixed(4)) };
  };
  return { suspect: fitted(suspects), suggestion: fitted(suggestions) };
}
