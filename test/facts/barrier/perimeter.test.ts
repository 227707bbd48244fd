import { existsSync, readFileSync } from 'node:fs';
import DxfParser from 'dxf-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barrierSchedule } from '../../../src/facts/barrier/barrier-schedule.ts';
import { createFacts } from '../../../src/facts/facts.ts';
import { isRefusal } from '../../../src/plan/command.ts';
import { commands } from '../../../src/plan/commands.ts';
import { invert } from '../../../src/plan/patch.ts';
import { applyPatch, type Plan } from '../../../src/plan/plan.ts';
import { box, examplePlan } from '../../../src/validators/example-plan.ts';
import type { ExampleFeature, Finding } from '../../../src/validators/rule.ts';
import { runRules } from '../../../src/validators/run.ts';

const fence = (id: string, ...line: [number, number][]): ExampleFeature => ({ id, kind: 'fence', line });
const load: ExampleFeature = { id: 'load', kind: 'loading-area', area: box(20, 20, 10, 8) };
const planOf = (...features: ExampleFeature[]): Plan => examplePlan('nz-ses', { features });
const perimeter = (plan: Plan) => {
  const result = runRules(plan).rules.find(({ id }) => id === 'perimeter-open');
  if (!result) throw new Error('expected the rule perimeter-open in the report');
  expect(result.error).toBeUndefined();
  return result;
};
const gapsOf = (plan: Plan) => perimeter(plan).findings.map(({ measured }) => measured);

/** Takes a finding's step by its number among the commands. */
function mend(plan: Plan, finding: Finding, which: number) {
  const step = (finding.steps ?? []).filter((it) => it.do === 'command')[which];
  const patch = commands[step.command]?.(plan, step.input);
  if (!patch || isRefusal(patch)) throw new Error(`expected a patch from ${step.command}`);
  applyPatch(plan, patch);
  return { step, patch };
}

const [a, b, c, d] = box(5, 5, 60, 50);

test('the gap of a fence that goes round is measured to the millimetre, placed, and closed by either fix', () => {
  const open = () => planOf(load, fence('f', [30, 5], a, d, c, b, [33.006, 5]));
  const plan = open();
  const [finding, ...others] = perimeter(plan).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ outcome: 'not-met', features: ['f'], measured: 3.006 });
  const [x, y] = createFacts(plan).frame.toSite([...(finding.at ?? [0, 0])]);
  const [fx, fy] = createFacts(plan).frame.toSite(firstOf(plan));
  expect(Math.hypot(x - fx, y - fy)).toBeCloseTo(1.503, 3);
  for (const which of [0, 1]) {
    const again = open();
    const { patch } = mend(again, finding, which);
    expect(perimeter(again).outcome).toBe('met');
    applyPatch(again, invert(patch));
    expect(gapsOf(again)).toEqual([3.006]);
  }
});

const firstOf = (plan: Plan): [number, number] => {
  const record = plan.records.get('feature/f');
  if (record?.type !== 'feature' || record.geometry.type !== 'LineString') throw new Error('expected the fence f');
  const [lon, lat] = record.geometry.coordinates[0];
  return [lon, lat];
};

test('what barriers there are besides the perimeter makes no gap: a fence that ends inside, a yard outside, a pen within', () => {
  const ring = fence('round', a, b, c, d, a);
  const inner = fence('inner', [20, 5], [20, 15]);
  const outer = fence('outer', [70, 10], [90, 10], [90, 30]);
  const pen = fence('pen', ...box(40, 30, 10, 10), [40, 30]);
  expect(perimeter(planOf(load, ring, inner, outer, pen)).outcome).toBe('met');
  // The same with the perimeter open: only its own gap.
  const open = fence('round', [30, 5], a, d, c, b, [34, 5]);
  expect(gapsOf(planOf(load, open, inner, outer, pen))).toEqual([4]);
});

test('a gate in the gap closes it: as a line, as a point with a width, and not one that is too narrow', () => {
  const open = fence('round', [30, 5], a, d, c, b, [36, 5]);
  const gate = (values: ExampleFeature['values'], at: readonly [number, number] = [33, 5]): ExampleFeature => {
    return { id: 'gate', kind: 'gate', point: at, values };
  };
  expect(gapsOf(planOf(load, open))).toEqual([6]);
  expect(perimeter(planOf(load, open, gate({ width: 6 }))).outcome).toBe('met');
  expect(perimeter(planOf(load, open, gate({ width: 6 }, [30, 5]))).outcome).toBe('met');
  expect(perimeter(planOf(load, open, gate({ width: 2 }))).outcome).toBe('not-met');
  const line: ExampleFeature = { id: 'gate', kind: 'gate', line: [[30, 5], [36, 5.2]] }; // biome-ignore format: a line
  expect(perimeter(planOf(load, open, line)).outcome).toBe('met');
});

test('a gate far from any fence is named with its distance', () => {
  const plan = planOf(load, fence('round', a, b, c, d, a), { id: 'gate', kind: 'gate', point: [80, 30] });
  expect(perimeter(plan).findings).toMatchObject([{ outcome: 'review', features: ['gate'], measured: 15 }]);
});

