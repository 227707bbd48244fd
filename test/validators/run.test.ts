import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFacts } from '../../src/facts/facts.ts';
import { applyPatch, change, createPlan, listOf, newSettings, type Plan, recordsOf } from '../../src/plan/plan.ts';
import type { ExceptionRecord, FeatureRecord } from '../../src/plan/record.ts';
import { examplePlan, groundOfPack } from '../../src/validators/example-plan.ts';
import { rules } from '../../src/validators/packs.ts';
import { reportJson } from '../../src/validators/report-json.ts';
import type { Example, Finding, Report, Rule } from '../../src/validators/rule.ts';
import { createRunner, runRules } from '../../src/validators/run.ts';
import { makePlan } from '../bench/make-plan.ts';

const light = (id: string, order: number): FeatureRecord => ({
  type: 'feature',
  id,
  order,
  kind: 'light',
  geometry: { type: 'Point', coordinates: [176.31, -37.79] },
  values: {},
});

/** Finds every light, as the test wants it. */
const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  pack: 'drawing',
  clause: '',
  title: id,
  why: '',
  quote: '',
  cites: [],
  severity: 'error',
  limits: [],
  reads: ['kind/light'],
  check: ({ plan }) => ({
    scope: listOf(plan, 'feature').map((feature) => feature.id),
    findings: listOf(plan, 'feature').map((feature) => finding(feature.id)),
  }),
  examples: [],
  ...more,
});

const finding = (feature: string, outcome: Finding['outcome'] = 'not-met'): Finding => ({
  outcome,
  features: [feature],
  message: 'found',
  advice: 'Mend it.',
});

const exception = (more: Partial<ExceptionRecord>): ExceptionRecord => ({
  type: 'exception',
  id: JSON.stringify(more),
  order: 0,
  rule: 'a',
  reason: 'not here',
  by: 'A. Person',
  ...more,
});

const resultOf = (report: Report, id: string) => {
  const found = report.rules.find((result) => result.id === id);
  if (!found) throw new Error(`no rule ${id} in the report`);
  return found;
};

describe('a run', () => {
  test('a rule whose check throws says so and is for a person to look at; the others are answered', () => {
    const broken = rule('broken', {
      check: () => {
        throw new Error('no such height');
      },
    });
    const report = runRules(createPlan([light('l1', 0)]), { rules: [broken, rule('a')] });
    expect(resultOf(report, 'broken')).toMatchObject({ outcome: 'review', error: 'no such height' });
    expect(resultOf(report, 'broken').findings[0].message).toContain('no such height');
    expect(resultOf(report, 'a').outcome).toBe('not-met');
  });

  test('the outcome is the worst finding; met without one; not applicable where nothing was judged', () => {
    const answer = (id: string, outcomes: readonly Finding['outcome'][], scope = ['l1']) =>
      rule(id, { check: () => ({ scope, findings: outcomes.map((outcome) => finding('l1', outcome)) }) });
    const report = runRules(createPlan([light('l1', 0)]), {
      rules: [answer('a', ['review', 'not-met']), answer('b', ['review']), answer('c', []), answer('d', [], [])],
    });
    expect(report.rules.map(({ outcome }) => outcome)).toEqual(['not-met', 'review', 'met', 'not-applicable']);
    expect(report.counts).toEqual({ met: 1, 'not-met': 1, review: 1, 'not-applicable': 1 });
  });

  test('the drawing pack always runs, the others when the plan or the caller chooses them', () => {
    const plan = createPlan([{ ...newSettings, packs: ['nz-ses'] }]);
    const packsIn = (report: Report) => [...new Set(report.rules.map(({ pack }) => pack))];
    expect(packsIn(runRules(plan))).toEqual(['nz-ses', 'drawing']);
    expect(packsIn(runRules(plan, { packs: ['au-mtofsr'] }))).toEqual(['au-mtofsr', 'drawing']);
    expect(packsIn(runRules(plan, { packs: [] }))).toEqual(['drawing']);
  });

  test('a rule is asked again only when a topic that it reads has changed', () => {
    let asked = 0;
    const counting = rule('a', {
      check: () => {
        asked++;
        return { scope: [], findings: [] };
      },
    });
    const plan = createPlan([light('l1', 0)]);
    const runner = createRunner(plan, createFacts(plan), { rules: [counting] });
    runner.run();
    applyPatch(plan, change(plan, [{ ...light('c1', 1), kind: 'camera' }]));
    runner.run();
    expect(asked).toBe(1);
    applyPatch(plan, change(plan, [light('l2', 2)]));
    runner.run();
    expect(asked).toBe(2);
  });

  test('a run that is dropped between rules goes on with what was answered', () => {
    const asked: string[] = [];
    const noting = (id: string) =>
      rule(id, {
        check: () => {
          asked.push(id);
          return { scope: [], findings: [] };
        },
      });
    const runner = createRunner(createPlan([light('l1', 0)]), undefined, { rules: [noting('a'), noting('b')] });
    const first = runner.steps();
    expect(first.next().value).toEqual({ done: 0, total: 2, next: 'a' });
    first.next();
    expect(asked).toEqual(['a']);
    runner.run();
    expect(asked).toEqual(['a', 'b']);
  });

  test('limits are the rule’s defaults unless the run sets others', () => {
    const seen: number[] = [];
    const limited = rule('a', {
      limits: [{ id: 'within', label: 'Within', type: 'number', unit: 'm', min: 0, max: 9, default: 1 }],
      check: ({ limits }) => {
        seen.push(limits.within);
        return { scope: [], findings: [] };
      },
    });
    const plan = createPlan([light('l1', 0)]);
    runRules(plan, { rules: [limited] });
    runRules(plan, { rules: [limited], limits: { a: { within: 3 } } });
    expect(seen).toEqual([1, 3]);
  });

  test('findings stand in file order however the plan came about', () => {
    const plan = createPlan([light('l2', 1), light('l1', 0), light('l3', 2)]);
    applyPatch(plan, change(plan, [{ ...light('l1', 0), values: { name: 'moved to the end of the map' } }]));
    const { findings } = resultOf(runRules(plan, { rules: [rule('a')] }), 'a');
    expect(findings.map(({ features }) => features[0])).toEqual(['l1', 'l2', 'l3']);
  });
});

