// Both archive records, split by our own splitter, against the beads a careful reader makes.
import { expect, test } from 'vitest';
import { align } from './align.ts';
import { archiveRecords, shareFound } from './testing/archive-records.ts';
import { realEvidence } from './testing/real-evidence.ts';

test.each(archiveRecords())('$name: at least nine of ten beads, in spite of stamps and debris', (record) => {
  const beads = align(record.original, record.translation, realEvidence());
  expect(shareFound(beads, record)).toBeGreaterThanOrEqual(0.9);
});

test('initials and abbreviations of the records end no sentence', () => {
  for (const { original, translation } of archiveRecords()) {
    const endings = [...original, ...translation].map(({ text }) => text.trim());
    const wrong = endings.filter((text) => /(?:^|\s)(?:т|тов|Cde|Cdes|Зам|зав|\p{Lu}|Ya|Yu)\.$/u.test(text));
    expect(wrong).toEqual(
      ['С такой просьбой обратились Към П.Т., Лигай А.Я. и Към Л.В.'].filter((text) => wrong.includes(text)),
    );
  }
});
