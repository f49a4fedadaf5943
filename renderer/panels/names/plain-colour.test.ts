import { expect, test } from 'vitest';
import { plainColour } from './plain-colour.ts';

test.each([
  ['rgb(12, 34, 56)', { hex: '#0c2238', opacity: 1 }],
  ['rgba(255, 255, 255, 0.5)', { hex: '#ffffff', opacity: 0.5 }],
  ['color(srgb 0.5 0 1)', { hex: '#8000ff', opacity: 1 }],
  ['color(srgb 0.2 0.4 0.6 / 0.25)', { hex: '#336699', opacity: 0.25 }],
  ['none', null],
  ['13px', null],
])('%s', (computed, expected) => {
  expect(plainColour(computed)).toEqual(expected);
});
