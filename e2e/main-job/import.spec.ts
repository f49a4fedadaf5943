// Step two of the main job: a text file becomes a record. By the file dialog, by dropping, by pasting; the preview says
// what will be read as what, and nothing changes before the scholar says so.
import { LETTER, MEMORANDUM } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

/** What the archive's header says of each record, as the preview shows it. */
const FACTS = {
  memorandum: [
    MEMORANDUM.title,
    'February 2, 1956',
    'RGANI, fond 5, opis 28, delo 412',
    'Wilson Center Digital Archive',
    'Russian, translated into English by Gary Goldberg',
    'https://wilson-center-digital-archive.dvincitest.com/document/120769',
    /^Reports on the Soviet Embassy's work regarding Soviet Koreans/,
    'UTF-8',
  ],
  letter: [
    LETTER.title,
    'September 3, 1956',
    'GARF, fond 5446, opis 98, delo 721, listy 168-169',
    'Wilson Center Digital Archive',
    'Russian, translated into English by Gary Goldberg',
    'https://digitalarchive.wilsoncenter.org/document/120172',
    /^Ri Sang-jo urges Khrushchev/,
    'UTF-8',
  ],
} as const;

const add = (scholar: Scholar) => scholar.dialog.getByRole('button', { name: 'Add to the project' });
const chooseFiles = (scholar: Scholar, ...paths: string[]) =>
  scholar.choose(() => scholar.page.keyboard.press('Control+i'), paths);

async function becomesTheRecord(scholar: Scholar, title: string): Promise<void> {
  await add(scholar).click();
  await expect(scholar.dialog).toBeHidden({ timeout: 15_000 });
  await expect(scholar.page.getByRole('heading', { level: 1 })).toHaveText(title);
  await scholar.isReady();
}

for (const [file, facts] of [
  [MEMORANDUM, FACTS.memorandum],
  [LETTER, FACTS.letter],
] as const) {
  test(`“${file.title}” is chosen as a file, described, previewed and added`, async ({ emptyDesk: scholar }) => {
    await chooseFiles(scholar, file.path);
    for (const fact of facts)
      await expect(scholar.dialog.getByRole('definition').filter({ hasText: fact })).toBeVisible();
    await expect(scholar.dialog).toContainText(`All ${file.text.length} characters of the file have their place.`);
    await expect(scholar.dialog).toContainText('the translation begins here');
    await becomesTheRecord(scholar, file.title);
    await scholar.tab('Record').click();
    for (const fact of facts.slice(0, -1)) await expect(scholar.panel.getByText(fact).first()).toBeVisible();
    await expect(scholar.panel).toContainText(`${file.name}, UTF-8`);
  });
}

test('a file dropped on the window is read like a chosen one', async ({ emptyDesk: scholar }) => {
  await scholar.drop([{ name: MEMORANDUM.name, text: MEMORANDUM.text }]);
  await becomesTheRecord(scholar, MEMORANDUM.title);
});

test('a text pasted on an empty desk is read at once', async ({ emptyDesk: scholar }) => {
  await scholar.page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, LETTER.text);
  await becomesTheRecord(scholar, LETTER.title);
});

test('two texts pasted side by side become one record', async ({ emptyDesk: scholar }) => {
  await scholar.command('Add a record from pasted text');
  await scholar.dialog
    .getByLabel('Russian, or both texts')
    .fill('Посол прибыл в Пхеньян.\n\nОн встретился с министром иностранных дел.');
  await scholar.dialog
    .getByLabel('English (may stay empty)')
    .fill('The ambassador arrived in Pyongyang.\n\nHe met the Minister of Foreign Affairs.');
  await scholar.dialog.getByRole('button', { name: 'Read it' }).click();
  await add(scholar).click();
  await expect(scholar.dialog).toBeHidden();
  await expect(scholar.sentence('russian', 'Посол прибыл')).toBeVisible();
  await expect(scholar.status).toContainText('2 of 2 sentences aligned');
});

test('two files, original and translation, become one record whichever is named first', async ({
  emptyDesk: scholar,
}) => {
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await scholar.choose(
    () => scholar.page.keyboard.press('Control+i'),
    [
      file(
        'translation.txt',
        'The ambassador arrived in Pyongyang. He was tired.\n\nThe Plenum was held on 30 August.\n',
      ),
      file('original.txt', 'Посол прибыл в Пхеньян. Он устал.\n\nПленум состоялся 30 августа.\n'),
    ],
  );
  await add(scholar).click();
  await expect(scholar.dialog).toBeHidden();
  await expect(scholar.sentence('russian', 'Пленум состоялся')).toBeVisible();
  await expect(scholar.sentence('english', 'The Plenum was held')).toBeVisible();
});

