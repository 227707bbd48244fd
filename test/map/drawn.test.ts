import { expect, test } from 'vitest';
import { crsOf, toGrid } from '../../src/geometry/crs.ts';
import { geodesicBetween } from '../../src/geometry/geodesic.ts';
import { drawnOf, type Surroundings } from '../../src/map/drawn.ts';
import { gridLines, roundStep } from '../../src/map/grid-lines.ts';
import { mercatorScreen } from '../../src/map/screen.ts';
import { loadSurrounds } from '../../src/map/surround.ts';
import { feature, line, point, polygon, square } from '../plan/sample-plan.ts';

const alone: Surroundings = {
  valuesOf: (subject) => subject.values,
  edgeAngle: () => undefined,
  turnedBy: () => [],
  labelOf: () => undefined,
};

test('a camera’s sector lies on the ground: its reach, its middle and its opening are the camera’s', () => {
  const at: [number, number] = [176.31, -37.79];
  const camera = feature('c1', 'camera', point(...at), { azimuth: 135, hfov: 80, range: 60, mountHeight: 0 });
  const [{ geometry }] = drawnOf(camera, alone).shapes;
  if (geometry.type !== 'Polygon') throw new Error(`expected a polygon, got ${geometry.type}`);
  const legs = geometry.coordinates[0]
    .filter(([x, y]) => x !== at[0] || y !== at[1])
    .map((end) => geodesicBetween(at, end));
  for (const leg of legs) expect(leg.distance).toBeCloseTo(60, 1);
  const azimuths = legs.map((leg) => leg.azimuth);
  expect(Math.min(...azimuths)).toBeCloseTo(95, 1);
  expect(Math.max(...azimuths)).toBeCloseTo(175, 1);
});

test('a camera whose direction is not known draws no sector: none is better than a wrong one', () => {
  expect(drawnOf(feature('c1', 'camera', point(176.31, -37.79), { hfov: 80 }), alone).shapes).toEqual([]);
});

test('a slant range reaches less far on the ground', () => {
  const camera = feature('c1', 'camera', point(176.31, -37.79), { azimuth: 0, hfov: 60, range: 50, mountHeight: 30 });
  const [{ geometry }] = drawnOf(camera, alone).shapes;
  if (geometry.type !== 'Polygon') throw new Error(`expected a polygon, got ${geometry.type}`);
  const reach = Math.max(...geometry.coordinates[0].map((end) => geodesicBetween([176.31, -37.79], end).distance));
  expect(reach).toBeCloseTo(40, 1);
});

test('a kind that is not known is drawn in every shape, with its name', () => {
  for (const geometry of [point(151, -33), line([151, -33], [151.001, -33]), polygon(square(151, -33))]) {
    const { shapes, places } = drawnOf(feature('x', 'drone-port', geometry, { name: '<b>Pad</b>' }), alone);
    expect(shapes.length + places.length).toBeGreaterThan(0);
    expect(places.map((place) => place.properties.n)).toContain('<b>Pad</b>');
    expect(places.some((place) => 'i' in place.properties)).toBe(geometry.type !== 'LineString' || places.length > 1);
  }
});

test('a label stands inside its area, hole or bay notwithstanding', () => {
  const horseshoe: [number, number][] = [[0, 0], [10, 0], [10, 10], [7, 10], [7, 3], [3, 3], [3, 10], [0, 10], [0, 0]]; // biome-ignore format: a ring
  const ring = horseshoe.map(([x, y]): [number, number] => [151 + x / 1e4, -33 + y / 1e4]);
  const { places } = drawnOf(feature('b', 'building', polygon(ring), { name: 'Bay' }), alone);
  const place = places.find((each) => each.properties.n === 'Bay');
  if (place?.geometry.type !== 'Point') throw new Error('expected a place for the label');
  const [x, y] = [(place.geometry.coordinates[0] - 151) * 1e4, (place.geometry.coordinates[1] + 33) * 1e4];
  expect(x > 0 && x < 10 && y > 0 && y < 10 && !(x > 3 && x < 7 && y > 3)).toBe(true);
});

test('grid lines stand at round metres of the plan’s CRS, one, two or five apart', () => {
  expect([0.7, 1, 1.2, 3, 7, 130].map(roundStep)).toEqual([1, 1, 2, 5, 10, 200]);
  const crs = crsOf('EPSG:2193');
  if (!crs) throw new Error('expected NZTM2000');
  const grid = gridLines(mercatorScreen([176.31, -37.79], 18, 1280, 800), crs);
  expect(grid.unit).toBe('m');
  for (const { geometry } of grid.lines) {
    const [a, b] = [geometry.coordinates[0], geometry.coordinates[geometry.coordinates.length - 1]].map((end) =>
      toGrid(crs, end),
    );
    const fixed = Math.abs(a[0] - b[0]) < 1e-3 ? a[0] : a[1];
    expect(Math.abs(fixed / grid.step - Math.round(fixed / grid.step))).toBeLessThan(1e-4);
  }
});

test('far out, or without a CRS, the grid is of degrees', () => {
  expect(gridLines(mercatorScreen([150, -32], 3, 1280, 800), crsOf('EPSG:7856')).unit).toBe('°');
  expect(gridLines(mercatorScreen([151.2, -33.8], 17, 1280, 800), undefined).unit).toBe('°');
});

test('a zone at a distance from a berth lies all round it, once what works it out has come', async () => {
  const berth = line([151, -33], [151.002, -33.001]);
  const zone = feature('z', 'ship-security-zone', berth, { distance: 50 });
  await loadSurrounds();
  const round = drawnOf(zone, alone).shapes.find(({ properties }) => String(properties.s).endsWith('surround'));
  if (round?.geometry.type !== 'MultiPolygon') throw new Error('expected an area round the berth');
  for (const corner of round.geometry.coordinates[0][0]) {
    const nearest = Math.min(
      ...Array.from(
        { length: 401 },
        (_, i) => geodesicBetween([151 + 0.002 * (i / 400), -33 - 0.001 * (i / 400)], corner).distance,
      ),
    );
    expect(nearest).toBeGreaterThan(49.9);
    expect(nearest).toBeLessThan(50.2);
  }
});
