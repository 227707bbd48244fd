import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { siteFrame } from '../../src/geometry/site-frame.ts';

const folder = mkdtempSync(join(tmpdir(), 'bollard-'));
const frame = siteFrame([176.31, -37.79]);
const at = (x: number, y: number) => frame.toLonLat([x, y]);

function put(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function bollard(...args: string[]): Promise<{ code: number; out: string; messages: string[] }> {
  const written: { out: string; messages: string[] } = { out: '', messages: [] };
  const code = await main(args, {
    result: (text) => {
      written.out += `${text}\n`;
    },
    message: (text) => written.messages.push(text.replaceAll(`${folder}/`, '')),
    progress: () => {},
  });
  return { code, ...written };
}

const even = 'IESNA:LM-63-2002\nTILT=NONE\n1 1000 1 3 1 1 2 0 0 0\n1 1 60\n0 90 180\n0\n8000 8000 8000\n';

function plan(file: string, features: readonly object[], luminaire = even): string {
  return put(
    file,
    JSON.stringify({
      type: 'FeatureCollection',
      bollard: {
        version: 1,
        title: 'Yard',
        packs: ['nz-ses'],
        datum: 'NZGD2000',
        crs: 'EPSG:2193',
        lighting: { luminaires: { flood: { name: 'Even', format: 'ies', turn: 0, file: luminaire } } },
        adopted: { lighting: { 'loading-area': { average: 15, min: 5, source: 'site rule' } } },
      },
      features,
    }),
  );
}

const point = (id: string, x: number, y: number, properties: object) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: at(x, y) },
  properties,
});

const area = (id: string, [x, y, width, height]: readonly number[], properties: object) => ({
  type: 'Feature',
  id,
  geometry: {
    type: 'Polygon',
    coordinates: [[at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)]],
  },
  properties,
});

const mast = (id: string, x: number, y: number) =>
  point(id, x, y, { kind: 'light', name: id, mountHeight: 12, azimuth: 0, tilt: 0, luminaire: 'flood' });

const csv = (...points: readonly (readonly (number | string)[])[]) =>
  put(
    'points.csv',
    [
      'lon,lat,height,azimuth',
      ...points.map(([x, y, ...rest]) => [...at(Number(x), Number(y)), ...rest].join(',')),
    ].join('\n'),
  );

const lux = (out: string) =>
  out
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split(',').at(-1)));

test('light --points answers the worked case: 64 lx level, 48 lx on a vertical plane', async () => {
  const file = plan('one.plan.geojson', [
    point('l1', 0, 0, { kind: 'light', name: 'L1', mountHeight: 8, azimuth: 0, tilt: 0, luminaire: 'flood' }),
  ]);
  const { code, out } = await bollard('light', file, '--points', csv([0, 6, '', ''], [0, 6, 0, 180], [0, 6, 0, 0]));
  expect(code).toBe(0);
  const [level, vertical, away] = lux(out);
  expect(level).toBeCloseTo(64, 4);
  expect(vertical).toBeCloseTo(48, 4);
  expect(away).toBe(0);
});

test('the aisle between two stacks is dark under a passing average, and the worst place lies in it', async () => {
  const stack = { kind: 'container-stack', height: 11.9 };
  const file = plan('yard.plan.geojson', [
    area('load', [0, 0, 60, 40], { kind: 'loading-area', name: 'Yard' }),
    area('s1', [10, 14, 40, 5], stack),
    area('s2', [10, 21, 40, 5], stack),
    mast('m1', 0, 0),
    mast('m2', 60, 0),
    mast('m3', 60, 40),
    mast('m4', 0, 40),
  ]);
  const { out } = await bollard('light', file, '--areas', '--json');
  const [yard] = JSON.parse(out);
  expect(yard.average).toBeGreaterThan(yard.adopted.average);
  expect(yard.min).toBeLessThan(0.01);
  const [, y] = frame.toSite(yard.worst);
  expect(y).toBeGreaterThan(19);
  expect(y).toBeLessThan(21);
  expect(yard.fractionAtLevel).toBeLessThan(1);
});

test('a lamp file that cannot be read is one line with its place, and code 2', async () => {
  const file = plan('broken.plan.geojson', [mast('m1', 0, 0)], even.replace('8000 8000 8000', '8000 8000'));
  const { code, out, messages } = await bollard('light', file, '--areas');
  expect([code, out]).toEqual([2, '']);
  expect(messages).toEqual([
    expect.stringMatching(/luminaire "flood": line 8: expected candela value 3 of 3, the file ends/),
  ]);
});

