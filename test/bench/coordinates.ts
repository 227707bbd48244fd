import { formatPosition } from '../../src/geometry/coordinate-format.ts';
import { readCoordinateText } from '../../src/geometry/coordinate-text/read-coordinate-text.ts';
import { crsOf, fromGrid, toGrid } from '../../src/geometry/crs.ts';
import { datumShift } from '../../src/geometry/datum.ts';
import { type Figure, quantile, seeded } from './figure.ts';

function median(runs: number, run: () => unknown): number {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return quantile(times.slice(Math.floor(runs / 3)), 0.5);
}

/** A list of 10,000 points in degrees, minutes and seconds, legs, area and all checks; 100,000 coordinates through a grid. */
export function benchCoordinates(): readonly Figure[] {
  const random = seeded(3);
  const ring = Array.from({ length: 10_000 }, (_, i) => {
    const [angle, radius] = [(i / 10_000) * 2 * Math.PI, 0.05 + 0.00001 * random()];
    return [151.8 + radius * Math.cos(angle), -32.9 + radius * Math.sin(angle)];
  });
  const rows = ring.map((position, i) => {
    const { latitude, longitude } = formatPosition(position, 'dms');
    return `${i + 1}  ${latitude}  ${longitude}`;
  });
  const text = `Datum GDA2020\n${rows.join('\n')}`;
  const crs = crsOf('EPSG:7856');
  const shift = datumShift('GDA94', 'GDA2020');
  if (!crs || !shift) throw new Error('benchCoordinates: the grid or the datum shift is missing');
  const places = Array.from({ length: 100_000 }, () => [150 + 6 * random(), -45 + 30 * random()]);
  const grid = places.map((place) => toGrid(crs, place));
  return [
    { what: 'a list of 10,000 points read', value: median(15, () => readCoordinateText(text)), unit: 'ms', limit: 150 },
    {
      what: '100,000 coordinates to the grid',
      value: median(9, () => places.map((place) => toGrid(crs, place))),
      unit: 'ms',
      limit: 100,
    },
    {
      what: '100,000 coordinates from the grid',
      value: median(9, () => grid.map((place) => fromGrid(crs, place))),
      unit: 'ms',
      limit: 100,
    },
    {
      what: '100,000 coordinates from GDA94 to GDA2020',
      value: median(9, () => places.map((place) => shift.move(place))),
      unit: 'ms',
      limit: 100,
    },
  ];
}