describe('an exception', () => {
  const outcomes = (exceptions: readonly ExceptionRecord[]) => {
    const plan = createPlan([light('l1', 0), light('l2', 1), ...exceptions]);
    return resultOf(runRules(plan, { rules: [rule('a')] }), 'a');
  };

  test('for one feature leaves the others', () => {
    const result = outcomes([exception({ feature: 'l1' })]);
    expect(result.findings.map(({ features }) => features)).toEqual([['l2']]);
    expect(result.judged).toBe(1);
    expect(result.excepted).toEqual([{ feature: 'l1', reason: 'not here' }]);
  });

  test('for all features makes the rule not applicable', () => {
    expect(outcomes([exception({ feature: 'l1' }), exception({ feature: 'l2' })]).outcome).toBe('not-applicable');
  });

  test('for the whole rule makes it not applicable', () => {
    expect(outcomes([exception({})])).toMatchObject({ outcome: 'not-applicable', excepted: [{ reason: 'not here' }] });
  });

  test('without a reason does not count, and the finding says so', () => {
    const result = outcomes([exception({ feature: 'l1', reason: '  ' })]);
    expect(result.findings).toHaveLength(2);
    expect(result.findings[0].advice).toContain('no reason');
    expect(result.findings[1].advice).not.toContain('no reason');
    expect(result.excepted).toEqual([]);
  });

  test('for another rule, or for a feature that was not judged, changes nothing', () => {
    const result = outcomes([exception({ rule: 'b', feature: 'l1' }), exception({ feature: 'gone' })]);
    expect(result.findings).toHaveLength(2);
    expect(result.excepted).toEqual([]);
  });
});

test('the JSON report lists every rule, also the met ones, with null for what a finding lacks', () => {
  const plan = createPlan([light('l1', 0)]);
  const met = rule('b', { check: () => ({ scope: ['l1'], findings: [] }) });
  const json = reportJson('site.plan.geojson', runRules(plan, { rules: [rule('a'), met] }));
  expect(json.plan).toBe('site.plan.geojson');
  expect(json.packs).toEqual(['drawing']);
  expect(json.rules.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['a', 'not-met'],
    ['b', 'met'],
  ]);
  expect(json.rules[0].findings[0]).toEqual({
    outcome: 'not-met',
    features: ['l1'],
    item: null,
    sheet: null,
    at: null,
    message: 'found',
    measured: null,
    limit: null,
    advice: 'Mend it.',
  });
});