test('view --points gives the detection distance of both datasheets along the axis', async () => {
  const camera = (id: string, y: number, hfov: number, vfov: number) =>
    point(id, 0, y, {
      kind: 'camera',
      name: id,
      mountHeight: 6,
      azimuth: 90,
      tilt: 0,
      hfov,
      vfov,
      pixels: [2688, 1520],
    });
  const file = plan('cameras.plan.geojson', [camera('wide', 0, 103, 55), camera('tele', 3000, 30, 17)]);
  const detects = async (y: number) => {
    const { out } = await bollard('view', file, '--points', csv([10, y, 6, ''], [20, y, 6, '']));
    const [near, far] = out
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(Number(near.at(-1))).toBeCloseTo(2 * Number(far.at(-1)), 3);
    return { camera: near.at(-2), metres: (Number(near.at(-1)) * 10) / 25 };
  };
  const wide = await detects(0);
  const tele = await detects(3000);
  expect(wide.camera).toBe('wide');
  expect(Math.abs(wide.metres / 67 - 1)).toBeLessThan(0.05);
  expect(Math.abs(tele.metres / 190 - 1)).toBeLessThan(0.1);
});

test('what cannot be computed is named: a point that no camera sees, a camera without a lens, a bad CSV line', async () => {
  const file = plan('blind.plan.geojson', [point('c1', 0, 0, { kind: 'camera', name: 'C1', mountHeight: 6 })]);
  const seen = await bollard('view', file, '--points', csv([5, 5, 0, '']));
  expect(seen.out.trim().split('\n')[1]).toMatch(/,,$/);
  expect(seen.messages).toEqual([
    expect.stringMatching(/camera "c1": Its view is not known: direction, tilt, .* missing/),
  ]);
  const bad = await bollard('view', file, '--points', put('bad.csv', 'lon,lat\n176.31,north'));
  expect([bad.code, bad.messages.at(-1)]).toEqual([
    2,
    'bollard view: bad.csv: line 2: expected a lat from -90 to 90, found "north"',
  ]);
  expect((await bollard('light', file)).messages).toEqual(['bollard light: expected either --points CSV or --areas']);
});

test('light --what-if tells which single light, when it fails, breaks which area', async () => {
  const file = plan('if.plan.geojson', [
    area('apron', [0, 0, 20, 10], { kind: 'loading-area', name: 'Apron' }),
    point('l1', 10, 5, { kind: 'light', name: 'L1', luminaire: 'flood', mountHeight: 8 }),
    point('l2', 400, 5, { kind: 'light', name: 'L2', luminaire: 'flood', mountHeight: 8 }),
  ]);
  const { code, out } = await bollard('light', file, '--what-if');
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'Areas, entrances and fences that meet their level: 1. Tried one at a time: 2 lights out, 0 stacks a tier higher.',
    expect.stringMatching(/^L1 fails: loading-area "Apron" no longer meets its level: 0\.00 against 5$/),
    '',
  ]);
  const json = JSON.parse((await bollard('light', file, '--what-if', '--json')).out);
  expect(json.breaking).toHaveLength(1);
  expect(json.breaking[0]).toMatchObject({ change: 'light-fails', feature: 'l1', breaks: [{ reason: 'below-min' }] });
  expect((await bollard('light', file, '--what-if', '--areas')).code).toBe(2);
});

test('view --barriers tells the gap of the perimeter, --what-if the camera whose failure breaks a rule', async () => {
  const line = (id: string, points: readonly (readonly [number, number])[], properties: object) => ({
    type: 'Feature',
    id,
    geometry: { type: 'LineString', coordinates: points.map(([x, y]) => at(x, y)) },
    properties,
  });
  const lens = { hfov: 103, vfov: 55, pixels: [2688, 1520], mountHeight: 6, azimuth: 0, tilt: 25 };
  const features = [
    line('f1', [[30, 0], [0, 0], [0, 50], [60, 50], [60, 0], [33.5, 0]], { kind: 'fence', name: 'Fence' }), // biome-ignore format: a line
    area('load', [20, 20, 16, 12], {
      kind: 'loading-area',
      name: 'Dock',
      adopted: { viewing: { pixelsPerMetre: 62.5, fraction: 0.9 } },
    }),
    point('c1', 28, 8, { kind: 'camera', name: 'C1', ...lens }),
  ];
  const file = plan('barriers.plan.geojson', features);
  const schedule = JSON.parse((await bollard('view', file, '--barriers', '--json')).out);
  expect(schedule).toMatchObject({ closed: false, gaps: [{ number: 1, between: [{ feature: 'f1', name: 'Fence' }] }] });
  expect(schedule.gaps[0].length).toBeCloseTo(3.5, 3);
  expect((await bollard('view', file, '--barriers')).out).toMatch(
    /gap 1: 3\.500 m at 176\.3\d+ -37\.7\d+, between "Fence"/,
  );
  expect((await bollard('view', file, '--what-if')).out).toMatch(
    /C1 fails: loading-area "Dock" .*loading-area-unobserved/,
  );
  const [dock] = JSON.parse((await bollard('view', file, '--areas', '--json')).out).filter(
    ({ feature }: { feature: string }) => feature === 'load',
  );
  expect(dock).toMatchObject({
    feature: 'load',
    kind: 'loading-area',
    name: 'Dock',
    night: null,
    longestUnseenRun: null,
  });
  expect(dock.fractions['62.5']).toBeGreaterThanOrEqual(0.9);
  expect((await bollard('view', file, '--barriers', '--areas')).messages).toEqual([
    'bollard view: --barriers stands alone',
  ]);
});
