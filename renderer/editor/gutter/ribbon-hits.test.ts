import { expect, test } from 'vitest';
import { edgeSpeed } from './edge-scroll.ts';
import type { Ribbon } from './gutter-scene.ts';
import { boxBetween, meets } from './ribbon-hits.ts';

const EDGES = { left: 0, right: 100 };
const end = (top: number, bottom: number) => ({ top, bottom, lineHeight: 20 });
const ribbon = (
  original: readonly ReturnType<typeof end>[],
  translation: readonly ReturnType<typeof end>[],
): Ribbon => ({
  bead: { id: 'b', original: ['r'], translation: ['e'], status: 'auto', score: 1, locked: false, label: '' },
  ends: { original, translation },
  crosses: false,
});
const steep = ribbon([end(0, 40)], [end(200, 240)]);

test('a box meets a ribbon where it runs, and not where it only might', () => {
  expect(meets(steep, EDGES, boxBetween(45, 100, 55, 140))).toBe(true);
  expect(meets(steep, EDGES, boxBetween(2, 10, 8, 30))).toBe(true);
  expect(meets(steep, EDGES, boxBetween(2, 200, 8, 240))).toBe(false);
  expect(meets(steep, EDGES, boxBetween(92, 0, 98, 40))).toBe(false);
});

test('corners may be given in any order, and a line without width meets too', () => {
  expect(meets(steep, EDGES, boxBetween(50, 140, 50, 100))).toBe(true);
});

test('a stub is met from its own half of the gutter', () => {
  const alone = ribbon([end(50, 90)], []);
  expect(meets(alone, EDGES, boxBetween(30, 60, 40, 70))).toBe(true);
  expect(meets(alone, EDGES, boxBetween(60, 60, 70, 70))).toBe(false);
  expect(meets(alone, EDGES, boxBetween(30, 100, 40, 120))).toBe(false);
});

test('panes scroll faster the nearer the pointer comes to an end, and rest in between', () => {
  const speeds = [0, 20, 47, 300, 553, 580, 640].map((y) => edgeSpeed(y, 0, 600));
  expect(speeds[3]).toBe(0);
  expect(speeds[0]).toBe(-18);
  expect(speeds[6]).toBe(18);
  expect([...speeds].sort((a, b) => a - b)).toEqual(speeds);
});
