import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crsOf, toGrid } from '../../src/geometry/crs.ts';
import { type EdgeCurve, edgeLine } from '../../src/geometry/edge-line.ts';
import { geodesicBetween, geodesicFrom } from '../../src/geometry/geodesic.ts';
import type { LonLat } from '../../src/geometry/point.ts';
import { nearestOnLine } from '../../src/geometry/snap.ts';

const mga = crsOf('EPSG:7855');
if (!mga) throw new Error('MGA zone 55 is missing');
/** Millimetres on a sheet of 1:50 000. */
const onPaper = (position: LonLat) => toGrid(mga, position).map((metres) => metres / 50) as [number, number];

test('a short edge is its end alone, exactly', () => {
  expect(edgeLine([151.2, -33.8], [151.201, -33.8], 'geodesic', onPaper, 0.1)).toEqual([[151.201, -33.8]]);
});

test('a parallel keeps its latitude, and lies apart from the geodesic between the same ends', () => {
  const [a, b] = [
    [144.2, -40],
    [149.8, -40],
  ];
  const parallel = edgeLine(a, b, 'parallel', onPaper, 0.1);
  expect(parallel.every(([, lat]) => lat === -40)).toBe(true);
  expect(parallel.at(-1)).toEqual(b);
  expect(parallel.length).toBeGreaterThan(20);
  // Across the central meridian the geodesic is all but straight on the grid, 3 km south of the parallel.
  const { distance, azimuth } = geodesicBetween(a, b);
  const middle = geodesicFrom(a, azimuth, distance / 2);
  const drawn = [a, ...edgeLine(a, b, 'geodesic', onPaper, 0.1)].map(onPaper);
  expect(nearestOnLine(onPaper(middle), drawn)?.distance).toBeLessThan(0.1);
  expect(middle[1]).toBeLessThan(-40.02);
});

test('every place of the true line is within 0.1 mm on paper of what is drawn', () => {
  const lon = fc.double({ min: 144.1, max: 149.9, noNaN: true });
  const lat = fc.double({ min: -45, max: -15, noNaN: true });
  const curves = fc.constantFrom<EdgeCurve>('geodesic', 'parallel', 'meridian');
  fc.assert(
    fc.property(
      lon,
      lat,
      lon,
      lat,
      curves,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lon1, lat1, lon2, lat2, curve, t) => {
        const a = [lon1, lat1];
        const b = curve === 'parallel' ? [lon2, lat1] : curve === 'meridian' ? [lon1, lat2] : [lon2, lat2];
        const drawn = [onPaper(a), ...edgeLine(a, b, curve, onPaper, 0.1).map(onPaper)];
        const { distance, azimuth } = geodesicBetween(a, b);
        const evenly = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
        const on = curve === 'geodesic' ? geodesicFrom(a, azimuth, distance * t) : evenly;
        expect(nearestOnLine(onPaper(on), drawn)?.distance).toBeLessThan(0.1);
      },
    ),
    { numRuns: 40 },
  );
});
