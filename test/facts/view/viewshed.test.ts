import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocks, inside, prismOf } from '../../../src/facts/prism.ts';
import { groundShadow } from '../../../src/facts/view/ground-shadow.ts';
import type { Point } from '../../../src/geometry/point.ts';
import { pointInPolygons } from '../../../src/geometry/point-in-polygon.ts';
import { unionOf } from '../../../src/geometry/polygon-boolean.ts';
import { has } from '../../installed.ts';

/** A cell's side and how many cells the square ground has. */
const [cell, count] = [0.25, 320];
const eye = { x: 40.125, y: 10.125, z: 6 };

const boxes = [
  { x: 30, y: 20, width: 12.2, depth: 2.44, top: 2.59 },
  { x: 50, y: 30, width: 6, depth: 6, top: 5.18 },
  { x: 15, y: 35, width: 20, depth: 10, top: 9 },
];
/** The boxes, larger by so much on all sides. */
const prismsBy = (by: number) =>
  boxes.map(({ x, y, width, depth, top }, i) => {
    const corners: Point[] = [
      [x - by, y - by],
      [x + width + by, y - by],
      [x + width + by, y + depth + by],
      [x - by, y + depth + by],
      [x - by, y - by],
    ];
    return prismOf(`b${i}`, [corners], true, 0, top);
  });
const prisms = prismsBy(0);

const middle = (i: number) => (i + 0.5) * cell;
const isFree = (x: number, y: number, of = prisms) => !of.some((prism) => blocks(prism, eye.x, eye.y, eye.z, x, y, 0));

test('the shadow that is drawn is what rays do not reach', () => {
  const shadow = unionOf(prisms.flatMap((prism) => groundShadow(prism, eye)));
  let edge = 0;
  for (let row = 0; row < count; row += 3) {
    for (let column = 0; column < count; column += 3) {
      const [x, y] = [middle(column), middle(row)];
      if (prisms.some((prism) => inside(prism, x, y))) continue;
      if (pointInPolygons([x, y], shadow) === isFree(x, y)) edge++;
    }
  }
  // The union rounds to 0.1 mm: a ray may pass on the other side of that.
  expect(edge).toBeLessThanOrEqual(1);
});

test('a roof above the eye hides no ground, one below it only what lies behind it', () => {
  const ring: Point[] = [
    [10, -5],
    [20, -5],
    [20, 5],
    [10, 5],
    [10, -5],
  ];
  const from = { x: 0, y: 0, z: 6 };
  expect(groundShadow(prismOf('high', [ring], true, 7, 8), from)).toEqual([]);
  const canopy = prismOf('low', [ring], true, 3, 4);
  const shadow = unionOf(groundShadow(canopy, from));
  for (const [x, y] of [
    [12, 0],
    [19, 0],
    [21, 1],
    [35, 3],
    [59, 0],
    [61, 0],
    [30, 20],
  ]) {
    expect([x, y, pointInPolygons([x, y], shadow)]).toEqual([x, y, blocks(canopy, 0, 0, 6, x, y, 0)]);
  }
});

test.skipIf(!has('gdal_viewshed') || !has('gdal_translate'))(
  'ground in the shadow of boxes is what gdal_viewshed does not see, to two cells of its grid (needs gdal_viewshed)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'bollard-'));
    const [ground, seen, text] = ['ground.asc', 'seen.tif', 'seen.asc'].map((name) => join(folder, name));
    const rows = Array.from({ length: count }, (_, line) => {
      const y = middle(count - 1 - line);
      return Array.from({ length: count }, (_, column) => heightAt(middle(column), y)).join(' ');
    });
    const head = `ncols ${count}\nnrows ${count}\nxllcorner 0\nyllcorner 0\ncellsize ${cell}\n`;
    writeFileSync(ground, `${head}${rows.join('\n')}\n`);
    const at = ['-ox', String(eye.x), '-oy', String(eye.y), '-oz', String(eye.z), '-tz', '0', '-md', '0', '-cc', '0'];
    execFileSync('gdal_viewshed', ['-q', ...at, '-a_nodata', '-1', ground, seen], { stdio: 'pipe' });
    execFileSync('gdal_translate', ['-q', '-of', 'AAIGrid', seen, text], { stdio: 'pipe' });
    const lines = readFileSync(text, 'utf8').trim().split('\n').slice(-count);
    const values = lines.map((line) => line.trim().split(/\s+/).map(Number));
    let [compared, hidden, wrong] = [0, 0, 0];
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < count; column++) {
        const [x, y] = [middle(column), middle(row)];
        if (!isPlain(x, y)) continue;
        compared++;
        const free = isFree(x, y);
        if (!free) hidden++;
        if (values[count - 1 - row][column] > 0 !== free) wrong++;
      }
    }
    expect(compared).toBeGreaterThan(60_000);
    expect(hidden).toBeGreaterThan(5000);
    expect(wrong / compared).toBeLessThan(0.002);
  },
);

const heightAt = (x: number, y: number): number =>
  prisms.reduce((top, prism) => (inside(prism, x, y) ? Math.max(top, prism.top) : top), 0);

const [larger, smaller] = [prismsBy(2 * cell), prismsBy(-2 * cell)];

/** Ground that is seen alike past boxes two cells larger and smaller: along oblique rays its reference planes stray that far. */
const isPlain = (x: number, y: number): boolean =>
  !larger.some((prism) => inside(prism, x, y)) && isFree(x, y, larger) === isFree(x, y, smaller);
