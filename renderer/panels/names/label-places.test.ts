import { expect, test } from 'vitest';
import { entityId } from '../../../shared/document/ids.ts';
import { linesOf, placeLabels } from './label-places.ts';
import type { PlacedNode } from './network-layout.ts';

const FIELD = { width: 600, height: 400 };
const node = (id: string, x: number, y: number): PlacedNode => ({
  named: { entity: entityId(id), mentions: { original: 1, translation: 1 }, records: 1 },
  ...{ x, y, radius: 7 },
});

test('a name stands under its dot where nothing is in the way', () => {
  const [label] = placeLabels({ nodes: [node('a', 300, 200)], edges: [] }, () => 'Ivanov', FIELD);
  expect(label).toMatchObject({ lines: ['Ivanov'], anchor: 'middle' });
  expect(label?.y).toBeGreaterThan(7);
});

test('names of neighbours do not stand on each other', () => {
  const nodes = [node('a', 300, 200), node('b', 340, 204), node('c', 320, 190)];
  const labels = placeLabels({ nodes, edges: [] }, () => 'Presidium of the USSR', FIELD);
  const boxes = labels.map(({ x, y, anchor, lines }, at) => {
    const width = Math.max(...lines.map((line) => line.length)) * 6.6;
    const left = (nodes[at]?.x ?? 0) + x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const top = (nodes[at]?.y ?? 0) + y - 11;
    return { left, right: left + width, top, bottom: top + 15 * lines.length };
  });
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1))
      expect(one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom).toBe(
        false,
      );
});

test('a name at the edge stays in the field', () => {
  const [label] = placeLabels({ nodes: [node('a', 595, 200)], edges: [] }, () => 'Shcherbakov', FIELD);
  expect(label?.anchor).toBe('end');
});

test('a name keeps off the lines that meet in its dot', () => {
  const [from, to] = [node('a', 300, 100), node('b', 300, 300)];
  const [label] = placeLabels({ nodes: [from, to], edges: [{ from, to, times: 1 }] }, () => 'Ivanov', FIELD);
  expect(label?.y).toBeLessThan(0);
});

test('long names are broken in lines of about one length', () => {
  expect(linesOf('CPSU CC Department for Relations with Foreign Communist Parties')).toEqual([
    'CPSU CC Department for',
    'Relations with Foreign',
    'Communist Parties',
  ]);
  expect(linesOf('Ivanov')).toEqual(['Ivanov']);
});
