import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode as encodePng } from 'fast-png';
import { encode as encodeJpeg } from 'jpeg-js';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { mapFrame } from '../../../src/facts/paper.ts';
import { crsOf } from '../../../src/geometry/crs.ts';
import { fitImage } from '../../../src/geometry/fit-image.ts';
import { siteFrame } from '../../../src/geometry/site-frame.ts';
import { applyPatch, change, listOf, type Plan } from '../../../src/plan/plan.ts';
import type { UnderlayRecord } from '../../../src/plan/record.ts';
import { writePlan } from '../../../src/plan/write-plan.ts';
import { portPlan } from '../port-plan.ts';

const has = (program: string) => spawnSync('which', [program]).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'bollard-underlay-'));

/** Squares across and down, and pixels along each. */
const [across, down, side] = [8, 6, 100];
const size = { width: across * side, height: down * side };

function board(): Uint8Array {
  const data = new Uint8Array(size.width * size.height * 4).fill(255);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++)
      if ((Math.floor(x / side) + Math.floor(y / side)) % 2)
        data.fill(0, (y * size.width + x) * 4, (y * size.width + x) * 4 + 3);
  return data;
}

const png = encodePng({ ...size, data: board(), channels: 4, depth: 8 });
const jpeg = encodeJpeg({ ...size, data: board() }, 95).data;
const dataUrl = (type: string, bytes: Uint8Array) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** A board of 400 m turned by 20° round the middle of the sheet: the ground of each of its corners is known. */
function boardPlan(
  sheet: Parameters<typeof portPlan>[0],
  source: Partial<UnderlayRecord>,
): { plan: Plan; ground: (x: number, y: number) => [number, number] } {
  const plan = portPlan(sheet);
  const [{ centre }] = listOf(plan, 'sheet');
  const frame = siteFrame([centre[0], centre[1]]);
  const turn = (20 * Math.PI) / 180;
  const ground = (x: number, y: number): [number, number] => {
    const [u, v] = [(x / size.width - 0.5) * 400, (0.5 - y / size.height) * 300];
    return frame.toLonLat([u * Math.cos(turn) + v * Math.sin(turn), v * Math.cos(turn) - u * Math.sin(turn)]);
  };
  const corners = fitImage(
    size,
    { pixel: [0, 0], position: ground(0, 0) },
    { pixel: [size.width, size.height], position: ground(size.width, size.height) },
  );
  const underlay: UnderlayRecord = {
    type: 'underlay',
    id: 'board',
    order: 0,
    name: 'Board',
    attribution: 'Example Survey 2026',
    opacity: 1,
    hidden: false,
    source: { kind: 'image', data: dataUrl('png', png), corners: corners ?? [] },
    ...source,
  };
  applyPatch(plan, change(plan, [underlay]));
  return { plan, ground };
}

async function print(plan: Plan, name: string): Promise<{ path: string; messages: string[] }> {
  const messages: string[] = [];
  const [file, path] = [join(folder, `${name}.plan.geojson`), join(folder, `${name}.pdf`)];
  writeFileSync(file, writePlan(plan));
  const code = await main(['sheet', file, '--sheet', 'main', '--out', path], {
    result: () => {},
    message: (text) => messages.push(text),
    progress: () => {},
  });
  expect(code).toBe(0);
  return { path, messages };
}

interface Grey {
  readonly width: number;
  readonly at: (x: number, y: number) => number;
}

/** The page as a picture, by another program. */
function pictureOf(path: string, dpi: number): Grey {
  const root = path.replace('.pdf', '');
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-f', '1', '-l', '1', '-singlefile', path, root]);
  const bytes = readFileSync(`${root}.pgm`);
  const [, width, , start] = headOf(bytes);
  return { width, at: (x, y) => bytes[start + Math.round(y) * width + Math.round(x)] };
}

function headOf(bytes: Buffer): [string, number, number, number] {
  const match = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 60).toString('latin1'));
  if (!match) throw new Error('expected a PGM picture');
  return ['P5', Number(match[1]), Number(match[2]), match[0].length];
}

const papers: (readonly [string, Parameters<typeof portPlan>[0]])[] = [
  ['A3 at 1:3000', { hiddenKinds: everyKind() }],
  ['A4 at 1:5000, turned', { paper: 'A4', orientation: 'portrait', rotation: 33, hiddenKinds: everyKind() }],
];

/** Nothing of the plan lies over the board. */
function everyKind(): string[] {
  return [...new Set(listOf(portPlan(), 'feature').map(({ kind }) => kind))];
}

test.skipIf(!has('pdftoppm')).each(papers)(
  'corners of a checkerboard lie within 0.3 mm of where proj4 puts them: %s (needs pdftoppm)',
  async (name, sheet) => {
    const { ground, plan } = boardPlan(sheet, {});
    const { path } = await print(plan, name.replace(/\W+/g, '-'));
    const dpi = 300;
    const picture = pictureOf(path, dpi);
    const toPage = pageOf(plan);
    let checked = 0;
    for (let j = 1; j < down; j++)
      for (let i = 1; i < across; i++) {
        const corner = toPage(ground(i * side, j * side));
        if (!corner) continue;
        const found = cornerNear(picture, corner, dpi);
        if (!found) continue;
        checked++;
        expect(Math.hypot(found[0] - corner[0], found[1] - corner[1])).toBeLessThan(0.3);
      }
    expect(checked).toBeGreaterThan(12);
  },
  120_000,
);

