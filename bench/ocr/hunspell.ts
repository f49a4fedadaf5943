// Debian's hunspell with ru_RU as the reference: what it doubts and what it suggests, as suspects.
import { spawnSync } from 'node:child_process';
import type { Suspect } from '../../shared/ocr/suspect.ts';

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** The words hunspell does not know, with its suggestions in its order. Throws nothing; no answer is no suspects. */
export function hunspellSuspects(text: string): readonly Suspect[] {
  const words = [...text.matchAll(WORD)];
  const input = `!\n${words.map(([word]) => `^${word}`).join('\n')}\n`;
  const { stdout } = spawnSync('hunspell', ['-a', '-i', 'utf-8', '-d', 'ru_RU'], { input, encoding: 'utf8' });
  const answers = answersOf(stdout);
  return words.flatMap((match, index): readonly Suspect[] => {
    const answer = answers[index] ?? '';
    if (!/^[&#]/.test(answer)) return [];
    const listed = answer.startsWith('&') ? (answer.split(': ')[1] ?? '').split(', ') : [];
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        text: match[0],
        score: 1,
        reasons: [{ kind: 'not in lexicon' }],
        suggestions: listed.map((word) => ({ text: word, score: 0, evidence: [] })),
      },
    ];
  });
}

/** Each line of input is answered by a line for a word in doubt and an empty line; in terse mode a right word has none. */
function answersOf(output: string): readonly string[] {
  const answers: string[] = [];
  let doubt = '';
  for (const line of output.split('\n').slice(1)) {
    if (line !== '') {
      if (doubt === '') doubt = line;
      continue;
    }
    answers.push(doubt);
    doubt = '';
  }
  return answers;
}
