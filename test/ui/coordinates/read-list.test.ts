import { expect, test } from 'vitest';
import { listFeature, readList } from '../../../src/ui/coordinates/read-list.ts';
import { readPlace } from '../../../src/ui/start/read-place.ts';

/** Naval waters, Spectacle Island: Control of Naval Waters Act 1918 Proclamation, Sch 1 item 1. */
const spectacle = `Point 1  33°51’06.1446”S  151°09’59.9966”E
Point 2  33°51’02.2258”S  151°10’01.2551”E
Point 3  33°50’47.2271”S  151°09’54.3550”E
Point 4  33°50’52.0409”S  151°09’36.5977”E
Point 5  33°51’01.7478”S  151°09’42.0228”E`;

test('a pasted list becomes a boundary with its points, its labels and a word on how it closes', () => {
  const { rings, problem } = readList(spectacle, { datum: 'WGS84' });
  expect(problem).toBeUndefined();
  const made = listFeature(rings[0], 'polygon', 'GDA2020');
  if ('problem' in made) throw new Error(made.problem);
  expect(made.geometry.type).toBe('Polygon');
  const ring = made.geometry.type === 'Polygon' ? made.geometry.coordinates[0] : [];
  expect(ring).toHaveLength(6);
  expect(ring[0][0]).toBeCloseTo(151 + 9 / 60 + 59.9966 / 3600, 9);
  expect(ring[0][1]).toBeCloseTo(-(33 + 51 / 60 + 6.1446 / 3600), 9);
  expect(made.values.vertices).toEqual(['1', '2', '3', '4', '5']);
  expect(made.notes.join(' ')).toMatch(/WGS84 coordinates taken as GDA2020.*3 m/);
  expect(made.notes.join(' ')).toMatch(/straight from 5 to 1/);
});

test('too few points, or a line that cannot be read, make no feature', () => {
  const { rings } = readList(spectacle.split('\n').slice(0, 2).join('\n'), { datum: 'GDA2020' });
  expect(listFeature(rings[0], 'polygon', 'GDA2020')).toEqual({ problem: 'Expected at least 3 points, found 2.' });
});

test('coordinates of one country are not put on a plan of the other', () => {
  const { rings } = readList(spectacle, { datum: 'NZGD2000' });
  expect(listFeature(rings[0], 'polygon', 'GDA2020')).toHaveProperty('problem');
});

test('a place is one coordinate in any usual form, a grid pair in New Zealand, or the first of a list', () => {
  expect(readPlace('37 47 21 S 176 18 36 E', 'NZ').at?.[0]).toBeCloseTo(176.31, 6);
  expect(readPlace('-33.85, 151.17', 'AU').at?.[1]).toBeCloseTo(-33.85, 9);
  expect(readPlace('1891411.5 5812267.6', 'NZ').at?.[0]).toBeCloseTo(176.309, 2);
  expect(readPlace(spectacle, 'AU').ring?.points).toHaveLength(5);
  expect(readPlace('somewhere nice', 'AU').problem).toBeTruthy();
  expect(readPlace('', 'AU')).toEqual({});
});