/** Millimetres on the page of a place, by proj4 and the sheet's own centre, scale and turn: none of Bollard's own projection. */
function pageOf(plan: Plan): (position: [number, number]) => [number, number] | undefined {
  const [sheet] = listOf(plan, 'sheet');
  const crs = crsOf('EPSG:7856');
  if (!crs) throw new Error('expected the CRS');
  const project = (position: readonly [number, number]) => proj4(crs.proj, [position[0], position[1]]);
  const real = mapFrame(sheet);
  const [e0, n0] = project([sheet.centre[0], sheet.centre[1]]);
  const turn = (sheet.rotation * Math.PI) / 180;
  return (position) => {
    const [e, n] = project(position);
    const [dx, dy] = [((e - e0) * 1000) / sheet.scale, ((n - n0) * 1000) / sheet.scale];
    const x = real.x + real.width / 2 + dx * Math.cos(turn) + dy * Math.sin(turn);
    const y = real.y + real.height / 2 + dx * Math.sin(turn) - dy * Math.cos(turn);
    const inside = x > real.x + 6 && y > real.y + 6 && x < real.x + real.width - 6 && y < real.y + real.height - 6;
    return inside ? [x, y] : undefined;
  };
}

/**
 * Where the crossing near a place is: a board looks the same turned half round about a crossing. Undefined where
 * something stands in the way.
 */
function cornerNear({ at }: Grey, [x, y]: readonly [number, number], dpi: number): [number, number] | undefined {
  const perMillimetre = dpi / 25.4;
  const arms = [0.8, 1.2, 1.6].flatMap((r) =>
    Array.from({ length: 16 }, (_, i) => [r * Math.cos((i * Math.PI) / 16), r * Math.sin((i * Math.PI) / 16)]),
  );
  const grey = (px: number, py: number) => at(px * perMillimetre - 0.5, py * perMillimetre - 0.5);
  let best = { cost: Infinity, x, y };
  for (let dx = -0.6; dx <= 0.6; dx += 0.04)
    for (let dy = -0.6; dy <= 0.6; dy += 0.04) {
      const cost = arms.reduce(
        (sum, [u, v]) => sum + Math.abs(grey(x + dx + u, y + dy + v) - grey(x + dx - u, y + dy - v)),
        0,
      );
      if (cost < best.cost) best = { cost, x: x + dx, y: y + dy };
    }
  const tones = arms.map(([u, v]) => grey(x + u, y + v));
  const contrast = Math.max(...tones) - Math.min(...tones);
  return contrast > 150 && best.cost / arms.length < 40 ? [best.x, best.y] : undefined;
}

test('a JPEG is printed too, whose it is stands on the sheet', async () => {
  const { plan } = boardPlan({}, {});
  const [underlay] = listOf(plan, 'underlay');
  if (underlay.source.kind !== 'image') throw new Error('expected a picture');
  applyPatch(plan, change(plan, [{ ...underlay, source: { ...underlay.source, data: dataUrl('jpeg', jpeg) } }]));
  const { messages, path } = await print(plan, 'jpeg');
  expect(messages.join()).toContain('Background “Board”: Example Survey 2026.');
  expect(readFileSync(path).includes('/DCTDecode')).toBe(true);
});

const tiles = { kind: 'tiles' as const, url: 'https://tiles.example.org/{z}/{x}/{y}.png' };
const picture = (
  data: string,
  corners: UnderlayRecord['source'] extends infer S ? (S extends { corners: infer C } ? C : never) : never,
) => ({
  kind: 'image' as const,
  data,
  corners,
});
const square: [number, number][] = [
  [151.78, -32.9],
  [151.79, -32.9],
  [151.79, -32.91],
  [151.78, -32.91],
];

test.each([
  ['map tiles', tiles, 'map tiles are printed by the editor, not by the command line'],
  [
    'a WebP',
    picture(dataUrl('webp', new Uint8Array(20)), square),
    'the command line reads PNG and JPEG, not image/webp',
  ],
  ['half a PNG', picture(dataUrl('png', png.slice(0, 300)), square), 'its picture cannot be read'],
  [
    'corners on a line',
    picture(dataUrl('png', png), [
      [151, -32],
      [151.1, -32],
      [151.2, -32],
      [151.3, -32],
    ]),
    'its corners span no area',
  ],
])('what cannot be printed is named on the sheet, which is printed without it: %s', async (name, source, why) => {
  const { plan } = boardPlan({}, { source });
  const { messages, path } = await print(plan, name.replace(/\W+/g, '-'));
  const line = messages.find((message) => message.includes('Not printed'));
  expect(line).toContain(`Not printed: background “Board”: ${why}.`);
  expect(line).not.toContain('NaN');
  if (has('pdftotext')) {
    const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    expect(text).toContain('Not printed: background');
  }
});
