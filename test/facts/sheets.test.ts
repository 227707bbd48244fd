import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundaryOf } from '../../src/facts/boundary.ts';
import { createFacts } from '../../src/facts/facts.ts';
import { groundFrame, mapFrame, pageTransform, paperSize } from '../../src/facts/paper.ts';
import { crsOfPlan, groundSpan, legendOf, scaleBarOf, scheduleOf } from '../../src/facts/sheet-content.ts';
import { type Placement, placerOf, transformOf } from '../../src/facts/sheet-place.ts';
import { crsOf, toGrid } from '../../src/geometry/crs.ts';
import { listOf, recordOf } from '../../src/plan/plan.ts';
import type { JsonObject, SheetRecord } from '../../src/plan/record.ts';
import { box, examplePlan } from '../../src/validators/example-plan.ts';
import type { ExamplePlan } from '../../src/validators/rule.ts';

const laid = (example: ExamplePlan) => {
  const plan = examplePlan('au-mtofsr', { sheets: [{}], ...example });
  const facts = createFacts(plan);
  const [sheet] = listOf(plan, 'sheet');
  const crs = crsOfPlan(facts);
  const transform = transformOf(facts, sheet);
  if (!crs || !transform) throw new Error('expected a sheet with a place');
  return { plan, facts, sheet, crs, transform };
};

const feature = (plan: ReturnType<typeof examplePlan>, id: string) => {
  const found = recordOf(plan, 'feature', id);
  if (!found) throw new Error(`no feature ${id}`);
  return found;
};

describe('the page', () => {
  test('is the paper turned as the sheet says, with its map inside the margins', () => {
    expect(paperSize({ paper: 'A3', orientation: 'landscape' })).toEqual({ width: 420, height: 297 });
    expect(paperSize({ paper: 'a4', orientation: 'portrait' })).toEqual({ width: 210, height: 297 });
    for (const paper of ['A3', 'A4'])
      for (const orientation of ['landscape', 'portrait'] as const) {
        const page = paperSize({ paper, orientation });
        const { x, y, width, height } = mapFrame({ paper, orientation });
        expect(x >= 5 && y >= 5 && x + width <= page.width - 5 && y + height <= page.height - 5).toBe(true);
        expect(width * height).toBeGreaterThan(0.4 * page.width * page.height);
      }
  });

  test('100 grid metres at 1:1000 are 100.00 mm, however the map is turned', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (rotation) => {
        const { sheet, crs } = laid({ sheets: [{ rotation }] });
        const transform = pageTransform(sheet, crs);
        const [e, n] = toGrid(crs, [...sheet.centre]);
        const [a, b] = [transform?.toPage([e, n]) ?? [0, 0], transform?.toPage([e + 60, n + 80]) ?? [0, 0]];
        expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeCloseTo(100, 6);
        const back = transform?.toGrid(b) ?? [0, 0];
        expect(back[0]).toBeCloseTo(e + 60, 6);
        expect(back[1]).toBeCloseTo(n + 80, 6);
      }),
    );
  });

  test('a map turned clockwise has north pointing to the right of up', () => {
    const { sheet, crs } = laid({ sheets: [{ rotation: 30 }] });
    const [e, n] = toGrid(crs, [...sheet.centre]);
    const transform = pageTransform(sheet, crs);
    const [from, to] = [transform?.toPage([e, n]) ?? [0, 0], transform?.toPage([e, n + 100]) ?? [0, 0]];
    expect(to[0] - from[0]).toBeCloseTo(50, 6);
    expect(to[1] - from[1]).toBeCloseTo(-86.6025, 3);
  });

  test('the ground frame runs from the bottom left corner clockwise', () => {
    const { sheet, crs } = laid({});
    const corners = groundFrame(sheet, crs) ?? [];
    const [bottomLeft, topLeft, topRight, bottomRight] = corners;
    expect(topLeft[1]).toBeGreaterThan(bottomLeft[1]);
    expect(topRight[0]).toBeGreaterThan(topLeft[0]);
    expect(bottomRight[1]).toBeCloseTo(bottomLeft[1], 6);
  });

  test.each([
    ['a scale of 0', { scale: 0 }],
    ['a scale that is no number', { scale: Number.NaN }],
    ['a centre outside the CRS', { centre: [10, 50] as const }],
  ])('%s has no place on the ground', (_, change) => {
    const { sheet } = laid({});
    const crs = crsOf('EPSG:7856');
    if (!crs) throw new Error('no EPSG:7856');
    expect(pageTransform({ ...sheet, ...change }, crs)).toBeUndefined();
  });
});

