import { expect, test } from 'vitest';
import type { Polygon } from '../../src/geometry/point.ts';
import { symbolOf, type Values, variantsOf } from '../../src/kinds/kind-values.ts';
import { kindOrUnknown, kinds } from '../../src/kinds/kinds.ts';
import { legendSample } from '../../src/sheet/legend-sample.ts';
import type { Mark, PathMark } from '../../src/sheet/mark.ts';
import { type Drawable, layered, type Piece, symbolPieces } from '../../src/sheet/symbol-marks.ts';

const ground = { mmPerMetre: 1, north: 0 };
const square: Polygon = [
  [
    [10, 10],
    [10, 60],
    [90, 60],
    [90, 10],
    [10, 10],
  ],
];
const line: Polygon = [
  [
    [10, 10],
    [110, 10],
  ],
];
const point: Polygon = [[[50, 50]]];

function drawable(id: string, values: Values, shape: Drawable['shape'] = kindOrUnknown(id).shapes[0]): Drawable {
  const parts = [{ polygon: square, line, point }[shape]];
  return { name: `feature/${id}`, kind: kindOrUnknown(id), values, shape, parts };
}

const paths = (marks: readonly Mark[]): PathMark[] =>
  marks.flatMap((mark) => (mark.mark === 'group' ? paths(mark.marks) : mark.mark === 'path' ? [mark] : []));
const pathsOf = (pieces: readonly Piece[]) => paths(layered(pieces));

const boxOf = ({ points }: PathMark): number[] => {
  const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2 === 1)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

test('every kind and variant draws finite marks, in each of its shapes', () => {
  for (const kind of [...kinds, kindOrUnknown('zeppelin')]) {
    for (const shape of kind.shapes) {
      for (const variant of variantsOf(kind)) {
        const marks = paths([legendSample(kind, variant, { x: 5, y: 5, width: 34, height: 15 }, shape)]);
        expect(marks.length, kind.id).toBeGreaterThan(0);
        for (const mark of marks) for (const number of mark.points) expect(number, kind.id).toSatisfy(Number.isFinite);
      }
    }
  }
});

test('no two classes look the same without colour', () => {
  const looks = new Map<string, string>();
  const grey = (value: unknown) =>
    JSON.stringify(value, (name, it) =>
      name === 'colour' || name === 'fill' || name === 'stroke' ? (typeof it === 'string' ? 'ink' : it) : it,
    );
  for (const kind of kinds) {
    for (const variant of variantsOf(kind)) {
      const look = grey(symbolOf(kind, variant === undefined ? {} : { [kind.variants?.field ?? '']: variant }));
      const name = `${kind.id} ${variant ?? ''}`;
      const before = looks.get(look);
      const sameKind = before?.startsWith(`${kind.id} `);
      if (before && !sameKind) expect.fail(`expected looks that differ, got one for ${before} and ${name}`);
      looks.set(look, name);
    }
  }
});

test('a camera looks along its azimuth, turned with true north on the page', () => {
  const values = { azimuth: 90, hfov: 60, range: 40 };
  const east = symbolPieces(drawable('camera', values), ground);
  const [wedge] = pathsOf(east.filter((piece) => JSON.stringify(piece.marks).includes('/sector')));
  expect(boxOf(wedge)[0]).toBeCloseTo(50, 6);
  expect(boxOf(wedge)[2]).toBeGreaterThan(88);
  const turned = symbolPieces(drawable('camera', values), { ...ground, north: 90 });
  const [down] = pathsOf(turned.filter((piece) => JSON.stringify(piece.marks).includes('/sector')));
  expect(boxOf(down)[1]).toBeCloseTo(50, 6);
  expect(boxOf(down)[3]).toBeGreaterThan(88);
});

test('a slant range reaches as far as it does on the ground', () => {
  const pieces = symbolPieces(drawable('camera', { azimuth: 0, hfov: 60, range: 50, mountHeight: 30 }), ground);
  const [wedge] = pathsOf(pieces.filter((piece) => JSON.stringify(piece.marks).includes('/sector')));
  const [x, y] = wedge.points;
  expect(Math.hypot(x - 50, y - 50)).toBeCloseTo(40, 2);
});

test('a camera without a direction shows no view, and no body that points anywhere', () => {
  const pieces = symbolPieces(drawable('camera', { hfov: 60, range: 40 }), ground);
  expect(JSON.stringify(pieces)).not.toContain('/sector');
  const marks = pathsOf(pieces);
  for (const mark of marks) {
    const [minX, minY, maxX, maxY] = boxOf(mark);
    expect(maxX - minX).toBeCloseTo(maxY - minY, 6);
  }
});

