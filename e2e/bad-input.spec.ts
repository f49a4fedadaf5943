// Files that cannot be read, and files that are only written in another encoding: a clear message naming the file, and
// nothing changed; or the text, right to the letter.
import { LETTER } from './archive-files.ts';
import type { Scholar } from './scholar.ts';
import { expect, test } from './workbench-test.ts';

const choose = (scholar: Scholar, name: string, buffer: Buffer) =>
  scholar.choose(() => scholar.press('Control+i'), { name, mimeType: 'text/plain', buffer });

/** Every byte value, with the zeros and control characters a text never has. */
const BINARY = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 256));

for (const [what, name, bytes, why] of [
  ['an empty file', 'empty.txt', Buffer.alloc(0), /empty/i],
  ['a file of white space', 'blank.txt', Buffer.from(' \n\n \t \n'), /only blanks/],
  ['a picture', 'scan.txt', BINARY, /not.*text|binary/i],
  [
    'a Russian text alone',
    'only-russian.txt',
    Buffer.from('Посол прибыл в Пхеньян.\n\nОн устал.\n'),
    /English|translation/,
  ],
  [
    'an English text alone',
    'only-english.txt',
    Buffer.from('The ambassador arrived.\n\nHe was tired.\n'),
    /Russian|original/,
  ],
] as const) {
  test(`${what} is refused by name, with the reason, and nothing changes`, async ({ scholar }) => {
    const records = await scholar.page.getByRole('complementary', { name: 'Records' }).getByRole('listitem').count();
    await choose(scholar, name, bytes);
    const alert = scholar.dialog.getByRole('alert');
    await expect(alert).toContainText('This could not be read');
    await expect(alert).toContainText(name);
    await expect(alert).toContainText(why);
    await scholar.dialog.getByRole('button', { name: 'Leave it' }).click();
    await expect(scholar.dialog).toBeHidden();
    await expect(scholar.page.getByRole('complementary', { name: 'Records' }).getByRole('listitem')).toHaveCount(
      records,
    );
  });
}

test('another file can be chosen at once where one could not be read', async ({ emptyDesk: scholar }) => {
  await choose(scholar, 'empty.txt', Buffer.alloc(0));
  await scholar.choose(() => scholar.dialog.getByRole('button', { name: 'Choose another file' }).click(), LETTER.path);
  await expect(scholar.dialog.getByRole('button', { name: 'Add to the project' })).toBeEnabled();
});

/** Lets a file of 200 MB fall on the window; it is made there, not sent. */
async function dropHuge(scholar: Scholar, megabytes: number): Promise<void> {
  await scholar.page.evaluate((size) => {
    const piece = new Uint8Array(1024 * 1024).fill(0x61);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(
      new File(
        Array.from({ length: size }, () => piece),
        'huge.txt',
        { type: 'text/plain' },
      ),
    );
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, megabytes);
}

test('a file of 200 MB is refused by name, and the workbench goes on', async ({ scholar }) => {
  await dropHuge(scholar, 200);
  const refusal = scholar.page.getByRole('alert').filter({ hasText: 'huge.txt' });
  await expect(refusal).toBeVisible({ timeout: 20_000 });
  await expect(refusal).toContainText(/large|MB/i);
  await scholar.press('Escape');
  await scholar.open(LETTER.title);
});

/** The Cyrillic letters of the two 8-bit encodings in the order of their bytes, from 0xC0. */
const LOWER = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const KOI8_LOWER = 'юабцдефгхийклмнопярстужвьызшэщчъ';

/** Encodes by letter; what has no place becomes `?`, as converters do. */
function eightBit(text: string, letters: string, extra: Readonly<Record<string, number>>): Buffer {
  const table = new Map([...letters].map((letter, index) => [letter, 0xc0 + index]));
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : (table.get(letter) ?? extra[letter] ?? 63);
    }),
  );
}

const utf16 = (text: string, big: boolean, mark: boolean): Buffer => {
  const little = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return big ? little.swap16() : little;
};

/** As the archive's file, with the few signs left out that the old encodings lack. */
const PLAIN = LETTER.text.replaceAll('—', '-').replaceAll('–', '-').replaceAll('№', 'No');

for (const [encoding, bytes] of [
  ['WINDOWS-1251', eightBit(PLAIN, LOWER.toUpperCase() + LOWER, { ё: 0xb8, Ё: 0xa8 })],
  ['KOI8-R', eightBit(PLAIN, KOI8_LOWER + KOI8_LOWER.toUpperCase(), { ё: 0xa3, Ё: 0xb3 })],
  ['UTF-16LE', utf16(LETTER.text, false, true)],
  ['UTF-16BE', utf16(LETTER.text, true, true)],
  ['UTF-16LE', utf16(LETTER.text, false, false)],
] as const) {
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe ? ' with its mark' : '';
  test(`a file in ${encoding}${marked} is told apart and read right`, async ({ emptyDesk: scholar }) => {
    await choose(scholar, 'letter.txt', bytes);
    await expect(scholar.dialog.getByRole('definition').filter({ hasText: encoding })).toBeVisible();
    await scholar.dialog.getByRole('button', { name: 'Add to the project' }).click();
    await expect(scholar.dialog).toBeHidden({ timeout: 15_000 });
    await expect(scholar.sentence('russian', 'Надеюсь, что Вы получили сообщение из Пхеньяна')).toBeVisible();
    await expect(scholar.text('russian')).toContainText('/ЛИ САН ЧО/');
    await expect(scholar.sentence('english', 'I hope that you have received')).toBeVisible();
  });
}
