// How alike two words look on the page, whatever their script: OCR reads "КПСС" as "KIICC" and "КОМИТЕТ" as "ROMNTET".

/** Cyrillic capitals as the Latin letters and strokes they look like. */
const SHAPES: Readonly<Record<string, string>> = {
  А: 'A',
  Б: '6',
  В: 'B',
  Г: 'T',
  Е: 'E',
  Ё: 'E',
  З: '3',
  И: 'N',
  Й: 'N',
  К: 'K',
  Л: 'JI',
  М: 'M',
  Н: 'H',
  О: 'O',
  П: 'II',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Ц: 'U',
  Ч: '4',
  Ш: 'III',
  Щ: 'III',
  Ы: 'bI',
  Ь: 'b',
  Ъ: 'b',
};

const shapeOf = (word: string): string => [...word.toUpperCase()].map((letter) => SHAPES[letter] ?? letter).join('');

/** 0..1: share of the shapes that differ; 0 for what looks the same. */
export function shapeDistance(a: string, b: string): number {
  const [ours, theirs] = [shapeOf(a), shapeOf(b)];
  let row = Array.from({ length: theirs.length + 1 }, (_, at) => at);
  for (let i = 1; i <= ours.length; i++) {
    const next = [i];
    for (let j = 1; j <= theirs.length; j++) {
      const change = (row[j - 1] ?? 0) + (ours[i - 1] === theirs[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(1, ours.length, theirs.length);
}
