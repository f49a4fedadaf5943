// Damages a text as OCR of typescript does, a letter for a letter, so that offsets hold; the same each time.

const ALIKE = 'нипм еосэб шщцм тгч лдах ъьы фд ийн вня кхж зэ уч юн рф яа'.split(' ');
/** Latin twins, which OCR puts as readily. */
const TWINS: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
};
const TWIN_SHARE = 0.25;

function mistaken(letter: string, random: () => number): string {
  const twin = TWINS[letter];
  if (twin && random() < TWIN_SHARE) return twin;
  const lower = letter.toLowerCase();
  const others = ALIKE.filter((group) => group.includes(lower)).flatMap((group) =>
    [...group].filter((other) => other !== lower),
  );
  const other = others[Math.floor(random() * others.length)] ?? lower;
  return letter === lower ? other : other.toUpperCase();
}

/** `share` of the Cyrillic letters read wrong. */
export function damage(text: string, share: number): string {
  let state = 5;
  const random = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return [...text]
    .map((letter) => (/[а-яё]/i.test(letter) && random() < share ? mistaken(letter, random) : letter))
    .join('');
}
