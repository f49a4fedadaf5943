// Scores as the command line writes them: no finer than the engines know them.

/** A score with at most so many decimals. */
export const rounded = (score: number, decimals = 3): number => Number(score.toFixed(decimals));
