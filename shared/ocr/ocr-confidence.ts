// The OCR's own confidence as evidence: hOCR's x_wconf, ALTO's WC, PAGE's conf, all as 0..1. Programs scale them
// differently, so a word's doubt counts against what is usual in its document, and how much it weighs is fitted.

/** How sure the OCR was of a stretch. Offsets are UTF-16 in the text judged; confidence 0..1. */
export interface WordConfidence {
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** Beyond this, programs differ more in their habits than in what they saw. */
const SUREST = 0.98;
const MOST_DOUBT = 4;

const doubtOf = (confidence: number): number => {
  const within = Math.min(SUREST, Math.max(1 - SUREST, confidence));
  return Math.log((1 - within) / within);
};

/** The doubt of the middle word of a document; 0 where the OCR said nothing. */
export function usualDoubt(confidences: readonly WordConfidence[]): number {
  const sorted = confidences.map(({ confidence }) => doubtOf(confidence)).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The doubt of a stretch against the usual: that of its most doubtful word, within ±4; 0 where the OCR said nothing. */
export function doubts(confidences: readonly WordConfidence[], usual: number): (from: number, to: number) => number {
  return (from, to) => {
    let most = Number.NEGATIVE_INFINITY;
    for (const word of confidences) {
      if (word.from < to && word.to > from) most = Math.max(most, doubtOf(word.confidence) - usual);
    }
    return Number.isFinite(most) ? Math.max(-MOST_DOUBT, Math.min(MOST_DOUBT, most)) : 0;
  };
}
