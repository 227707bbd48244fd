import { beforeAll, expect, test } from 'vitest';
import { hitsAt } from '../../src/map/hit.ts';
import type { Pixel } from '../../src/map/screen.ts';
import { loadSurrounds } from '../../src/map/surround.ts';
import type { FeatureRecord, JsonObject } from '../../src/plan/record.ts';
import { benchOf } from './bench-of.ts';

beforeAll(loadSurrounds);

/** A zone along a line that runs east through the middle of the view, 100 pixels long. */
function hitsIn(values: JsonObject, at: Pixel): string[] {
  const { place } = benchOf([]);
  const zone: FeatureRecord = {
    type: 'feature',
    id: 'zone',
    order: 0,
    kind: 'water-side-restricted-zone',
    geometry: { type: 'LineString', coordinates: [[...place(450, 400)], [...place(550, 400)]] },
    values,
  };
  const { bench, screen } = benchOf([zone]);
  return hitsAt(screen, bench.index, at, () => true).map(({ id }) => id);
}

test('a zone on one side of a line is hit over all of its area, and on no other side', () => {
  const values = { distance: 30, side: 'left' };
  expect(hitsIn(values, [500, 400])).toEqual(['zone']);
  expect(hitsIn(values, [500, 330])).toEqual(['zone']);
  expect(hitsIn(values, [500, 470])).toEqual([]);
  expect(hitsIn(values, [500, 100])).toEqual([]);
  expect(hitsIn({ ...values, side: 'both' }, [500, 470])).toEqual(['zone']);
  expect(hitsIn({}, [500, 330])).toEqual([]);
});
