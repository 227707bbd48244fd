import { expect, test } from 'vitest';
import { createFacts } from '../../src/facts/facts.ts';
import { crsOf, fromGrid } from '../../src/geometry/crs.ts';
import { paintPdf } from '../../src/paint/pdf.ts';
import { paintSvg } from '../../src/paint/svg.ts';
import { createPlan, listOf, type Plan } from '../../src/plan/plan.ts';
import type { JsonObject } from '../../src/plan/record.ts';
import { type ComposedSheet, composeSheet } from '../../src/sheet/compose-sheet.ts';
import { sheetMeta } from '../../src/sheet/sheet-meta.ts';
import { sheetReport } from '../../src/sheet/sheet-report.ts';
import { exampleLamp } from '../samples/example-lamp.ts';
import { boxOfMarks, groupsNamed, overlapOf, pathsIn, textBox, textsIn, wordsOn } from './marks.ts';
import { portPlan } from './port-plan.ts';
import { sheetFonts } from './sheet-fonts.ts';
import { sitePlan } from './site-plan.ts';

function composed(plan: Plan): ComposedSheet {
  const facts = createFacts(plan);
  const result = composeSheet(facts, listOf(plan, 'sheet')[0], sheetReport(facts), sheetFonts);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

const plainWords = (plan: Plan): string => wordsOn(composed(plan).pages[0]).replaceAll('\n', ' ');

test('the north diagram tells grid, true and magnetic north, with model and date', () => {
  const words = plainWords(sitePlan());
  for (const name of ['GN', 'TN', 'MN', 'World Magnetic Model 2025', 'on 2026-11-21', '21.1° east of TN'])
    expect(words).toContain(name);
  expect(plainWords(sitePlan({ date: '2019-05-01' }))).toContain('Magnetic north is not known for the sheet’s date');
  expect(plainWords(sitePlan({ date: '' }))).toContain('Magnetic north needs the sheet’s date');
});

test.each([0, 33, -120])('the arrows of the diagram do not overlap, turned by %d°', (rotation) => {
  const [diagram] = groupsNamed(composed(sitePlan({ rotation })).pages[0].marks, 'north-point');
  const letters = textsIn([diagram]).map((text) => textBox(text, sheetFonts));
  expect(letters.length).toBe(3);
  for (const [i, a] of letters.entries())
    for (const b of letters.slice(i + 1)) expect(overlapOf(a, b)).toBeLessThan(0.01);
});

test('a graticule runs where its latitude and longitude are, and prints them at the map’s edge', () => {
  const { pages } = composed(sitePlan({ grid: 'graticule', scale: 2500 }));
  const [page] = pages;
  const crs = crsOf('EPSG:2193');
  const [frame] = page.frames;
  if (!crs) throw new Error('expected NZTM');
  const [bottomLeft, topLeft, , bottomRight] = frame.grid;
  const gridAt = (x: number, y: number): number[] => {
    const [u, v] = [(x - frame.x) / frame.width, (frame.y + frame.height - y) / frame.height];
    return [0, 1].map((k) => bottomLeft[k] + u * (bottomRight[k] - bottomLeft[k]) + v * (topLeft[k] - bottomLeft[k]));
  };
  const lines = pathsIn(groupsNamed(page.marks, 'grid'));
  expect(lines.length).toBeGreaterThan(3);
  for (const { points } of lines) {
    const places = Array.from({ length: points.length / 2 }, (_, i) =>
      fromGrid(crs, gridAt(points[2 * i], points[2 * i + 1])),
    );
    const spread = [0, 1].map((k) => Math.max(...places.map((p) => p[k])) - Math.min(...places.map((p) => p[k])));
    const still = spread[0] < spread[1] ? 0 : 1;
    const seconds = places[0][still] * 3600;
    expect(Math.abs(seconds - Math.round(seconds))).toBeLessThan(1e-4);
    expect(spread[still] * 3600).toBeLessThan(1e-4);
  }
  expect(
    textsIn(groupsNamed(page.marks, 'edge-coordinates'))
      .map(({ text }) => text)
      .join(' '),
  ).toMatch(/37° 47′ \d\d″ S/);
  expect(wordsOn(page)).toContain('Latitude and longitude, every');
});

test('the scale bar’s first division is divided again, to the same true length', () => {
  const [bar] = groupsNamed(composed(sitePlan()).pages[0].marks, 'scale-bar');
  const boxes = pathsIn([bar]).map(({ points }) => boxOfMarks([{ mark: 'path', ops: 'ML', points }], sheetFonts));
  const widths = [...new Set(boxes.map((box) => Math.round((box[2] - box[0]) * 1000) / 1000))].sort((a, b) => a - b);
  expect(widths.length).toBe(3);
  expect(widths[1] / widths[0]).toBeGreaterThan(3.9);
});

test('title blocks are those of the scheme: SES site id, or port and its operator', () => {
  expect(plainWords(sitePlan())).toContain('SES site id SES-0000');
  expect(plainWords(portPlan())).toContain('Security regulated port Example Harbour');
  expect(plainWords(portPlan({ form: 'ses' }))).toContain('SES site id not stated');
  expect(plainWords(portPlan({ revision: 'C', status: 'Approved', subtitle: 'North side' }))).toContain(
    'Revision C Status Approved',
  );
});

test('datum, epoch and how far it may be from WGS 84 are printed', () => {
  const words = plainWords(portPlan());
  for (const part of ['epoch 2020.0', 'EPSG:8450', 'GDA2020 / MGA zone 56 (EPSG:7856)']) expect(words).toContain(part);
});

test('furniture put somewhere by hand stands there, labels keep clear of it, and what it covers is said', () => {
  const { notes, pages } = composed(portPlan({ places: { legend: [60, 120] } }));
  const [legend] = groupsNamed(pages[0].marks, 'legend');
  const box = boxOfMarks([legend.marks[0]], sheetFonts);
  expect([box[0], box[1]]).toEqual([60, 120]);
  for (const label of textsIn(groupsNamed(pages[0].marks, 'labels')))
    expect(overlapOf(textBox(label, sheetFonts), box)).toBeLessThan(0);
  expect(notes.join(' ')).toContain('The legend covers part of');
  const far = composed(portPlan({ places: { 'scale-bar': [9000, -50] } }));
  const [bar] = groupsNamed(far.pages[0].marks, 'scale-bar');
  expect(boxOfMarks([bar.marks[0]], sheetFonts)[2]).toBeLessThanOrEqual(410);
});

test('a boundary is also written in words, and eastings are left off, where the sheet asks for it', () => {
  const { pages } = composed(portPlan({ narrative: true, gridColumns: false }));
  const words = pages.map(wordsOn).join('\n');
  expect(words).toContain('Description: Security regulated port “Example Harbour”');
  expect(words).not.toContain('Easting');
});

const guarded: JsonObject = { hiddenKinds: ['camera', 'light', 'patrol-route', 'fence'], isolux: true };

test('a public version says nothing of what it leaves out: not on the map, in the legend, in counts or in the file', () => {
  const plan = sitePlan(guarded);
  const { notes, pages } = composed(plan);
  const facts = createFacts(plan);
  const file = Buffer.from(paintPdf(pages, sheetMeta(facts, listOf(plan, 'sheet')[0]), sheetFonts)).toString('latin1');
  const all = [...pages.map((page) => paintSvg(page)), notes.join(), file].join('\n').toLowerCase();
  for (const word of [
    'camera',
    'patrol',
    'feature/c1',
    'feature/l1',
    '>c1<',
    '>l1<',
    'isolux',
    'lux',
    'perimeter fence',
  ])
    expect(all.includes(word), word).toBe(false);
});

test('lines of equal light are drawn on request, with their lux and what they hold for', () => {
  const bare = sitePlan({ isolux: true });
  const lamp = {
    type: 'luminaire',
    id: 'flood',
    order: 0,
    name: 'Flood',
    format: 'ies',
    turn: 0,
    file: exampleLamp('Flood', 30_000, 300),
  } as const;
  const records = [...bare.records.values()].map((record) =>
    record.type === 'feature' && record.kind === 'light'
      ? { ...record, values: { ...record.values, luminaire: 'flood' } }
      : record,
  );
  const { pages } = composed(createPlan([...records, lamp]));
  expect(pathsIn(groupsNamed(pages[0].marks, 'isolux')).length).toBeGreaterThan(5);
  expect(wordsOn(pages[0])).toMatch(/\d lx/);
  expect(wordsOn(pages[0])).toContain('Equal light in lux');
  expect(wordsOn(composed(sitePlan({ isolux: true })).pages[0])).not.toContain('Equal light');
});
