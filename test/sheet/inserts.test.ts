import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { createFacts } from '../../src/facts/facts.ts';
import { groundFrame } from '../../src/facts/paper.ts';
import { crsOf } from '../../src/geometry/crs.ts';
import { paintPdf } from '../../src/paint/pdf.ts';
import { isRefusal } from '../../src/plan/command.ts';
import { addInsert } from '../../src/plan/commands/add-insert.ts';
import { changeSheet } from '../../src/plan/commands/change-sheet.ts';
import { applyPatch, listOf, type Plan, recordOf } from '../../src/plan/plan.ts';
import type { Insert } from '../../src/plan/record.ts';
import { type ComposedSheet, composeSheet } from '../../src/sheet/compose-sheet.ts';
import { sheetReport } from '../../src/sheet/sheet-report.ts';
import { has } from '../installed.ts';
import { boxOfMarks, groupsNamed, overlapOf, pathsIn, textsIn, wordsOn } from './marks.ts';
import { portPlan } from './port-plan.ts';
import { sheetFonts } from './sheet-fonts.ts';

function composed(plan: Plan, id = 'main'): ComposedSheet {
  const facts = createFacts(plan);
  const sheet = recordOf(plan, 'sheet', id);
  if (!sheet) throw new Error(`expected a sheet ${id}`);
  const result = composeSheet(facts, sheet, sheetReport(facts), sheetFonts);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

/** The port with an insert at a place of its main map. */
function withInsert(input: { readonly map?: string; readonly frame?: Insert['frame'] } = {}, scale = 500): Plan {
  const plan = portPlan();
  const [main] = listOf(plan, 'sheet');
  const patch = addInsert(plan, { sheet: 'main', centre: main.centre, scale, ...input });
  if (isRefusal(patch)) throw new Error(patch.refused);
  applyPatch(plan, patch);
  return plan;
}

test('an insert on a sheet of its own has its number on the main map, and its map meets every paragraph itself', () => {
  const plan = withInsert({ map: 'detail' });
  const [page] = composed(plan).pages;
  expect(groupsNamed(page.marks, 'locators').flatMap(({ marks }) => pathsIn(marks)).length).toBe(2);
  expect(textsIn(groupsNamed(page.marks, 'labels')).map(({ text }) => text)).toContain('1');
  const detail = composed(plan, 'detail');
  expect(detail.broken).toEqual([]);
  expect(wordsOn(detail.pages[0])).toContain('1 to sheet 1');
  expect(wordsOn(detail.pages[0])).toContain('Scale 1:500');
});

test('the box on the main map is what the insert’s own map covers, to 0.05 mm', () => {
  const plan = withInsert({ map: 'detail' });
  const [page] = composed(plan).pages;
  const detail = recordOf(plan, 'sheet', 'detail');
  const crs = crsOf('EPSG:7856');
  if (!detail || !crs) throw new Error('expected the sheet and its CRS');
  const corners = groundFrame(detail, crs) ?? [];
  const [width, height] = [
    Math.hypot(corners[3][0] - corners[0][0], corners[3][1] - corners[0][1]) / 3,
    Math.hypot(corners[1][0] - corners[0][0], corners[1][1] - corners[0][1]) / 3,
  ];
  const box = boxOfMarks(groupsNamed(page.marks, 'locators'), sheetFonts);
  expect(box[2] - box[0]).toBeCloseTo(width, 3);
  expect(box[3] - box[1]).toBeCloseTo(height, 3);
});

test('number, place and scale of an insert and its map stay in step, whichever is changed', () => {
  const plan = withInsert({ map: 'detail' });
  const change = (id: string, values: Parameters<typeof changeSheet>[1]['values']): void => {
    const patch = changeSheet(plan, { id, values });
    if (isRefusal(patch)) throw new Error(patch.refused);
    applyPatch(plan, patch);
  };
  change('detail', { scale: 250, number: '7' });
  expect(recordOf(plan, 'sheet', 'main')?.inserts[0]).toMatchObject({ number: '7', scale: 250 });
  const [insert] = recordOf(plan, 'sheet', 'main')?.inserts ?? [];
  change('main', { inserts: [{ ...insert, number: '2' }] });
  expect(recordOf(plan, 'sheet', 'detail')?.number).toBe('2');
});

test('a frame on the main sheet is a map with its own scale and number, clear of what is drawn, and for review', () => {
  const plan = withInsert();
  const { broken, pages } = composed(plan);
  expect(broken).toEqual([]);
  expect(pages[0].frames.map(({ name }) => name)).toEqual(['Main map', 'Insert 1']);
  const [frame] = groupsNamed(pages[0].marks, 'insert/1');
  expect(textsIn([frame]).map(({ text }) => text)).toContain('Insert 1  1:500');
  const box = boxOfMarks([frame.marks[0]], sheetFonts);
  const labels = textsIn(
    groupsNamed(pages[0].marks, 'map')
      .flatMap(({ marks }) => groupsNamed(marks, 'labels'))
      .slice(0, 1),
  );
  for (const label of labels) expect(overlapOf(boxOfMarks([label], sheetFonts), box)).toBeLessThan(0);
  const report = sheetReport(createFacts(plan)).rules.find(({ id }) => id === 'insert-number-mismatch');
  expect(report?.outcome).toBe('review');
});

test('a frame stands where it was put, kept inside the map, and what it covers is said', () => {
  const plan = withInsert({ frame: [5, 150, 90, 70] });
  const { notes, pages } = composed(plan);
  const [, insert] = pages[0].frames;
  const [main] = pages[0].frames;
  expect(insert.x).toBeGreaterThan(main.x);
  expect(notes.join(' ')).toMatch(/Insert 1 covers part of .*Example Harbour/);
});

test('two hundred inserts: every box is drawn, and a number without room is named', () => {
  const plan = portPlan();
  const [main] = listOf(plan, 'sheet');
  const inserts = Array.from(
    { length: 200 },
    (_, i): Insert => ({
      number: String(i + 1),
      centre: [main.centre[0] + (i % 20) * 1e-4, main.centre[1] + Math.floor(i / 20) * 1e-4],
      scale: 100,
    }),
  );
  const patch = changeSheet(plan, { id: 'main', values: { inserts } });
  if (isRefusal(patch)) throw new Error(patch.refused);
  applyPatch(plan, patch);
  const start = performance.now();
  const { notes, pages } = composed(plan);
  expect(performance.now() - start).toBeLessThan(5000);
  const numbers = textsIn(groupsNamed(pages[0].marks, 'labels').slice(0, 1)).filter(
    ({ weight, text }) => weight === 'semibold' && /^\d+$/.test(text),
  );
  const left = /No room for (\d+) labels/.exec(notes.join(' '));
  expect(groupsNamed(pages[0].marks, 'locators')[0].marks.length).toBe(400);
  expect(numbers.length).toBeGreaterThan(20);
  expect(left).not.toBeNull();
  expect(notes.join(' ')).toContain('No room on this sheet for the frame of inserts');
});

test.skipIf(!has('gdalinfo'))('GDAL reads main map and insert as two maps of one page (needs gdalinfo)', () => {
  const plan = withInsert();
  const { pages } = composed(plan);
  const path = join(mkdtempSync(join(tmpdir(), 'bollard-')), 'insert.pdf');
  writeFileSync(
    path,
    paintPdf(pages, { title: '', author: '', subject: '', keywords: '', date: '2026-11-21' }, sheetFonts),
  );
  const info = JSON.parse(execFileSync('gdalinfo', ['-json', path], { encoding: 'utf8' }));
  const corners = [...String(info.metadata[''].NEATLINE).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((match) => [
    Number(match[1]),
    Number(match[2]),
  ]);
  for (const [easting, northing] of pages[0].frames[0].grid) {
    const nearest = Math.min(...corners.map(([e, n]) => Math.hypot(e - easting, n - northing)));
    expect((nearest * 1000) / 3000).toBeLessThan(0.1);
  }
  expect(pages[0].frames[1].grid.length).toBe(4);
});

test('main map and insert are each georeferenced in the PDF: corners within 0.1 mm of where proj4 puts them', () => {
  const plan = withInsert({ frame: [40, 60, 100, 80] });
  const { pages } = composed(plan);
  const meta = { title: '', author: '', subject: '', keywords: '', date: '2026-11-21' };
  const text = Buffer.from(paintPdf(pages, meta, sheetFonts)).toString('latin1');
  const viewports = [...text.matchAll(/\/Name \(([^)]*)\) \/BBox \[([^\]]*)\].*?\/GPTS \[([^\]]*)\]/g)];
  expect(viewports.map(([, name]) => name)).toEqual(['Main map', 'Insert 1']);
  const utm = '+proj=utm +zone=56 +south +ellps=GRS80';
  const [main] = listOf(plan, 'sheet');
  for (const [i, [, , box, gpts]] of viewports.entries()) {
    const [left, bottom, right, top] = box.split(' ').map((value) => (Number(value) * 25.4) / 72);
    const scale = i === 0 ? main.scale : main.inserts[0].scale;
    const centre = proj4(utm, [...main.centre]);
    const numbers = gpts.split(' ').map(Number);
    const corners = [0, 1, 2, 3].map((k) => proj4(utm, [numbers[2 * k + 1], numbers[2 * k]]));
    const half = [((right - left) * scale) / 2000, ((top - bottom) * scale) / 2000];
    const wanted = [
      [-1, -1],
      [-1, 1],
      [1, 1],
      [1, -1],
    ].map(([u, v]) => [centre[0] + u * half[0], centre[1] + v * half[1]]);
    for (const [k, corner] of corners.entries()) {
      const off = Math.hypot(corner[0] - wanted[k][0], corner[1] - wanted[k][1]);
      expect((off * 1000) / scale).toBeLessThan(0.1);
    }
  }
});