test('a road is as wide on paper as its width at the scale', () => {
  const pieces = symbolPieces(drawable('site-road', { width: 8 }), { mmPerMetre: 2, north: 0 });
  const widths = pathsOf(pieces).map((mark) => mark.width);
  expect(widths).toContain(16);
});

test('a zone at a distance is drawn at that distance, to 0.02 mm', () => {
  const pieces = symbolPieces(drawable('ship-security-zone', { distance: 20 }, 'point'), { mmPerMetre: 1.5, north: 0 });
  const ring = pathsOf(pieces).find((mark) => mark.dash && mark.ops.includes('Z'));
  if (!ring) throw new Error('expected the edge of the zone, got none');
  for (let i = 0; i < ring.points.length; i += 2) {
    expect(Math.abs(Math.hypot(ring.points[i] - 50, ring.points[i + 1] - 50) - 30)).toBeLessThan(0.02);
  }
});

test('an edge beside a boundary runs inside it, whichever way its ring turns', () => {
  for (const ring of [square[0], [...square[0]].reverse()]) {
    const pieces = symbolPieces({ ...drawable('cleared-zone', {}), parts: [[ring]] }, ground);
    const boxes = pathsOf(pieces)
      .filter((mark) => mark.stroke && mark.ops.includes('Z'))
      .map(boxOf);
    expect(boxes).toContainEqual([10, 10, 90, 60]);
    expect(boxes.at(-1)?.map((number) => Math.round(number * 1000) / 1000)).toEqual([10.9, 10.9, 89.1, 59.1]);
  }
});

test('areas come before lines, lines before points; sectors and badges between areas and lines', () => {
  const pieces = ['camera', 'fence', 'parking-area', 'site-road'].flatMap((id) =>
    symbolPieces(drawable(id, { azimuth: 0, hfov: 60, width: 6 }), ground),
  );
  const order = layered(pieces).map((mark) => (mark.mark === 'group' ? mark.name : ''));
  expect(order).toEqual([
    'feature/site-road/edge',
    'feature/site-road',
    'feature/parking-area',
    'feature/camera/sector',
    'feature/parking-area/badge',
    'feature/fence',
    'feature/camera',
  ]);
});

test('what lies outside the window costs nothing', () => {
  const far: Polygon = [[[0, 0], [1e6, 0]]]; // biome-ignore format: a line
  const pieces = symbolPieces(
    { ...drawable('fence', { type: 'mesh' }), parts: [far] },
    { ...ground, window: [0, 0, 100, 100] },
  );
  expect(pathsOf(pieces).reduce((sum, mark) => sum + mark.points.length, 0)).toBeLessThan(500);
});

test('geometry that has no extent draws without a fault', () => {
  const flat: Polygon = [[[5, 5], [9, 5], [7, 5], [5, 5]]]; // biome-ignore format: a ring without area
  const nowhere: Polygon = [[[5, 5], [5, 5], [5, 5]]]; // biome-ignore format: one place
  for (const kind of kinds) {
    for (const shape of kind.shapes) {
      const pieces = [nowhere, flat].flatMap((part) =>
        symbolPieces({ ...drawable(kind.id, { distance: 5, width: 3 }, shape), parts: [part] }, ground),
      );
      for (const mark of pathsOf(pieces))
        for (const number of mark.points) expect(number, kind.id).toSatisfy(Number.isFinite);
    }
  }
});

test('a line that leaves the window and comes back is drawn as its seen parts, its directions unchanged', () => {
  const away: Polygon = [
    [
      [50, 50],
      [1e7, 50],
      [1e7, 80],
      [50, 80],
    ],
  ];
  const pieces = symbolPieces(
    { ...drawable('dimension', {}), parts: away.map((path) => [path]) },
    { ...ground, window: [0, 0, 100, 100] },
  );
  const stroke = pathsOf(pieces)[0];
  expect(stroke.ops).toBe('MLML');
  expect(stroke.points).toEqual([50, 50, 110, 50, 110, 80, 50, 80]);
});

test('a ring that is wholly seen stays one closed path; a ring that is not is cut, and its corner inside kept', () => {
  const window = [0, 0, 100, 100] as const;
  const whole = symbolPieces(drawable('building', {}), { ...ground, window });
  expect(pathsOf(whole).at(-1)?.ops).toBe('MLLLZ');
  const cut = symbolPieces(
    { ...drawable('building', {}), parts: [square.map((ring) => ring.map(([x, y]) => [x * 5, y * 5] as const))] },
    { ...ground, window },
  );
  const edge = pathsOf(cut).at(-1);
  expect(edge?.ops).toBe('MLL');
  expect(edge?.points).toEqual([110, 50, 50, 50, 50, 110]);
});
