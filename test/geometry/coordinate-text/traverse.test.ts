import { describe, expect, test } from 'vitest';
import { readCoordinateText } from '../../../src/geometry/coordinate-text/read-coordinate-text.ts';
import { siteFrame } from '../../../src/geometry/site-frame.ts';

const start = 'Commencing at point 1 33°51’06.1446”S  151°09’59.9966”E (WGS 84)';
const legs = [
  'thence 125.0 m on a bearing of 15° True',
  'thence bearing 339° True distance 495 m',
  'thence 252° (T) 480 m',
  'thence bearing 155° True 330 m',
];
const spectacle = [start, ...legs].join('\n');

describe('bearings and distances', () => {
  test('lead from a coordinate to points', () => {
    const { rings } = readCoordinateText(spectacle);
    expect(rings[0].points).toHaveLength(5);
    expect(rings[0].points[4].lat).toBeCloseTo(-(33 + 51 / 60 + 1.7478 / 3600), 6);
    expect(rings[0].points[4].lon).toBeCloseTo(151 + 9 / 60 + 42.0228 / 3600, 6);
    expect(rings[0].points.map((point) => point.computed)).toEqual([false, true, true, true, true]);
    expect(rings[0].closed).toBe(false);
  });

  test('back to the start they close, and the misclose is told with its ratio', () => {
    const { rings, diagnostics } = readCoordinateText(
      `${spectacle}\nthence bearing 106.3° True 481.5 m to the point of commencement`,
    );
    expect(rings[0].closed).toBe(true);
    expect(rings[0].points).toHaveLength(5);
    const [traverse] = rings[0].traverses;
    expect(traverse).toMatchObject({ legs: 5, length: 1911.5, adjusted: false });
    expect(traverse.misclose).toBeLessThan(0.5);
    expect(traverse.ratio).toBe(Math.round(1911.5 / traverse.misclose));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['not-closed', 'note']]);
  });

  test.each([
    'to the point of commencement',
    'to point 1',
    'to the starting point',
    'to the commencement point',
    'to the place of beginning',
  ])('that end “%s” they close, with their misclose and its adjustment', (ending) => {
    const text = `${spectacle}\nthence bearing 106° True 480 m ${ending}`;
    const [plain] = readCoordinateText(text).rings;
    expect(plain.closed).toBe(true);
    expect(plain.points).toHaveLength(5);
    expect(plain.traverses).toMatchObject([{ legs: 5, length: 1910, adjusted: false }]);
    expect(plain.traverses[0].misclose).toBeCloseTo(2.9, 0);
    const [adjusted] = readCoordinateText(text, { bowditch: true }).rings;
    const frame = siteFrame([plain.points[0].lon, plain.points[0].lat]);
    const moves = plain.points.map((point, i) => {
      const [x, y] = frame.toSite([point.lon, point.lat]);
      const [u, v] = frame.toSite([adjusted.points[i].lon, adjusted.points[i].lat]);
      return Math.hypot(u - x, v - y);
    });
    // Each point goes by the misclose times the length walked to it over the whole: 125, 620, 1100 and 1430 of 1910 m.
    [0, 125, 620, 1100, 1430].forEach((walked, i) => {
      expect(moves[i]).toBeCloseTo((plain.traverses[0].misclose * walked) / 1910, 4);
    });
  });

  test('that name the points they lead to give them their labels', () => {
    const [ring] = readCoordinateText(
      [
        start,
        'thence 125.0 m on a bearing of 15° True to point B',
        'thence bearing 100° True 495 m to point C',
        'thence bearing 280° True 300 m to point 1',
      ].join('\n'),
    ).rings;
    expect(ring.points.map(({ label }) => label)).toEqual(['1', 'B', 'C']);
    expect(ring.closed).toBe(true);
  });

  test('a wrong bearing shows as a bad misclose', () => {
    const { diagnostics } = readCoordinateText(
      `${spectacle}\nthence bearing 101.0° True 481.5 m to the point of commencement`,
    );
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['not-closed', 'warning']]);
    expect(diagnostics[0].message).toContain('1 in 43');
  });

  test('Bowditch shares the misclose out, on request', () => {
    const text = `${spectacle}\nthence bearing 106° True 480 m to the point of commencement`;
    const [plain] = readCoordinateText(text).rings;
    const [adjusted] = readCoordinateText(text, { bowditch: true }).rings;
    expect(adjusted.traverses[0].adjusted).toBe(true);
    expect(adjusted.points[0]).toEqual(plain.points[0]);
    expect(adjusted.points[4].lon).not.toBe(plain.points[4].lon);
    const closing = adjusted.legs[4];
    expect(Math.abs(closing.distance - 480)).toBeLessThan(Math.abs(plain.legs[4].distance - 480));
  });

  test('grid bearings are turned by the convergence of the named grid', () => {
    const [ring] = readCoordinateText('MGA2020 zone 56\n1 E 300000 N 6250000\nthence bearing 0° grid 1000 m').rings;
    const [, end] = ring.points;
    const shift = ring.legs[0].azimuth > 180 ? ring.legs[0].azimuth - 360 : ring.legs[0].azimuth;
    expect(shift).toBeCloseTo(1.2, 0);
    expect(end.computed).toBe(true);
  });

  test('one leg between two coordinates is checked, several lead to points between', () => {
    const [ring] = readCoordinateText(
      `GDA2020\n1 33°10’S 151°10’E\nthence bearing 90° true 500 m\nthence bearing 90° true 1055 m to\n2 33°10’S 151°11’E`,
    ).rings;
    expect(ring.points.map((point) => point.label)).toEqual(['1', '2', '2']);
    expect(ring.traverses[0].misclose).toBeLessThan(1);
  });

  test('legs before half a coordinate lead to points, and a longitude along the parallel completes the next', () => {
    const { rings, diagnostics } = readCoordinateText(
      [
        'GDA2020',
        'Commencing at 32°54′46.5″S 151°47′56.5″E',
        'thence bearing 122°30′ True for 500 m',
        'thence 212°30′T 300 m',
        'thence along the parallel to longitude 151° 47′ 30″ East',
        'thence to the point of commencement',
      ].join('\n'),
    );
    const [{ points, legs, closed }] = rings;
    expect(legs.slice(0, 3).map(({ distance }) => Math.round(distance))).toEqual([500, 300, 949]);
    expect(points[3]).toMatchObject({ lon: 151 + 47.5 / 60, lat: points[2].lat, computed: true });
    expect([closed, legs[2].line]).toEqual([true, 'parallel']);
    expect(diagnostics.map(({ line, code }) => [line, code])).toEqual([[5, 'half-coordinate']]);
  });

  test('legs from a place with half a coordinate lead nowhere, and say so', () => {
    const { rings, diagnostics } = readCoordinateText(
      [
        'GDA2020',
        '1 33°10’S 151°10’E',
        'thence along the parallel to the high-water mark at longitude 151°12’E of the bay, latitude unknown',
        'thence south to latitude 33°12’S',
        'thence bearing 90° true 500 m',
      ].join('\n'),
    );
    expect(rings[0].points.length).toBeLessThan(4);
    expect(diagnostics.map(({ line, code }) => [line, code])).toContainEqual([5, 'half-coordinate']);
  });

  test('nautical miles, kilometres and quadrant bearings', () => {
    const ends = (leg: string) => readCoordinateText(`1 33°10’S 151°10’E\nthence ${leg}`).rings[0].legs[0];
    expect(ends('bearing 90° true 1 nautical mile').distance).toBeCloseTo(1852, 6);
    expect(ends('bearing 90° true 2.5 km').distance).toBeCloseTo(2500, 6);
    expect(ends("S 45° 30' E 120.5 m").azimuth).toBeCloseTo(134.5, 6);
  });

  test('without a start or from magnetic north they give no point', () => {
    expect(readCoordinateText(legs.join('\n')).rings).toEqual([]);
    const { rings, diagnostics } = readCoordinateText(`${start}\nthence bearing 15° magnetic 125 m`);
    expect(rings[0].points).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unreadable']);
  });
});