test('the boundary between the texts is moved in the preview before anything is added', async ({
  emptyDesk: scholar,
}) => {
  await chooseFiles(scholar, LETTER.path);
  const { dialog } = scholar;
  const counts = dialog.getByText(/Russian and .* English blocks/);
  const blocks = async () => {
    const [, russian, english] = /(\d+) Russian and (\d+) English/.exec((await counts.textContent()) ?? '') ?? [];
    return [Number(russian), Number(english)] as const;
  };
  await expect(counts).toBeVisible();
  const [russian, english] = await blocks();
  await dialog.getByRole('button', { name: 'Move the boundary down' }).click();
  await dialog.getByRole('button', { name: 'Move the boundary down' }).click();
  expect(await blocks()).toEqual([russian + 2, english - 2]);
  await dialog.getByRole('button', { name: 'Move the boundary up' }).click();
  expect(await blocks()).toEqual([russian + 1, english - 1]);
  await becomesTheRecord(scholar, LETTER.title);
  await expect(scholar.sentence('russian', 'Dear Comrade')).toBeVisible();
  await expect(scholar.sentence('english', 'I hope that you have received')).toBeVisible();
});

test('what a block is read as can be changed in the preview', async ({ emptyDesk: scholar }) => {
  await chooseFiles(scholar, LETTER.path);
  const block = scholar.dialog.locator('.plan-block').filter({ hasText: /^.*3\.IX\.56/ });
  await block.getByLabel('What will be read as what').selectOption('stamp');
  await becomesTheRecord(scholar, LETTER.title);
  await expect(scholar.text('russian').locator('.zone.stamp')).toContainText('3.IX.56');
});

test('what is left again leaves nothing behind', async ({ emptyDesk: scholar }) => {
  await chooseFiles(scholar, LETTER.path);
  await scholar.dialog.getByRole('button', { name: 'Leave it' }).click();
  await expect(scholar.dialog).toBeHidden();
  await expect(scholar.page.getByText('No records yet.')).toBeVisible();
});

test('furniture, page numbers, stamps, handwriting, gaps and debris become what they are', async ({ scholar }) => {
  await scholar.open(MEMORANDUM.title);
  const [russian, english] = [scholar.text('russian'), scholar.text('english')];
  await expect(english.locator('.zone.stamp')).toContainText('CPSU CC stamp: 04301 2 Feb 1956');
  await expect(english.locator('.zone.handwriting').filter({ hasText: 'A decision is not required.' })).toBeVisible();
  await expect(russian.locator('.zone.noise').filter({ hasText: 'Comparison Beografie' })).toBeVisible();
  await expect(english.locator('.gap')).not.toHaveCount(0);
  await expect(russian).toContainText('HEHTPAJISHUM ROMNTET KIICC');
  await expect(russian).toContainText('IKEHLSH');
  await scholar.open(LETTER.title);
  await expect(russian.locator('.zone.furniture')).not.toHaveCount(0);
  await expect(russian.locator('.zone').filter({ hasText: /^2\.$/ })).toHaveCount(1);
});

test('the file as it came is kept to its last character', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.tab('Record').click();
  await scholar.panel.getByRole('button', { name: 'The file as it came' }).click();
  expect(await scholar.panel.locator('pre').textContent()).toBe(LETTER.text);
});

test('a page without a title goes by the name of its file', async ({ emptyDesk: scholar }) => {
  await scholar.drop([
    { name: 'delo 412 l. 30.txt', text: 'Просим рассмотреть этот вопрос.\n\nПосольство не возражает.' },
    { name: 'delo 412 l. 30 en.txt', text: 'We ask that this question be examined.\n\nThe embassy does not object.' },
  ]);
  await scholar.dialog.getByRole('button', { name: 'Add to the project' }).press('Enter');
  await expect(scholar.page.getByRole('heading', { level: 1 })).toHaveText('delo 412 l. 30');
  await expect(scholar.page.getByRole('complementary', { name: 'Records' })).toContainText('delo 412 l. 30');
});
