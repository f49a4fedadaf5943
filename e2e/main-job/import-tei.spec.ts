// A colleague's TEI becomes a record: what it holds is shown first, with every element that has no place.
import { LETTER } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

const OTHERS = `<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>Справка о Ким Ир Сене</title></titleStmt>
<publicationStmt><publisher>Архив</publisher></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>
<standOff><listPerson><person xml:id="kim"><persName xml:lang="ru">Ким Ир Сен</persName></person></listPerson></standOff>
<text><body>
<div xml:lang="ru"><p><s xml:id="r1">Прибыл <persName ref="#kim">Ким Ир Сен</persName>.</s> <s xml:id="r2">Он <choice><sic>вонмательно</sic><corr>внимательно</corr></choice> слушал <term>доклад</term>.</s></p></div>
<div xml:lang="en"><p><s xml:id="e1">Kim Il Sung arrived.</s> <s xml:id="e2">He listened closely to the report.</s></p></div>
<linkGrp><link target="#r1 #e1"/><link target="#r2 #e2"/></linkGrp>
</body></text></TEI>`;

const chooseTei = (scholar: Scholar, name: string, text: string) =>
  scholar.choose(
    () => scholar.page.keyboard.press('Control+i'),
    [{ name, mimeType: 'application/xml', buffer: Buffer.from(text) }],
  );

test('TEI by another hand is described, what has no place is told, and Enter makes it a record', async ({
  emptyDesk: scholar,
}) => {
  await chooseTei(scholar, 'spravka.xml', OTHERS);
  await expect(scholar.dialog).toContainText('Справка о Ким Ир Сене');
  await expect(scholar.dialog).toContainText('2 Russian and 2 English sentences');
  await expect(scholar.dialog.getByRole('listitem').filter({ hasText: 'this term element' })).toContainText('Line 7');
  await scholar.press('Enter');
  await expect(scholar.dialog).toBeHidden();
  await expect(scholar.page.getByRole('heading', { level: 1 })).toHaveText('Справка о Ким Ир Сене');
  await scholar.isReady();
  await expect(scholar.text('russian')).toContainText('Он внимательно слушал доклад.');
  await expect(scholar.status).toContainText('2 of 2 sentences aligned, 2 confirmed');
  await expect(scholar.tab('Corrections')).toHaveText('Corrections1');
  await expect(scholar.tab('Mentions')).toHaveText('Mentions1');
});

test('a record from TEI can be taken back with the names it brought', async ({ emptyDesk: scholar }) => {
  await chooseTei(scholar, 'spravka.xml', OTHERS);
  await expect(scholar.dialog).toContainText('2 Russian and 2 English sentences');
  await scholar.press('Enter');
  await scholar.isReady();
  await expect(scholar.page.getByRole('complementary', { name: 'Records' })).toContainText('Persons1');
  await scholar.page.getByRole('button', { name: 'take back' }).click();
  await expect(scholar.page.getByText('No records yet.')).toBeVisible();
});

test('a file whose record is here already is kept beside it, merged or put in its place, as the scholar says', async ({
  scholar,
}) => {
  const records = scholar.page
    .getByRole('complementary', { name: 'Records' })
    .getByRole('button', { name: LETTER.title });
  await scholar.open(LETTER.title);
  await scholar.goTo('Correct');
  await scholar.clickAfter('russian', 'критики тов');
  await scholar.page.keyboard.type('арища');
  await scholar.allSaved();
  await scholar.choose(
    () => scholar.page.keyboard.press('Control+i'),
    [{ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from(LETTER.text) }],
  );
  await expect(scholar.dialog).toContainText('you will be asked what becomes of it');
  await scholar.dialog.getByRole('button', { name: 'Add to the project' }).click();
  await expect(scholar.dialog.getByRole('radio', { name: 'Keep both' })).toBeChecked();
  await scholar.dialog.getByRole('radio', { name: /Merge/ }).check();
  // The file differs from the record in the one sentence that was corrected here.
  await expect(scholar.dialog.getByText('1 difference, 1 taken over')).toBeVisible();
  await expect(scholar.dialog.getByText('Wording')).toBeVisible();
  await scholar.dialog.getByRole('radio', { name: 'Keep both' }).check();
  await scholar.dialog.getByRole('button', { name: 'Bring in 1 record' }).click();
  await expect(scholar.dialog).toBeHidden();
  await expect(records).toHaveCount(2);
  await scholar.page.getByRole('button', { name: 'take back' }).click();
  await expect(records).toHaveCount(1);
});

test('XML that is no TEI, and TEI without words, are refused with the reason', async ({ emptyDesk: scholar }) => {
  await chooseTei(scholar, 'leer.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body/></text></TEI>');
  await expect(scholar.dialog.getByRole('alert')).toContainText('There are no words in the text of this TEI file.');
  await expect(scholar.dialog.getByRole('alert')).toContainText('leer.xml:1');
});
