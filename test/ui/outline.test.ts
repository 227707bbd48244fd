import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
/** ISO 3166 numbers, as the atlas names its countries. */
const countries = { AU: '036', NZ: '554' };
const tolerance = 0.05;
const smallest = 0.02;

/** Douglas and Peucker, in degrees: coarse is all that a first click on a map needs. */
function simplified(line: Position[]): Position[] {
  const [first, last] = [line[0], line[line.length - 1]];
  let [far, farthest] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const distance = distanceTo(line[i], first, last);
    if (distance > far) [far, farthest] = [distance, i];
  }
  if (far < tolerance) return [first, last];
  return [...simplified(line.slice(0, farthest + 1)).slice(0, -1), ...simplified(line.slice(farthest))];
}

function distanceTo(point: Position, a: Position, b: Position): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point[0] - a[0], point[1] - a[1]);
  return Math.abs(dx * (point[1] - a[1]) - dy * (point[0] - a[0])) / length;
}

function areaOf(ring: Position[]): number {
  return (
    Math.abs(
      ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - y * ring[(i + 1) % ring.length][0], 0),
    ) / 2
  );
}

/** Longitudes run on over the antimeridian, for the Chatham Islands. */
const eastward = ([lon, lat]: Position): Position => [lon < 0 ? lon + 360 : lon, lat];
const inView = ([lon, lat]: Position): boolean => lon > 110 && lat > -48 && lat < -9;

function outlineOf(id: string): string[] {
  const atlas: { readonly objects: { readonly countries: unknown } } = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
  );
  const all = feature(atlas, atlas.objects.countries).features;
  const shape = all.find((country) => country.id === id)?.geometry as Polygon | MultiPolygon;
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons
    .map(([ring]) => ring.map(eastward))
    .filter((ring) => inView(ring[0]) && areaOf(ring) > smallest)
    .map(simplified)
    .filter((ring) => ring.length > 3)
    .map((ring) => ring.map(([lon, lat]) => `${lon.toFixed(1)},${lat.toFixed(1)}`).join(' '));
}

test('the coarse outline of Australia and New Zealand is made from the atlas (renew it with vitest -u)', async () => {
  const outline = Object.fromEntries(Object.entries(countries).map(([name, id]) => [name, outlineOf(id)]));
  const text = `${JSON.stringify(outline)}\n`;
  expect(text.length).toBeLessThan(15_000);
  await expect(text).toMatchFileSnapshot('../../public/outline.json');
});
