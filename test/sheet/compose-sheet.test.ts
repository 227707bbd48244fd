import { expect, test } from 'vitest';
import { createFacts } from '../../src/facts/facts.ts';
import { legendOf, scaleBarOf } from '../../src/facts/sheet-content.ts';
import { type Crs, crsOf, fromGrid, toGrid } from '../../src/geometry/crs.ts';
import { geodesicBetween } from '../../src/geometry/geodesic.ts';
import { paintSvg } from '../../src/paint/svg.ts';
import { createPlan, listOf, type Plan, settingsOf } from '../../src/plan/plan.ts';
import type { FeatureRecord, JsonObject, PlanRecord, SheetRecord } from '../../src/plan/record.ts';
import { type ComposedSheet, composeSheet } from '../../src/sheet/compose-sheet.ts';
import { sheetReport } from '../../src/sheet/sheet-report.ts';
import { boxOfMarks, groupsNamed, overlapOf, pathsIn, textBox, textsIn, wordsOn } from './marks.ts';
import { portPlan } from './port-plan.ts';
import { sheetFonts } from './sheet-fonts.ts';
import { sitePlan } from './site-plan.ts';

function composed(plan: Plan): ComposedSheet {
  const facts = createFacts(plan);
  const sheet = composeSheet(facts, listOf(plan, 'sheet')[0], sheetReport(facts), sheetFonts);
  if (isRefused(sheet)) throw new Error(sheet.refused);
  return sheet;
}

const isRefused = (result: ComposedSheet | { readonly refused: string }): result is { readonly refused: string } =>
  'refused' in result;

function refusalOf(plan: Plan): string {
  const facts = createFacts(plan);
  const sheet = composeSheet(facts, listOf(plan, 'sheet')[0], undefined, sheetFonts);
  return isRefused(sheet) ? sheet.refused : 'not refused';
}

/** The records of a plan with some of them replaced or added. */
const withRecords = (plan: Plan, records: readonly PlanRecord[]): Plan =>
  createPlan([...plan.records.values(), ...records]);

const layouts = (['A3', 'A4'] as const).flatMap((paper) =>
  (['landscape', 'portrait'] as const).map((orientation) => ({ paper, orientation })),
);

const nztm = crsOf('EPSG:2193') as Crs;

test.each([0, 33, -120])('100 m on the grid are 100.00 mm at 1:1000, turned by %d°', (rotation) => {
  const plan = sitePlan({ scale: 1000, rotation });
  const [east, north] = toGrid(nztm, [...listOf(plan, 'sheet')[0].centre]);
  const line: FeatureRecord = {
    type: 'feature',
    id: 'ruler',
    order: 900,
    kind: 'patrol-route',
    geometry: {
      type: 'LineString',
      coordinates: [fromGrid(nztm, [east - 50, north]), fromGrid(nztm, [east + 50, north])],
    },
    values: {},
  };
  const [page] = composed(withRecords(plan, [line])).pages;
  const lengths = pathsIn(groupsNamed(page.marks, 'feature/ruler')).map(({ points: [x1, y1, x2, y2] }) =>
    Math.hypot(x2 - x1, y2 - y1),
  );
  expect(Math.min(...lengths.map((length) => Math.abs(length - 100)))).toBeLessThan(0.001);
});

test('the linear scale is true at the sheet’s centre to 0.1 %, measured on the ellipsoid', () => {
  for (const plan of [sitePlan(), portPlan(), sitePlan({ scale: 2500, rotation: 40 })]) {
    const facts = createFacts(plan);
    const [sheet] = listOf(plan, 'sheet');
    const [page] = composed(plan).pages;
    const bar = scaleBarOf(facts, sheet);
    const drawn = boxOfMarks(pathsIn(groupsNamed(page.marks, 'scale-bar')), sheetFonts);
    const crs = crsOf(settingsOf(plan).crs) as Crs;
    const [east, north] = toGrid(crs, [...sheet.centre]);
    const half = ((drawn[2] - drawn[0]) * sheet.scale) / 2000;
    const { distance } = geodesicBetween(fromGrid(crs, [east - half, north]), fromGrid(crs, [east + half, north]));
    expect(Math.abs(distance / (bar?.metres ?? 0) - 1)).toBeLessThan(0.001);
    expect(wordsOn(page)).toContain(`1:${sheet.scale}`);
  }
});

const furniture = [
  'map',
  'edge-coordinates',
  'header',
  'footer',
  'legend',
  'coordinates',
  'coordinates-remark',
  'scale-bar',
  'projection',
  'north-point',
  'notes',
  'title-block',
];

