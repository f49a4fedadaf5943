import { describe, expect, test } from 'vitest';
import { shelfMarkText } from '../document/metadata.ts';
import { isoDate, readCitation, readShelfMark, readTranslator } from './citation.ts';

describe('shelf marks as the archive cites them', () => {
  test.each([
    ['RGANI Fond 5, Opis 28, Delo 412. Translated by Gary Goldberg.', 'RGANI, fond 5, opis 28, delo 412'],
    ['GARF, Fond 5446, Opis 98, Delo 721, Listy 168-169.', 'GARF, fond 5446, opis 98, delo 721, listy 168-169'],
    ['AVPRF F. 0102, Op. 12, P. 68, D. 5, L. 7', 'AVPRF, fond 0102, opis 12, papka 68, delo 5, listy 7'],
    ['AVP RF, f. 0102, op. 12, por. 4, p. 68, d. 6', 'AVP RF, fond 0102, opis 12, papka 68, poryadok 4, delo 6'],
    ['RGASPI, f. 558, op. 11, d. 99, ll. 10-12, 15', 'RGASPI, fond 558, opis 11, delo 99, listy 10-12, 15'],
    ['AP RF, fond 45, opis 1, delo 346, listy 13–17', 'AP RF, fond 45, opis 1, delo 346, listy 13-17'],
    [
      'Archive of the President of the Russian Federation (APRF), Moscow, Fond 45, Opis 1, Delo 334',
      'Archive of the President of the Russian Federation (APRF), fond 45, opis 1, delo 334',
    ],
    ['РГАНИ, Ф. 5, Оп. 28, Д. 412, Л. 12-14', 'РГАНИ, fond 5, opis 28, delo 412, listy 12-14'],
    [
      'RGANI. Fond 5. Opis 28. Delo 410. List 57. Obtained by Nobuo Shimotomai',
      'RGANI, fond 5, opis 28, delo 410, listy 57',
    ],
    ['TsAMO', 'TsAMO'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(shelfMarkText(readShelfMark(text))).toBe(expected);
  });
});

test.each([
  ['Translated by Gary Goldberg. https://x.org', 'Gary Goldberg'],
  [
    'Obtained and translated for CWIHP by Vladislav Zubok and K. Weathersby. Published in',
    'Vladislav Zubok and K. Weathersby',
  ],
  ['Translated by A. B. Smith, C. Jones, and D. Lee for NKIDP.', 'A. B. Smith, C. Jones, and D. Lee'],
  ['Contributed by Sergey Radchenko.', ''],
])('the translator in “%s”', (text, expected) => {
  expect(readTranslator(text)).toBe(expected);
});

test.each([
  ['February 2, 1956', '1956-02-02'],
  ['2 February 1956', '1956-02-02'],
  ['February 1956', '1956-02'],
  ['March 1-5, 1956', '1956-03'],
  ['circa May 1956', '1956-05'],
  ['1956', '1956'],
  ['after the war', ''],
])('the date “%s”', (words, expected) => {
  expect(isoDate(words)).toBe(expected);
});

test('a title with a comma or inner quotes stays whole', () => {
  const citation =
    '"Report on the \'Sino-Soviet\' Delegation, 1956," September 19, 1956, Wilson Center Digital Archive, RGANI, fond 3';
  expect(readCitation(citation)).toMatchObject({
    title: "Report on the 'Sino-Soviet' Delegation, 1956",
    date: { when: '1956-09-19' },
    shelfMark: { archive: 'RGANI', fond: '3' },
  });
});