describe('what falls on a map', () => {
  test('is told alike from the box of a feature and from each of its points', () => {
    const spans = fc.tuple(
      fc.double({ min: -400, max: 400, noNaN: true }),
      fc.double({ min: -400, max: 400, noNaN: true }),
      fc.double({ min: 1, max: 600, noNaN: true }),
      fc.double({ min: 1, max: 600, noNaN: true }),
    );
    fc.assert(
      fc.property(spans, fc.integer({ min: -180, max: 180 }), ([x, y, width, height], rotation) => {
        const { plan, facts, sheet, crs, transform } = laid({
          features: [{ id: 'a', kind: 'parking-area', area: box(x, y, width, height) }],
          sheets: [{ rotation }],
        });
        const area = feature(plan, 'a');
        const [ring] = facts.shapeOf(area).parts[0];
        // Points a metre apart along the outline: a crossing that they miss is shorter than that.
        const points = ring.slice(1).flatMap((end, i) => {
          const start = ring[i];
          const steps = Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]));
          return Array.from({ length: steps }, (_, k) =>
            transform.toPage(
              toGrid(
                crs,
                facts.frame.toLonLat([
                  start[0] + ((end[0] - start[0]) * k) / steps,
                  start[1] + ((end[1] - start[1]) * k) / steps,
                ]),
              ),
            ),
          );
        });
        const inner = depth(points, transform.frame);
        const told = placerOf(facts, sheet)(area);
        const expected: Placement = inner.every((d) => d > 0) ? 'whole' : inner.some((d) => d > 0) ? 'part' : told;
        if (Math.min(...inner.map(Math.abs)) > 1.5) expect(told).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('a map inside a large area shows a part of it, and none of its hole', () => {
    const around = box(-3000, -3000, 6000, 6000);
    const { plan, facts, sheet } = laid({
      features: [
        { id: 'round', kind: 'port-boundary', area: around },
        { id: 'hollow', kind: 'port-boundary', area: around, holes: [box(-2000, -2000, 4000, 4000)] },
      ],
    });
    const place = placerOf(facts, sheet);
    expect(place(feature(plan, 'round'))).toBe('part');
    expect(place(feature(plan, 'hollow'))).toBe('off');
  });

  test('a ship security zone counts with its distance', () => {
    const zone = (distance: number): JsonObject => ({ distance });
    const { plan, facts, sheet } = laid({
      features: [
        { id: 'near', kind: 'ship-security-zone', point: [50, 50], values: zone(20) },
        { id: 'wide', kind: 'ship-security-zone', point: [50, 50], values: zone(400) },
      ],
    });
    const place = placerOf(facts, sheet);
    expect(place(feature(plan, 'near'))).toBe('whole');
    expect(place(feature(plan, 'wide'))).toBe('part');
  });
});

/** How deep inside the rectangle each point is, millimetres; below 0 outside. */
const depth = (points: readonly number[][], { x, y, width, height }: ReturnType<typeof mapFrame>): number[] =>
  points.map(([px, py]) => Math.min(px - x, x + width - px, py - y, y + height - py));

test('the scale bar is a round length, and true on the ground at the middle of the map within 0.01 %', () => {
  for (const scale of [200, 750, 1000, 2500, 7500, 25_000, 100_000]) {
    const { facts, sheet, crs, transform } = laid({ sheets: [{ scale }] });
    const bar = scaleBarOf(facts, sheet) ?? { metres: 0, divisions: 0, length: 0 };
    expect(String(bar.metres)).toMatch(/^[125]0*$/);
    expect(bar.length).toBeLessThanOrEqual(70);
    expect(bar.length).toBeGreaterThan(20);
    expect(groundSpan(transform, crs, bar.length) / bar.metres).toBeCloseTo(1, 4);
  }
});

describe('the schedule', () => {
  const edges = (...lines: readonly string[]): JsonObject => ({ edges: lines.map((line) => ({ line })) });
  const labelsOf = (sheet: Partial<SheetRecord>, values: JsonObject) => {
    const { facts, sheet: first } = laid({
      features: [{ id: 'port', kind: 'port-boundary', area: box(0, 0, 80, 80), values }],
      sheets: [sheet],
    });
    return scheduleOf(facts, first).map(({ vertices }) => vertices.map(({ label }) => label));
  };

  test('lists every vertex by its label, and of a run along a water mark its ends', () => {
    expect(labelsOf({}, {})).toEqual([['1', '2', '3', '4']]);
    expect(labelsOf({}, edges('geodesic', 'water-mark', 'water-mark', 'geodesic'))).toEqual([['1', '2', '4']]);
    expect(labelsOf({}, edges('geodesic', 'water-mark', 'feature', 'geodesic'))).toEqual([['1', '2', '3', '4']]);
  });

  test('lists all of a ring that is one run, since that has no ends', () => {
    expect(labelsOf({}, edges('water-mark', 'water-mark', 'water-mark', 'water-mark'))).toEqual([['1', '2', '3', '4']]);
  });

  test('holds what the sheet says, and nothing where it is switched off', () => {
    expect(labelsOf({ schedule: [] }, {})).toEqual([]);
    expect(labelsOf({ furniture: { coordinates: false } }, {})).toEqual([]);
    expect(labelsOf({ hiddenKinds: ['port-boundary'] }, {})).toEqual([]);
  });

  test('options that a file reader kept as unknown members count too', () => {
    expect(labelsOf({ foreign: { furniture: { coordinates: false } } }, {})).toEqual([]);
  });
});

test('a run goes on where only its first edge has words, and ends where the words change', () => {
  const edge = (text?: string) => ({ line: 'water-mark', ...(text ? { text } : {}) });
  const neededIn = (...texts: readonly (string | undefined)[]) => {
    const { plan, facts } = laid({
      features: [
        {
          id: 'port',
          kind: 'port-boundary',
          area: box(0, 0, 80, 80),
          values: { edges: [...texts.map(edge), { line: 'geodesic' }] },
        },
      ],
    });
    return boundaryOf(facts, feature(plan, 'port'))[0].vertices.map(({ needed }) => needed);
  };
  expect(neededIn('Creek bank', undefined, undefined)).toEqual([true, false, false, true]);
  expect(neededIn('Creek bank', 'Quay', 'Quay')).toEqual([true, true, false, true]);
});

test('the legend is exactly what is drawn, unless the sheet lists its classes', () => {
  const features = [
    { id: 'zone', kind: 'cleared-zone', area: box(20, 20, 30, 30) },
    { id: 'wharf', kind: 'wharf', area: box(20, 60, 30, 10) },
    { id: 'far', kind: 'berth', line: [[4000, 0], [4100, 0]] },
  ] as const; // biome-ignore format: short
  const named = (sheet: Partial<SheetRecord>) => {
    const { facts, sheet: first } = laid({ features, sheets: [sheet] });
    const { rows, notDrawn } = legendOf(facts, first);
    return [rows.map(({ name }) => name), notDrawn];
  };
  const [all] = named({});
  expect(all).toHaveLength(2);
  expect(named({ legend: [all[0], 'Berth'] })).toEqual([[all[0]], ['Berth']]);
  expect(named({ furniture: { legend: false } })).toEqual([[], []]);
});
