import { expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import type { Hatch } from '../../src/kinds/symbol.ts';
import { hatchTile } from '../../src/map/hatch-tile.ts';
import { symbolLooks } from '../../src/map/look.ts';

const hatches = symbolLooks.flatMap(({ key, symbol }) => (symbol.hatch ? [{ key, hatch: symbol.hatch }] : []));
const angles = Array.from({ length: 36 }, (_, i) => i * 5);
const scale = 7.6;

/** Where a tile's lines cut its left edge, as fractions of its side, without the whole. */
const cuts = (hatch: Hatch, x: number): number[] => {
  const { size, strokes } = hatchTile(hatch, scale);
  return strokes
    .map(([[x0, y0], [x1, y1]]) => (x1 === x0 ? Number.NaN : y0 + ((x * size - x0) / (x1 - x0)) * (y1 - y0)))
    .filter((y) => y >= -1e-6 && y < size - 1e-6)
    .map((y) => Math.round((((y / size) % 1) + 1e-9) * 1e6) / 1e6)
    .sort((a, b) => a - b);
};

test.each(angles)('lines at %d° run on from one tile into the next', (angle) => {
  const hatch: Hatch = { pattern: 'lines', angle, gap: 2, width: 0.2, colour: '#000000' };
  expect(cuts(hatch, 1)).toEqual(cuts(hatch, 0));
});

test.each(angles)('lines at %d° stand at their angle and gap, to two in a hundred', (angle) => {
  const { size, strokes } = hatchTile({ pattern: 'lines', angle, gap: 2, width: 0.2, colour: '#000000' }, scale);
  const [[[x0, y0], [x1, y1]], [[u0, v0]]] = strokes;
  const length = Math.hypot(x1 - x0, y1 - y0);
  const gap = Math.abs((x1 - x0) * (v0 - y0) - (y1 - y0) * (u0 - x0)) / length;
  const drawn = (Math.atan2(y0 - y1, x1 - x0) * 180) / Math.PI;
  expect(Math.abs(gap / (2 * scale) - 1)).toBeLessThan(0.02);
  expect(Math.abs(((((drawn - angle) % 180) + 270) % 180) - 90)).toBeLessThan(1.2);
  expect(size).toBeLessThan(300);
});

test('every hatch of every kind gives a tile with something on it', () => {
  expect(hatches.length).toBeGreaterThan(5);
  expect(kinds.length).toBeGreaterThan(30);
  for (const { hatch } of hatches) {
    const tile = hatchTile(hatch, scale);
    expect(tile.strokes.length + tile.dots.length).toBeGreaterThan(0);
    expect(tile.strokes.flat(2).every(Number.isFinite)).toBe(true);
  }
});