const wordy: JsonObject = { title: 'Security regulated port, port facilities and port security zones '.repeat(5) };

test.each(layouts.flatMap((layout) => [layout, { ...layout, ...wordy }]))(
  'no piece of the furniture overlaps another: %j',
  (layout) => {
    const crowd = Array.from({ length: 40 }, (_, i) => ({
      id: `crowd-${i}`,
      kind: 'sign',
      values: { name: `A long name ${i} of a sign`, text: 'No entry' },
      point: [300 + (i % 3), 250 + (i % 2)] as const,
    }));
    for (const plan of [sitePlan(layout), portPlan(layout, crowd)]) {
      const { pages } = composed(plan);
      for (const page of pages) {
        const boxes = furniture.flatMap((name) =>
          groupsNamed(page.marks, name)
            .filter(({ marks }) => marks.length > 0)
            .map((group) => ({ name, box: boxOfMarks(group.clip ? [group] : group.marks, sheetFonts) })),
        );
        for (const [i, a] of boxes.entries()) {
          expect(a.box[0], `${a.name} left`).toBeGreaterThanOrEqual(10 - 1e-6);
          expect(a.box[2], `${a.name} right`).toBeLessThanOrEqual(page.width - 10 + 1e-6);
          expect(a.box[3], `${a.name} bottom`).toBeLessThanOrEqual(page.height - 10 + 1e-6);
          for (const b of boxes.slice(i + 1)) {
            if (a.name === 'map' && b.name === 'edge-coordinates') continue;
            if (a.name === 'projection' && b.name === 'north-point') continue;
            expect(overlapOf(a.box, b.box), `${a.name} over ${b.name}`).toBeLessThan(0.01);
          }
        }
      }
    }
  },
);

test.each(layouts)('labels stand clear of each other and inside the map: %j', (layout) => {
  for (const plan of [sitePlan(layout), portPlan(layout)]) {
    const [page] = composed(plan).pages;
    const labels = groupsNamed(page.marks, 'labels').flatMap(({ marks }) => textsIn(marks));
    const level = labels.filter(({ angle }) => !angle).map((label) => ({ label, box: textBox(label, sheetFonts) }));
    expect(level.length).toBeGreaterThan(10);
    const { x, y, width, height } = page.frames[0];
    for (const [i, a] of level.entries()) {
      expect(a.box[0]).toBeGreaterThan(x);
      expect(a.box[1]).toBeGreaterThan(y);
      expect(a.box[2]).toBeLessThan(x + width);
      expect(a.box[3]).toBeLessThan(y + height);
      for (const b of level.slice(i + 1))
        expect(overlapOf(a.box, b.box), `${a.label.text} over ${b.label.text}`).toBeLessThan(0);
    }
  }
});

test('the legend has a row for every class that is drawn, under its own heading', () => {
  const plan = portPlan();
  const facts = createFacts(plan);
  const [page] = composed(plan).pages;
  const [legend] = groupsNamed(page.marks, 'legend');
  const words = textsIn(legend.marks).map(({ text }) => text);
  expect(words[0]).toBe('Legend');
  for (const { name } of legendOf(facts, listOf(plan, 'sheet')[0]).rows) expect(words.join(' ')).toContain(name);
});

test('every vertex of the schedule is labelled on the map or counted as left off', () => {
  const { pages, notes } = composed(portPlan());
  const labels = groupsNamed(pages[0].marks, 'labels').flatMap(({ marks }) => textsIn(marks));
  const numbers = labels.filter(({ text }) => /^\d+$/.test(text)).length;
  const left = notes.join(' ').match(/point \d+ of/g)?.length ?? 0;
  expect(numbers + left).toBe(22);
});

test('a sheet that breaks regulation 3.11 says DRAFT and which paragraphs', () => {
  const { broken, pages } = composed(portPlan({ date: '', coordinates: 'dms', furniture: { northPoint: false } }));
  expect(broken).toEqual(['3.11(1)(c)', '3.11(1)(i)']);
  for (const page of pages) expect(wordsOn(page)).toContain('DRAFT: does not meet 3.11(1)(c), 3.11(1)(i)');
  expect(wordsOn(composed(portPlan()).pages[0])).not.toContain('DRAFT');
});

test('a site plan of the secure export scheme is no draft for what only port maps must have', () => {
  expect(composed(sitePlan({ date: '' })).broken).toEqual([]);
});

test.each([
  [{ scale: 0 }, 'expected a scale above 0, got 0'],
  [{ scale: Number.NaN }, 'expected a scale above 0, got NaN'],
  [{ scale: 1e8 }, 'does not fit'],
])('a sheet with %j is refused in one line', (sheet, words) => {
  const refused = refusalOf(sitePlan(sheet));
  expect(refused).toContain(words);
  expect(refused).not.toContain('\n');
});