test('a fence that crosses itself closes what it goes round; one of a single point, and none, are borne', () => {
  const crossed = fence('round', [5, 2], a, d, c, b, [2, 5]);
  expect(perimeter(planOf(load, crossed)).outcome).toBe('met');
  expect(perimeter(planOf(fence('dot', [5, 5], [5, 5]))).findings).toEqual([]);
  expect(perimeter(planOf(load)).findings).toMatchObject([{ features: ['load'] }]);
});

test('a canopy bars nobody; a building does, and its doors are in the schedule', () => {
  const open = fence('round', [30, 5], a, d, c, b, [50, 5]);
  const shed = (values: ExampleFeature['values']): ExampleFeature => {
    return { id: 'shed', kind: 'building', area: box(30, 0, 20, 10), values };
  };
  expect(perimeter(planOf(load, open, shed({ clearance: 4 }))).outcome).toBe('not-met');
  const closed = planOf(load, open, shed({}), { id: 'door', kind: 'access-point', point: [40, 0] });
  expect(perimeter(closed).outcome).toBe('met');
  const schedule = barrierSchedule(createFacts(closed));
  expect(schedule).toMatchObject({ closed: true, gaps: [] });
  expect(schedule.barriers.find(({ feature }) => feature === 'shed')?.doors).toEqual(['door']);
  const gaps = barrierSchedule(createFacts(planOf(load, open))).gaps;
  expect(gaps).toMatchObject([{ number: 1, between: [{ feature: 'round' }] }]);
  expect(gaps[0].length).toBeCloseTo(20, 3);
});

test('however the line is cut into fences, their order and direction, one gap is found and both fixes close it', () => {
  const corners = [a, b, c, d];
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.02, max: 0.98, noNaN: true }), { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0.5, max: 12, noNaN: true }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (cuts, gap, turned) => {
        const length = 220 - gap;
        const places = [0, ...cuts.map((cut) => cut * length).sort((p, q) => p - q), length];
        const fences = places.slice(1).flatMap((to, i) => {
          if (to - places[i] < 0.5) places[i + 1] = places[i];
          if (to - places[i] < 0.5) return [];
          const line = stretch(corners, places[i], to);
          return [fence(`f${i}`, ...(turned[i] ? line.reverse() : line))];
        });
        const end = places[places.length - 1];
        const open = distance(at(corners, end), corners[0]);
        for (const which of [0, 1]) {
          const plan = planOf(load, ...fences);
          const { findings } = perimeter(plan);
          expect(findings.map(({ measured }) => Number(measured))).toEqual([expect.closeTo(open, 2)]);
          mend(plan, findings[0], which);
          expect(perimeter(plan).outcome).toBe('met');
        }
      },
    ),
    { numRuns: 25, examples: [[[0.02, 0.02233], 5.51366, turnedNone]] },
  );
});

const turnedNone = Array.from({ length: 8 }, () => false);
const distance = ([x, y]: readonly number[], [u, v]: readonly number[]) => Math.hypot(u - x, v - y);

/** The place so many metres round the corners. */
function at(corners: readonly [number, number][], metres: number): [number, number] {
  let left = metres;
  for (let i = 0; ; i++) {
    const [p, q] = [corners[i % 4], corners[(i + 1) % 4]];
    const length = distance(p, q);
    if (left <= length) return [p[0] + (left / length) * (q[0] - p[0]), p[1] + (left / length) * (q[1] - p[1])];
    left -= length;
  }
}

function stretch(corners: readonly [number, number][], from: number, to: number): [number, number][] {
  const turns = [0, 60, 110, 170, 220].filter((metres) => metres > from + 1e-6 && metres < to - 1e-6);
  return [from, ...turns, to].map((metres) => at(corners, metres));
}

const drawing = new URL('../../../../shared/data/dxf/site-plan.dxf', import.meta.url);

test.skipIf(!existsSync(drawing))(
  'of the real drawing’s boundary lines as fences the rule finds the one gap of 3.006 m, and the fix closes it (needs the shared data)',
  () => {
    const dxf = new DxfParser().parseSync(readFileSync(drawing, 'utf8'));
    const lines = (dxf?.entities ?? [])
      .filter((entity) => entity.layer === 'Boundary' && entity.type === 'LINE')
      .map((entity) => (entity as unknown as { vertices: { x: number; y: number }[] }).vertices);
    const [{ x: x0, y: y0 }] = lines[0];
    const fences = lines.map((points, i) =>
      fence(`f${i}`, ...points.map(({ x, y }): [number, number] => [x - x0, y - y0])),
    );
    const plan = planOf(...fences);
    const { outcome, findings } = perimeter(plan);
    expect(outcome).toBe('not-met');
    expect(findings).toHaveLength(1);
    expect(findings[0].measured).toBeCloseTo(3.006, 3);
    const [gap] = barrierSchedule(createFacts(plan)).gaps;
    expect(findings[0].at?.map((degrees) => degrees.toFixed(8))).toEqual(gap.at.map((degrees) => degrees.toFixed(8)));
    expect(gap.between).toHaveLength(2);
    mend(plan, findings[0], 0);
    expect(perimeter(plan).outcome).toBe('met');
  },
);
