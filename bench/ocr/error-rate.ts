// Letters that differ between a page and its text, before and after the sure corrections.
import type { Suspect } from '../../shared/ocr/suspect.ts';
import { plain } from './scoring.ts';

/** The text with each suspect replaced whose best reading is at least `least` sure. */
export function correctedText(text: string, suspects: readonly Suspect[], least: number): string {
  let [done, at] = ['', 0];
  for (const { from, to, suggestions } of suspects) {
    const [best] = suggestions;
    if (!best || best.score < least) continue;
    done += text.slice(at, from) + best.text;
    at = to;
  }
  return done + text.slice(at);
}

/** Letters to be changed, added or taken away; white space counts once and line ends as spaces. */
export function errorRate(truth: string, read: string): number {
  const [a, b] = [truth, read].map((text) => plain(text).replace(/\s+/g, ' ').trim()) as [string, string];
  let row = Int32Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = new Int32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const step = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      next[j] = Math.min((row[j - 1] ?? 0) + step, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
