import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Crs, crsList, crsOf, fromGrid, toGrid } from '../../src/geometry/crs.ts';
import { datumShift } from '../../src/geometry/datum.ts';
import { geodesicArea, geodesicBetween } from '../../src/geometry/geodesic.ts';
import { has, numbersFrom } from '../installed.ts';

const marks = join(import.meta.dirname, '../../../shared/data/geodesy/mga-marks.csv');
const datumCode = { GDA2020: 'EPSG:7844', GDA94: 'EPSG:4283', NZGD2000: 'EPSG:4167', WGS84: 'EPSG:4326' };

/** A grid of places over the area of use, edges included. */
function placesIn(crs: Crs): [number, number][] {
  const [west, south, east, north] = crs.bounds;
  const steps = [0, 0.25, 0.5, 0.75, 1];
  return steps.flatMap((u) =>
    steps.map((v): [number, number] => [west + u * (east - west), south + v * (north - south)]),
  );
}

test.skipIf(!existsSync(marks))(
  '64 survey marks agree with their published grid coordinates within 1 mm (needs the marks)',
  () => {
    const rows = readFileSync(marks, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','));
    expect(rows).toHaveLength(64);
    for (const [mark, lat, lon, zone, easting, northing] of rows) {
      const crs = crsOf(`EPSG:${7800 + Number(zone)}`);
      if (!crs) throw new Error(`${mark}: no zone ${zone}`);
      const [e, n] = toGrid(crs, [Number(lon), Number(lat)]);
      expect(Math.abs(e - Number(easting)), `${mark} easting`).toBeLessThan(0.001);
      expect(Math.abs(n - Number(northing)), `${mark} northing`).toBeLessThan(0.001);
    }
  },
);

describe.skipIf(!has('cs2cs'))('PROJ agrees within 1 mm (needs cs2cs)', () => {
  const utm = crsList.filter((crs) => crs.datum === 'WGS84');
  const checked = [...crsList.filter((crs) => crs.datum !== 'WGS84'), ...utm.filter((_, i) => i % 17 === 0)];

  test('every national grid and a choice of UTM zones, over their areas of use, both ways', () => {
    for (const crs of checked) {
      const places = placesIn(crs);
      const lines = places.map(([lon, lat]) => `${lat} ${lon}`);
      const grid = numbersFrom('cs2cs', ['-f', '%.6f', datumCode[crs.datum], crs.code], lines);
      places.forEach((place, i) => {
        const [e, n] = crs.order === 'NE' ? [grid[i][1], grid[i][0]] : grid[i];
        const ours = toGrid(crs, place);
        expect(Math.hypot(ours[0] - e, ours[1] - n), `${crs.short} ${place}`).toBeLessThan(0.001);
        expect(geodesicBetween(fromGrid(crs, [e, n]), place).distance, `${crs.short} back`).toBeLessThan(0.001);
      });
    }
  });

  test('GDA94 to GDA2020 and back over Australia', () => {
    const places = [112, 120, 130, 140, 154].flatMap((lon) =>
      [-44, -33, -22, -10].map((lat): [number, number] => [lon, lat]),
    );
    for (const [from, to] of [
      ['GDA94', 'GDA2020'],
      ['GDA2020', 'GDA94'],
    ] as const) {
      const theirs = numbersFrom(
        'cs2cs',
        ['-f', '%.11f', datumCode[from], datumCode[to]],
        places.map(([lon, lat]) => `${lat} ${lon}`),
      );
      places.forEach((place, i) => {
        const ours = datumShift(from, to)?.move(place) ?? place;
        expect(geodesicBetween(ours, [theirs[i][1], theirs[i][0]]).distance).toBeLessThan(0.001);
      });
    }
  });
});

describe.skipIf(!has('GeodSolve') || !has('Planimeter'))('GeographicLib agrees (needs GeodSolve, Planimeter)', () => {
  const ellipsoid = ['-e', '6378137', '1/298.257222101'];

  test('on lengths within 1 mm and on azimuths', () => {
    const pairs = Array.from({ length: 60 }, (_, i) => [
      [113 + ((i * 7.13) % 40), -44 + ((i * 3.7) % 33)],
      [113 + ((i * 7.13) % 40) + 0.7 ** (i % 20), -44 + ((i * 3.7) % 33) + 0.6 ** (i % 20)],
    ]);
    const lines = pairs.map(([a, b]) => `${a[1]} ${a[0]} ${b[1]} ${b[0]}`);
    const theirs = numbersFrom('GeodSolve', ['-i', '-p', '6', ...ellipsoid], lines);
    pairs.forEach(([a, b], i) => {
      const ours = geodesicBetween(a, b);
      expect(Math.abs(ours.distance - theirs[i][2])).toBeLessThan(0.001);
      expect(ours.azimuth).toBeCloseTo((theirs[i][0] + 360) % 360, 6);
    });
  });

  test('on areas within one part in a thousand million', () => {
    for (const count of [40, 400]) expectSameArea(count);
  });

  function expectSameArea(count: number): void {
    const ring = Array.from({ length: count }, (_, i): [number, number] => {
      const [radius, turn] = [0.02 + 0.005 * (i % 3), (i * 2 * Math.PI) / count];
      return [151.8 + radius * Math.cos(turn), -32.9 + radius * Math.sin(turn)];
    });
    const lines = ring.map(([lon, lat]) => `${lat} ${lon}`);
    const [[, perimeter, area]] = numbersFrom('Planimeter', ['-s', '-p', '9', ...ellipsoid], lines);
    const ours = geodesicArea(ring);
    expect(ours.perimeter).toBeCloseTo(perimeter, 3);
    expect(Math.abs(ours.area - area) / area).toBeLessThan(1e-9);
    expect(ours.area).toBeGreaterThan(0);
  }
});
