import { expect, test } from 'vitest';
import { gda2020From94 } from '../../../src/geometry/helmert.ts';
import { boundaryFeature, whyNotDrawn } from '../../../src/ui/start/pasted-list.tsx';
import { purposes } from '../../../src/ui/start/purposes.ts';
import { readPlace } from '../../../src/ui/start/read-place.ts';

/** Naval waters, Spectacle Island: Control of Naval Waters Act 1918 Proclamation, Sch 1 item 1. */
const spectacle = `Point 1  33°51’06.1446”S  151°09’59.9966”E
Point 2  33°51’02.2258”S  151°10’01.2551”E
Point 3  33°50’47.2271”S  151°09’54.3550”E
Point 4  33°50’52.0409”S  151°09’36.5977”E
Point 5  33°51’01.7478”S  151°09’42.0228”E`;

const port = purposes.find(({ boundary }) => boundary === 'port-boundary') ?? purposes[0];

test('a pasted list becomes a boundary once its datum and its closing are said', () => {
  const place = readPlace(spectacle, 'AU');
  expect(place.asksDatum).toBe(true);
  expect(whyNotDrawn(place, { keeps: true })).toMatch(/^Say which datum/);
  expect(whyNotDrawn(place, { keeps: false })).toBeUndefined();
  const said = readPlace(spectacle, 'AU', 'GDA94');
  expect(whyNotDrawn(said, { keeps: true, datum: 'GDA94' })).toBe('Say how the boundary closes from 5 to 1.');
  const made = boundaryFeature(port, said, 'GDA2020', { keeps: true, datum: 'GDA94', closing: 'water-mark' });
  if (!made || 'problem' in made) throw new Error(made?.problem ?? 'nothing');
  const { geometry, values } = made.record;
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : [];
  expect(ring).toHaveLength(6);
  const [x, y] = gda2020From94([151 + 9 / 60 + 59.9966 / 3600, -(33 + 51 / 60 + 6.1446 / 3600)]);
  expect(ring[0][0]).toBeCloseTo(x, 12);
  expect(ring[0][1]).toBeCloseTo(y, 12);
  expect(values.vertices).toEqual(['1', '2', '3', '4', '5']);
  expect(values.note).toMatch(/EPSG:8048/);
  expect(made.wants.join(' ')).toMatch(/from 5 to 1 runs along a water mark/);
  expect(readPlace(`WGS 84\n${spectacle}`, 'AU').asksDatum).toBe(false);
});

test('too few points, or coordinates of one country on a plan of the other, make no boundary', () => {
  const two = readPlace(spectacle.split('\n').slice(0, 2).join('\n'), 'AU', 'GDA2020');
  expect(boundaryFeature(port, two, 'GDA2020', { keeps: true })).toMatchObject({
    problem: expect.stringMatching(/at least 3/),
  });
  const other = readPlace(`NZGD2000\n${spectacle}`, 'AU');
  expect(boundaryFeature(port, other, 'GDA2020', { keeps: true })).toHaveProperty('problem');
});

test('a place is one coordinate in any usual form, a grid pair in New Zealand, or the first of a list', () => {
  expect(readPlace('37 47 21 S 176 18 36 E', 'NZ').at?.[0]).toBeCloseTo(176.31, 6);
  expect(readPlace('-33.85, 151.17', 'AU').at?.[1]).toBeCloseTo(-33.85, 9);
  expect(readPlace('1891411.5 5812267.6', 'NZ').at?.[0]).toBeCloseTo(176.309, 2);
  expect(readPlace(spectacle, 'AU').areas?.[0][0].points).toHaveLength(5);
  expect(readPlace('somewhere nice', 'AU').problem).toBeTruthy();
  expect(readPlace('', 'AU')).toEqual({});
});
