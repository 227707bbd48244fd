import { describe, expect, test } from 'vitest';
import { areasLight } from '../../../src/facts/light/area-light.ts';
import { lightJudgement, lightJudgements } from '../../../src/facts/light/light-judgement.ts';
import { lightWhatIf } from '../../../src/facts/light/light-what-if.ts';
import { pointInPolygon } from '../../../src/geometry/point-in-polygon.ts';
import { recordOf } from '../../../src/plan/plan.ts';
import { box } from '../../../src/validators/example-plan.ts';
import { runRules } from '../../../src/validators/run.ts';
import { ended, light, yard } from './yards.ts';

/** 60 by 40 m, a mast at each corner, two stacks of four tiers side by side with an aisle of 2.7 m between them. */
const stackYard = (level: { average?: number; min?: number }) =>
  yard(
    [
      { id: 'yard', kind: 'container-storage', area: box(20, 30, 60, 40), values: { contents: 'both', name: 'Yard' } },
      { id: 's1', kind: 'container-stack', area: box(20, 41, 60, 7.3), values: { tiers: 4 } },
      { id: 's2', kind: 'container-stack', area: box(20, 51, 60, 7.3), values: { tiers: 4 } },
      ...[
        [20, 30],
        [80, 30],
        [80, 70],
        [20, 70],
      ].map(([x, y], i) => light(`m${i + 1}`, [x, y], 12)),
    ],
    { 'container-storage': { ...level, source: 'site rule' } },
  );

describe('the aisle between two stacks', () => {
  test('is at 0 lx while the average passes, and the finding says so and marks it', () => {
    const { plan, facts } = stackYard({ average: 10, min: 1 });
    const [area] = areasLight(facts);
    expect(area.average).toBeGreaterThan(10);
    expect(area.min).toBe(0);
    const [finding] = runRules(plan, { packs: ['nz-ses'] }).rules.flatMap((rule) =>
      rule.id === 'area-lighting-below-level' ? rule.findings : [],
    );
    expect(finding.outcome).toBe('not-met');
    expect(finding.message).toMatch(/^Container storage “Yard” has 0 lx at the darkest place, \d+ lx on average/);
    expect(finding.measured).toBe(0);
    expect(finding.limit).toBe(1);
    const [one, other] = ['s1', 's2'].map((id) => {
      const stack = recordOf(plan, 'feature', id);
      if (!stack) throw new Error(`expected a stack ${id}`);
      return facts.shapeOf(stack).box;
    });
    const aisle = [
      [one[0], one[3]],
      [one[2], one[3]],
      [other[2], other[1]],
      [other[0], other[1]],
      [one[0], one[3]],
    ] as const;
    expect(finding.at && pointInPolygon(facts.frame.toSite(finding.at), [aisle])).toBe(true);
  });

  test('makes a person look where only an average is adopted', () => {
    const { facts } = stackYard({ average: 10 });
    const [judgement] = lightJudgements(facts);
    expect(judgement).toMatchObject({ outcome: 'review', reason: 'dark-part', measured: 0 });
  });
});

describe('what if', () => {
  const area = { id: 'load', kind: 'loading-area', area: box(20, 20, 24, 12), values: { name: 'Apron' } };

  test('one of two lamps fails: which area it breaks, and by how much', () => {
    const { facts } = yard([area, light('near', [32, 26], 8), light('far', [200, 200], 8)], {
      'loading-area': { min: 5 },
    });
    const answer = ended(lightWhatIf(facts));
    expect(answer).toMatchObject({ met: 1, lights: 2, stacks: 0 });
    expect(answer.breaking.map(({ feature }) => feature)).toEqual(['near']);
    const [broken] = answer.breaking[0].breaks;
    expect(broken.reason).toBe('below-min');
    expect(broken.measured).toBeLessThan(1);
    expect(broken.before.min).toBeGreaterThan(5);
  });

  test('a stack grown by one tier shades what it did not', () => {
    const { facts } = yard(
      [
        area,
        { id: 'st', kind: 'container-stack', area: box(20, 10, 24, 2.5), values: { tiers: 1 } },
        light('l1', [32, 2], 8),
        light('l2', [26, 2], 8),
      ],
      { 'loading-area': { min: 0.5 } },
    );
    const answer = ended(lightWhatIf(facts));
    expect(answer.met).toBe(1);
    expect(answer.breaking.map(({ change, feature }) => `${change} ${feature}`)).toContain('stack-grows st');
  });
});

describe('what numbers do not say', () => {
  const level = { 'loading-area': { min: 5 } };
  const area = { id: 'load', kind: 'loading-area', area: box(20, 20, 20, 10) };
  const judged = (features: Parameters<typeof yard>[0], levels: Parameters<typeof yard>[1] = level) => {
    const { plan, facts } = yard(features, levels);
    const feature = recordOf(plan, 'feature', 'load');
    if (!feature) throw new Error('expected the area');
    return lightJudgement(facts, feature);
  };

  test('an area without size, one indoors, one without a level: a person must look', () => {
    const flat = {
      ...area,
      area: [
        [20, 20],
        [40, 20],
        [30, 20],
      ] as [number, number][],
    };
    expect(judged([flat, light('l', [30, 25])])).toMatchObject({ outcome: 'review', reason: 'no-points' });
    const shed = { id: 'shed', kind: 'building', area: box(10, 10, 40, 30), values: { height: 6 } };
    expect(judged([area, shed, light('l', [5, 5])])).toMatchObject({ outcome: 'review', reason: 'indoors' });
    expect(judged([area, light('l', [30, 25])], {})).toMatchObject({ outcome: 'review', reason: 'no-level' });
  });

  test('a level of its own wins over that of its kind', () => {
    const own = { ...area, values: { adopted: { lighting: { min: 5000, source: 'own' } } } };
    expect(judged([own, light('l', [30, 25])])).toMatchObject({ outcome: 'not-met', limit: 5000 });
  });
});
