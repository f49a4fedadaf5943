import { expect, test } from 'vitest';
import type { IdentifierScheme } from './authority.ts';
import { identifierOfUrl, identifierUrl, isniCheck, readIdentifier } from './identifiers.ts';

test.each([
  ['Wikidata', 'Q41117', 'Q41117'],
  ['Wikidata', ' q41117 ', 'Q41117'],
  ['Wikidata', 'https://www.wikidata.org/wiki/Q41117', 'Q41117'],
  ['Wikidata', 'http://www.wikidata.org/entity/Q41117#sitelinks', 'Q41117'],
  ['VIAF', 'VIAF: 102333412', '102333412'],
  ['VIAF', 'https://viaf.org/viaf/102333412/', '102333412'],
  ['VIAF', 'https://viaf.org/en/viaf/102333412', '102333412'],
  ['GeoNames', 'https://www.geonames.org/1871859/pyongyang.html', '1871859'],
  ['ISNI', '0000 0001 2103 2683', '0000000121032683'],
  ['ISNI', 'https://isni.org/isni/000000012146438X', '000000012146438X'],
] satisfies [IdentifierScheme, string, string][])('%s reads %s', (scheme, typed, value) => {
  expect(readIdentifier(scheme, typed)).toEqual({ ok: true, value });
});

test.each([
  ['Wikidata', 'P31', 'form'],
  ['Wikidata', 'Q0123', 'form'],
  ['VIAF', 'abc', 'form'],
  ['GeoNames', 'Pyongyang', 'form'],
  ['ISNI', '0000 0001 2103', 'form'],
  ['ISNI', '0000 0001 2103 2684', 'check digit'],
] satisfies [IdentifierScheme, string, string][])('%s refuses %s for its %s', (scheme, typed, fault) => {
  expect(readIdentifier(scheme, typed)).toEqual({ ok: false, fault });
});

test('any one wrong digit of an ISNI is seen', () => {
  const right = '000000012103268';
  const check = isniCheck(right);
  for (let at = 0; at < right.length; at++) {
    const wrong = right.slice(0, at) + ((Number(right[at]) + 3) % 10) + right.slice(at + 1);
    expect(isniCheck(wrong)).not.toBe(check);
  }
});

test('an address leads to its register and back', () => {
  const place = identifierOfUrl('https://www.geonames.org/1871859/');
  expect(place).toEqual({ scheme: 'GeoNames', value: '1871859' });
  expect(place && identifierUrl(place)).toBe('https://www.geonames.org/1871859');
  expect(identifierOfUrl('https://example.org/Q1')).toBeNull();
  expect(identifierUrl({ scheme: 'ISNI', value: '12' })).toBeNull();
});
