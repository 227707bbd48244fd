import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { boundaryOf } from '../../src/facts/boundary.ts';
import { createFacts } from '../../src/facts/facts.ts';
import { scheduleOf } from '../../src/facts/sheet-content.ts';
import { formatPosition } from '../../src/geometry/coordinate-format.ts';
import { crsOf, toGrid } from '../../src/geometry/crs.ts';
import { paintPdf } from '../../src/paint/pdf.ts';
import { listOf, type Plan, recordOf } from '../../src/plan/plan.ts';
import type { JsonObject } from '../../src/plan/record.ts';
import { type ComposedSheet, composeSheet } from '../../src/sheet/compose-sheet.ts';
import { portPlan } from '../sheet/port-plan.ts';
import { sheetFonts } from '../sheet/sheet-fonts.ts';
import { pdfContents, pdfSubpaths } from './pdf-paths.ts';

const has = (program: string) => spawnSync('which', [program]).status === 0;
const meta = { title: 'Ōkahu plan', author: 'Mere Tāmati', subject: 'Map', keywords: 'port', date: '2026-11-21' };

function composed(plan: Plan): ComposedSheet {
  const sheet = composeSheet(createFacts(plan), listOf(plan, 'sheet')[0], undefined, sheetFonts);
  if ('refused' in sheet) throw new Error(sheet.refused);
  return sheet;
}

function pdfOf(sheet: JsonObject = {}): { plan: Plan; pdf: Uint8Array } {
  const plan = portPlan(sheet);
  return { plan, pdf: paintPdf(composed(plan).pages, meta, sheetFonts) };
}

function onDisk(pdf: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'bollard-')), 'sheet.pdf');
  writeFileSync(path, pdf);
  return path;
}

const sheets: (readonly [feature: string, sheet: JsonObject])[] = [
  ['cleared', { scale: 1000, rotation: 0, centre: [470, 135] }],
  ['port', { scale: 3500, rotation: 17 }],
  ['port', { scale: 7500, rotation: -90, paper: 'A4', orientation: 'portrait' }],
];

test.each(sheets)('legs of a boundary measure true on the paper, in the PDF’s own vectors: %s %j', (id, sheet) => {
  const { plan, pdf } = pdfOf(sheet);
  const crs = crsOf('EPSG:7856');
  const boundary = recordOf(plan, 'feature', id);
  if (!crs || boundary?.geometry.type !== 'Polygon') throw new Error('expected a boundary and its CRS');
  const grid = boundary.geometry.coordinates[0].map((position) => toGrid(crs, position));
  const legs = grid.slice(1).map((to, i) => Math.hypot(to[0] - grid[i][0], to[1] - grid[i][1]));
  const paper = legs.map((metres) => (metres * 1000) / Number(sheet.scale));
  const errors = pdfSubpaths(pdfContents(pdf)[0])
    .filter((path) => path.length >= legs.length)
    .map((path) => worstLeg([...path, path[0]], paper));
  expect(Math.min(...errors)).toBeLessThan(0.005);
});

/** Largest difference of consecutive legs from those wanted, whichever way round and wherever the ring starts. */
function worstLeg(path: readonly (readonly [number, number])[], wanted: readonly number[]): number {
  const legs = path.slice(1).map(([x, y], i) => Math.hypot(x - path[i][0], y - path[i][1]));
  const found = legs.slice(0, wanted.length);
  const candidates = [found, [...found].reverse()].flatMap((list) =>
    list.map((_, shift) => [...list.slice(shift), ...list.slice(0, shift)]),
  );
  return Math.min(...candidates.map((list) => Math.max(...list.map((leg, i) => Math.abs(leg - wanted[i])))));
}

test('the same input gives the same bytes', () => {
  expect(Buffer.from(pdfOf().pdf).equals(Buffer.from(pdfOf().pdf))).toBe(true);
});

test('a PDF 1.7 that asks printers not to scale it', () => {
  const text = Buffer.from(pdfOf().pdf).toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toContain('/PrintScaling /None');
});

test.skipIf(!has('qpdf'))('its structure is sound (needs qpdf)', () => {
  const report = execFileSync('qpdf', ['--check', onDisk(pdfOf().pdf)], { encoding: 'utf8' });
  expect(report).toContain('No syntax or stream encoding errors found');
});

test.skipIf(!has('pdffonts'))('every font is embedded, as the subset that it is (needs pdffonts)', () => {
  const lines = execFileSync('pdffonts', [onDisk(pdfOf().pdf)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(2);
  expect(lines.length).toBe(2);
  for (const line of lines) expect(line).toMatch(/^[A-Z]{6}\+SourceSans3-\w+ +CID TrueType +Identity-H +yes yes yes/);
});

test.skipIf(!has('pdftotext'))('every printed coordinate can be read back as printed (needs pdftotext)', () => {
  const { plan, pdf } = pdfOf();
  const text = execFileSync('pdftotext', ['-layout', onDisk(pdf), '-'], { encoding: 'utf8' });
  const facts = createFacts(plan);
  const entries = scheduleOf(facts, listOf(plan, 'sheet')[0]);
  expect(entries.length).toBe(6);
  for (const { feature } of entries)
    for (const { position } of boundaryOf(facts, feature).flatMap((ring) => ring.vertices)) {
      const { latitude, longitude } = formatPosition(position, 'dms');
      expect(text).toContain(latitude);
      expect(text).toContain(longitude);
    }
});

test.skipIf(!has('pdftotext'))('a label with a halo is read once (needs pdftotext)', () => {
  const text = execFileSync('pdftotext', [onDisk(pdfOf().pdf), '-'], { encoding: 'utf8' });
  expect(text.split('Transit shed').length - 1).toBe(1);
});

test.skipIf(!has('pdfinfo'))('title, author and date are in its metadata, macrons too (needs pdfinfo)', () => {
  const info = execFileSync('pdfinfo', [onDisk(pdfOf().pdf)], { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
  expect(info).toContain('Ōkahu plan');
  expect(info).toContain('Mere Tāmati');
  expect(info).toMatch(/CreationDate: +Sat Nov 21 00:00:00 2026/);
});

test.skipIf(!has('gdalinfo'))('GDAL reads the corners of the map back within 0.1 mm on paper (needs gdalinfo)', () => {
  const plan = portPlan({ scale: 2500, rotation: 17 });
  const { pages } = composed(plan);
  const [frame] = pages[0].frames;
  const info = JSON.parse(execFileSync('gdalinfo', ['-json', onDisk(paintPdf(pages, meta, sheetFonts))], { encoding: 'utf8' })); // biome-ignore format: one call
  expect(info.coordinateSystem.wkt).toContain('GDA2020 / MGA zone 56');
  const neatline: string = info.metadata[''].NEATLINE;
  const corners = [...neatline.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])]);
  for (const [easting, northing] of frame.grid) {
    const nearest = Math.min(...corners.map(([e, n]) => Math.hypot(e - easting, n - northing)));
    expect((nearest * 1000) / 2500).toBeLessThan(0.1);
  }
});