describe('over all rules', () => {
  /** What a report says, apart from numbers that rounding may touch. */
  const verdicts = (report: Report) =>
    report.rules.map(({ id, outcome, judged, findings }) => ({
      id,
      outcome,
      judged,
      findings: findings.map(({ features, item, sheet, outcome: each }) => ({ features, item, sheet, each })),
    }));

  const examples: readonly (readonly [Rule, Example])[] = rules.flatMap((it) =>
    it.examples.map((example) => [it, example] as const),
  );

  test('turning and moving the site changes no verdict', () => {
    const places = {
      'nz-ses': { west: 172, east: 177, south: -44, north: -36 },
      'au-mtofsr': { west: 150.2, east: 153.8, south: -38, north: -20 },
      drawing: { west: 172, east: 177, south: -44, north: -36 },
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        ([it, example], across, up, turn) => {
          const { west, east, south, north } = places[it.pack];
          const corner = [west + across * (east - west), south + up * (north - south)] as const;
          const options = { packs: [it.pack], rules: [it], protected: example.plan.protected };
          const turned = examplePlan(it.pack, example.plan, { ...groundOfPack(it.pack), corner, turn });
          expect(verdicts(runRules(turned, options))).toEqual(
            verdicts(runRules(examplePlan(it.pack, example.plan), options)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  const sites: readonly (() => Plan)[] = [
    () => makePlan(60, 3),
    ...['zone-on-wrong-side', 'zones-overlap', 'site-plan-item-missing', 'port-boundary-coordinates-missing'].map(
      (id) => () => {
        const it = rules.find((each) => each.id === id);
        if (!it) throw new Error(`no rule ${id}`);
        return examplePlan(it.pack, it.examples[0].plan);
      },
    ),
  ];

  /** One random edit: a feature deleted, copied, moved, or a value or setting changed. */
  function editPlan(plan: Plan, pick: number, what: number, amount: number): void {
    const features = listOf(plan, 'feature');
    const feature = features[pick % Math.max(1, features.length)];
    const sheet = listOf(plan, 'sheet')[0];
    if (!feature) return;
    const moved = JSON.parse(
      JSON.stringify(feature.geometry, (_, value) =>
        Array.isArray(value) && typeof value[0] === 'number' ? [value[0] + amount * 1e-4, value[1]] : value,
      ),
    );
    const edits = [
      () => change(plan, [], [feature]),
      () => change(plan, [{ ...feature, id: `copy-${recordsOf(plan, 'feature').size}-${pick}`, order: 1e4 + pick }]),
      () => change(plan, [{ ...feature, geometry: moved }]),
      () => change(plan, [{ ...feature, values: { ...feature.values, name: 'Same', status: 'revoked' } }]),
      () => change(plan, [{ ...(recordsOf(plan, 'settings').get('settings') ?? newSettings), author: 'B. Person' }]),
      () => change(plan, sheet ? [{ ...sheet, scale: 200 + Math.round(Math.abs(amount) * 900), title: '' }] : []),
      () => change(plan, [exception({ rule: 'name-duplicate', feature: feature.id })]),
    ];
    applyPatch(plan, edits[what % edits.length]());
  }

  test('after any edits the report equals one from scratch', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sites),
        fc.array(fc.tuple(fc.nat(500), fc.nat(6), fc.double({ min: -3, max: 3, noNaN: true })), { maxLength: 8 }),
        (site, edits) => {
          const plan = site();
          const runner = createRunner(plan, createFacts(plan), { packs: ['nz-ses', 'au-mtofsr'] });
          runner.run();
          for (const [pick, what, amount] of edits) {
            editPlan(plan, pick, what, amount);
            runner.run();
          }
          const scratch = runRules(plan, { packs: ['nz-ses', 'au-mtofsr'] });
          expect(verdicts(runner.run())).toEqual(verdicts(scratch));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('no rule fails on a plan of everything that a file may hold', () => {
    const odd = (id: string, kind: string, coordinates: unknown, type: string): FeatureRecord => ({
      type: 'feature',
      id,
      order: 0,
      kind,
      geometry: { type, coordinates } as FeatureRecord['geometry'],
      values: { name: 5, distance: 'far', vertices: 7, edges: ['x'], holds: { a: 1 } },
    });
    const kinds = [...new Set(rules.flatMap(({ reads }) => reads))].flatMap((topic) =>
      topic.startsWith('kind/') ? [topic.slice(5)] : [],
    );
    const shapes = [
      ['Point', [176.3, -37.7]],
      ['LineString', [[176.3, -37.7]]],
      ['LineString', []],
      ['Polygon', []],
      ['Polygon', [[]]],
      ['Polygon', [[[176.3, -37.7], [176.3, -37.7]]]],
      ['MultiPolygon', [[[[151.7, -32.9], [151.8, -32.9], [151.8, -32.8], [151.7, -32.9]]]]],
      ['MultiPoint', []],
    ] as const; // biome-ignore format: a table
    const plan = createPlan([
      ...['nothing-known', ...kinds].flatMap((kind) =>
        shapes.map(([type, coordinates], i) => odd(`${kind}-${i}`, kind, coordinates, type)),
      ),
      ...listOf(examplePlan('au-mtofsr', { sheets: [{}, { id: 'b', scale: 1e9, centre: [0, 0] }] }), 'sheet'),
    ]);
    const report = runRules(plan, { packs: ['nz-ses', 'au-mtofsr'] });
    expect(report.rules.filter(({ error }) => error).map(({ id, error }) => `${id}: ${error}`)).toEqual([]);
  });
});
