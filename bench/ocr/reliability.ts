// Whether a score means what it says: of the suspects scored near .9, nine in ten should be wrong.

/** Counts of scores and how often they were right, in tenths. */
export class Reliability {
  private readonly tenths = Array.from({ length: 10 }, () => ({ times: 0, sum: 0, right: 0 }));

  add(score: number, right: boolean): void {
    const tenth = this.tenths[Math.min(9, Math.floor(score * 10))];
    if (!tenth) return;
    tenth.times++;
    tenth.sum += score;
    if (right) tenth.right++;
  }

  /** One row a tenth, and the mean distance of score and share weighted by how many there are (Naeini et al. 2015). */
  table(): readonly string[] {
    const rows = this.tenths.filter(({ times }) => times > 0);
    const all = rows.reduce((sum, { times }) => sum + times, 0);
    const error = rows.reduce((sum, { sum: scores, right }) => sum + Math.abs(scores - right), 0) / Math.max(1, all);
    return [
      ...rows.map(
        ({ times, sum, right }) =>
          `    ${(sum / times).toFixed(2)} → ${(right / times).toFixed(2)}   ${times.toString().padStart(4)}`,
      ),
      `    expected calibration error ${error.toFixed(3)}`,
    ];
  }
}