test('a centre outside the CRS is refused, and so is a plan without one that is known', () => {
  const plan = sitePlan();
  const far: SheetRecord = { ...listOf(plan, 'sheet')[0], centre: [10, 50] };
  expect(refusalOf(withRecords(plan, [far]))).toContain('lies outside the area where NZTM2000 is used');
  const unknown = { ...settingsOf(plan), crs: 'EPSG:1' };
  expect(refusalOf(withRecords(plan, [unknown]))).toContain('EPSG:1, which Bollard does not know');
});

test('a sheet with nothing on it says so', () => {
  const plan = sitePlan();
  const empty: SheetRecord = { ...listOf(plan, 'sheet')[0], centre: [175, -38] };
  expect(composed(withRecords(plan, [empty])).notes).toContain('Nothing of the plan lies in this map.');
});

test('a title of 300 characters is printed whole, one of 3000 is cut and said to be', () => {
  const long = composed(sitePlan({ title: 'Wharf and yard '.repeat(20), paper: 'A4', orientation: 'portrait' }));
  expect(long.notes.join()).not.toContain('title');
  const longer = composed(sitePlan({ title: 'Wharf and yard '.repeat(200) }));
  expect(longer.notes).toContain('The title is too long for the sheet and is cut short.');
});

test('a character that the font lacks is printed as a box and named', () => {
  const { notes, pages } = composed(sitePlan({ title: 'Plan 漢' }));
  expect(wordsOn(pages[0])).toContain('Plan □');
  expect(notes).toContain('The font lacks U+6F22: printed as □.');
  expect(wordsOn(pages[0])).toContain('The font lacks U+6F22');
});

test('HTML and script in names are shown as text', () => {
  const { pages } = composed(sitePlan({ title: '<script>alert(1)</script> & "Ngā Rākau"' }));
  const svg = paintSvg(pages[0]);
  expect(svg).not.toContain('<script>');
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Ngā Rākau&quot;');
});

test('a schedule of a thousand rows runs over pages, each row once, headings repeated', () => {
  const area = Array.from({ length: 1000 }, (_, i): [number, number] => {
    const turn = (i / 1000) * 2 * Math.PI;
    return [330 + 200 * Math.cos(turn), 255 + 180 * Math.sin(turn)];
  });
  const plan = portPlan({}, [{ id: 'round', kind: 'cleared-zone', values: { name: 'Round' }, area }]);
  const { pages } = composed(plan);
  const further = pages.slice(1);
  expect(further.length).toBeGreaterThan(3);
  const latitudes = further.flatMap((page) => textsIn(page.marks).filter(({ text }) => / S$/.test(text)));
  expect(latitudes.length).toBe(1000 + 22);
  for (const page of further) expect(wordsOn(page)).toMatch(/Coordinates/);
  expect(wordsOn(further[2])).toContain('Cleared zone: Round (continued)');
});

test('a long edge along a parallel is drawn as it runs, within 0.1 mm on paper', () => {
  const plan = sitePlan({ scale: 50_000 });
  const [lon, lat] = listOf(plan, 'sheet')[0].centre;
  const zone: FeatureRecord = {
    type: 'feature',
    id: 'long',
    order: 900,
    kind: 'port-boundary',
    geometry: {
      type: 'Polygon',
      coordinates: [[[lon - 0.07, lat], [lon + 0.07, lat], [lon, lat + 0.04], [lon - 0.07, lat]]],
    },
    values: { edges: [{ line: 'parallel' }, { line: 'geodesic' }, { line: 'geodesic' }] },
  }; // biome-ignore format: a ring
  const [page] = composed(withRecords(plan, [zone])).pages;
  const middle = toGrid(nztm, [lon, lat]);
  const { x, y, width, height } = page.frames[0];
  const centre = toGrid(nztm, [...listOf(plan, 'sheet')[0].centre]);
  const at = [x + width / 2 + (middle[0] - centre[0]) / 50, y + height / 2 - (middle[1] - centre[1]) / 50];
  const distances = pathsIn(groupsNamed(page.marks, 'feature/long')).flatMap(({ points }) =>
    points.flatMap((px, i) => {
      if (i % 2 === 1 || i + 3 >= points.length) return [];
      return [toSegment(at, [px, points[i + 1]], [points[i + 2], points[i + 3]])];
    }),
  );
  expect(Math.min(...distances)).toBeLessThan(0.1);
});

function toSegment(p: readonly number[], a: readonly number[], b: readonly number[]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}
