import { expect, test } from 'vitest';
import { crsOf, fromGrid } from '../../src/geometry/crs.ts';
import { geodesicFrom } from '../../src/geometry/geodesic.ts';
import { readTypedPlace } from '../../src/map/typed-place.ts';

const from: [number, number] = [176.31, -37.79];
const crs = crsOf('EPSG:2193');
const context = { from, azimuth: 30, crs };

const placeOf = (text: string, within = context): readonly [number, number] => {
  const read = readTypedPlace(text, within);
  if ('problem' in read) throw new Error(read.problem);
  return read.place;
};

test.each([
  ['42.5 135', 42.5, 135],
  ['42.5m 135°', 42.5, 135],
  ['42.5, 135.25', 42.5, 135.25],
  ['1.2 km @ 45° 30′', 1200, 45.5],
  ['42.5 135 true', 42.5, 135],
  ['12', 12, 30],
])('%s is a distance and a bearing from the last point', (text, distance, azimuth) => {
  expect(placeOf(text)).toEqual(geodesicFrom(from, azimuth, distance));
});

test.each([
  ['37.7892 S 176.3104 E', -37.7892, 176.3104],
  ['176.3104E, 37.7892S', -37.7892, 176.3104],
  ['S 37.7892 E 176.3104', -37.7892, 176.3104],
  ['-37.7892 176.3104', -37.7892, 176.3104],
  ['37° 47′ 21.12″ S 176° 18′ 37.44″ E', -37.7892, 176.3104],
  ['37 47 21.12 S 176 18 37.44 E', -37.7892, 176.3104],
])('%s is a latitude and a longitude', (text, lat, lon) => {
  const [x, y] = placeOf(text);
  expect(x).toBeCloseTo(lon, 10);
  expect(y).toBeCloseTo(lat, 10);
});

test.each([
  '1888120.4 5812330.1',
  'E 1888120.4 N 5812330.1',
  'N 5812330.1 E 1888120.4',
  '1 888 120.4 5 812 330.1',
  '5812330.1, 1888120.4',
])('%s is an easting and a northing of the plan’s CRS', (text) => {
  if (!crs) throw new Error('expected NZTM2000');
  expect(placeOf(text)).toEqual(fromGrid(crs, [1888120.4, 5812330.1]));
});

test.each(['', 'somewhere', '42.5 wide', '42.5 400', '99.5 S 176 E', '37.7 S -176.3 E', '1888120 9812330'])(
  '%s is no place, and is told what is expected',
  (text) => {
    const read = readTypedPlace(text, context);
    expect('problem' in read && read.problem.length > 10).toBe(true);
  },
);

test('before the first point a distance has nothing to count from', () => {
  expect(readTypedPlace('42.5 135', { crs })).toHaveProperty('problem');
});
