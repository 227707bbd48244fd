import { expect, test } from 'vitest';
import { readPoints, writePoints } from '../../src/formats/points-csv.ts';

test('points come with or without a heading, and keep what else their lines hold', () => {
  const headed = readPoints('name,lon,lat,height\r\n"Gate, west",176.3,-37.8,1.5\nB,176.4,-37.9,\n');
  expect(headed.points.map(({ lon, lat, height }) => [lon, lat, height])).toEqual([
    [176.3, -37.8, 1.5],
    [176.4, -37.9, undefined],
  ]);
  expect(writePoints(headed, ['lux'], [['12'], ['0']])).toBe(
    'name,lon,lat,height,lux\n"Gate, west",176.3,-37.8,1.5,12\nB,176.4,-37.9,,0\n',
  );
  expect(readPoints('176.3,-37.8,0,90').points[0]).toMatchObject({ lon: 176.3, lat: -37.8, height: 0, azimuth: 90 });
});

test('a line that cannot be read is named with what was expected', () => {
  expect(() => readPoints('')).toThrow('expected lines of lon,lat, found none');
  expect(() => readPoints('x,y\n1,2')).toThrow('line 1: expected a column "lon", found x, y');
  expect(() => readPoints('lon,lat\n176.3,-37.8\n176.3,south')).toThrow(
    'line 3: expected a lat from -90 to 90, found "south"',
  );
  expect(() => readPoints('lon,lat\n176.3,')).toThrow('line 2: expected lon and lat, found "176.3,"');
});
