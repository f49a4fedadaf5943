import { expect, test } from 'vitest';
import { countCharacters } from '../document/code-points.ts';
import { readLayout } from './read-facsimile.ts';
import { parseXml } from './xml-tree.ts';

const TEXT = 'Посол 𝔄 прибыл';

/** The layout of TEXT by a facsimile with this surface group. */
function layoutOf(surfaces: string) {
  const parsed = parseXml(`<TEI><facsimile><surfaceGrp corresp="#src.0">${surfaces}</surfaceGrp></facsimile></TEI>`);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return readLayout(parsed.root, 0, TEXT.length, countCharacters(TEXT));
}

const word = (place: string, more = ''): string =>
  `<zone type="word" corresp="string-range(#src.0,${place})" ${more}/>`;

test('places are counted in characters and read in UTF-16 units', () => {
  expect(
    layoutOf(`<surface>${word('8,6', 'cert="0.5" ulx="1.5" uly="2" lrx="1.6" lry="4"')}</surface>`)?.words,
  ).toEqual([{ from: 9, to: 15, confidence: 0.5, box: { x: 1.5, y: 2, width: 0.1, height: 2 } }]);
});

test('what points beyond the file, into another or nowhere is left out; numbers that are none are no numbers', () => {
  const zones = [
    ...[word('9,999'), word('0,1').replace('src.0', 'src.1'), '<zone type="word"/>'],
    word('0,5', 'cert="7" ulx="1e999" uly="x" lrx="" lry="4"'),
  ];
  expect(layoutOf(`<surface>${zones.join('')}</surface>`)?.words).toEqual([
    { from: 0, to: 5, confidence: null, box: null },
  ]);
});

test('zones in another order are read in the order of the text, and an address that is none stays as it is', () => {
  const page = `<surface corresp="string-range(#src.0,0,5)" subtype="ells"><graphic url="50%"/>${word('6,1')}${word('0,5')}</surface>`;
  const layout = layoutOf(page);
  expect(layout?.words.map(({ from }) => from)).toEqual([0, 6]);
  expect(layout?.pages).toEqual([{ from: 0, to: 5, n: '', image: '50%', width: null, height: null, unit: 'pixel' }]);
});

test('a file without a group has no layout', () => {
  const parsed = parseXml('<TEI><facsimile><surfaceGrp corresp="#src.1"/></facsimile></TEI>');
  expect(parsed.ok && readLayout(parsed.root, 0, 0, countCharacters(''))).toBeNull();
});
