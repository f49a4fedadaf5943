// Fits how surely each kind of damage to punctuation is told from its place.
import { readingContext } from '../../shared/ocr/context.ts';
import { cut } from '../../shared/ocr/cut.ts';
import type { OcrEngine } from '../../shared/ocr/engine.ts';
import { MARK_KINDS, type MarkKind, type MarkWeights } from '../../shared/ocr/marks.ts';
import { markPlaces } from '../../shared/ocr/punctuation.ts';
import { ALONE } from '../../shared/ocr/testing/engine.ts';
import { fitLogistic, type LabelledExample } from '../logistic.ts';
import { truthAt } from './letters.ts';
import type { TrainingPage } from './pages.ts';

export type MarkExamples = Readonly<Record<MarkKind, LabelledExample[]>>;

/** Each doubtful place of the pages, with whether the text has there what its kind supposes. */
export function markExamples(engine: OcrEngine, pages: readonly TrainingPage[]): MarkExamples {
  const examples: MarkExamples = { 'comma read as stop': [], 'stop read as comma': [], 'stop lost': [], speck: [] };
  for (const page of pages) {
    const truth = truthAt(page);
    for (const { kind, from, to, reads, features } of markPlaces(
      cut(page.read),
      readingContext(engine, ALONE, [page.read]),
    )) {
      if (kind === 'abbreviation') continue;
      const meant = truth(from, to).trim();
      examples[kind].push({ features, isTrue: meant === reads.trim(), weight: 1 });
    }
  }
  return examples;
}

/** The weights by kind; a kind seen too seldom is left out of use. */
export function fitMarks(examples: MarkExamples): MarkWeights {
  const fitted = MARK_KINDS.map((kind) => {
    const seen = examples[kind];
    const right = seen.filter(({ isTrue }) => isTrue).length;
    console.info(`${kind}: ${right} of ${seen.length}`);
    if (right < FEWEST) return [kind, [NEVER]] as const;
    return [kind, fitLogistic(seen, RIDGE).map((weight) => Number(weight.toFixed(3)))] as const;
  });
  return Object.fromEntries(fitted) as unknown as MarkWeights;
}
const FEWEST = 12;
/** A few hundred places for fifteen features. */
const RIDGE = 0.004;
const NEVER = -99;
