import { expect, test } from 'vitest';
import { isRefusal } from '../../src/plan/command.ts';
import { changeValues } from '../../src/plan/commands/change-values.ts';
import { deleteFeatures } from '../../src/plan/commands/delete-features.ts';
import { applyPatch, type Plan } from '../../src/plan/plan.ts';
import { type PlanReading, readPlan } from '../../src/plan/read-plan.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { specExample } from './spec-example.ts';

function opened(file: unknown): PlanReading {
  const reading = readPlan(typeof file === 'string' ? file : JSON.stringify(file));
  if (isRefusal(reading)) throw new Error(reading.refused);
  return reading;
}
const saved = (plan: Plan) => JSON.parse(writePlan(plan));

test('the documented file comes back member for member, without a problem or a note', () => {
  const { plan, problems, notes } = opened(specExample);
  expect([problems, notes]).toEqual([[], []]);
  expect(saved(plan)).toEqual(specExample);
  expect(writePlan(opened(writePlan(plan)).plan)).toBe(writePlan(plan));
});

test('members that Bollard does not know come back from every level', () => {
  const strange = { deep: [{ a: null }], n: 1e-300 };
  const { bollard, features } = structuredClone(specExample);
  const [camera, light] = features;
  const [sheet] = bollard.sheets;
  const [exception] = bollard.exceptions;
  const file = {
    type: 'FeatureCollection',
    name: 'layer',
    bbox: [0, 0, 1, 1],
    strange,
    bollard: {
      ...bollard,
      strange,
      site: { ...bollard.site, strange },
      lighting: {
        ...bollard.lighting,
        strange,
        luminaires: { flood: { ...bollard.lighting.luminaires.flood, strange } },
      },
      cameraTypes: { dome: { ...bollard.cameraTypes.dome, strange } },
      adopted: {
        ...bollard.adopted,
        strange,
        lighting: { fence: { average: 5, strange }, unheard: {} },
        separation: { metres: 1, strange },
      },
      exceptions: [{ ...exception, strange }],
      underlays: [
        {
          id: 'u',
          name: '',
          attribution: '',
          opacity: 1,
          hidden: false,
          source: { kind: 'tiles', url: 'x', strange },
          strange,
        },
      ],
      sheets: [{ ...sheet, strange, inserts: [{ ...sheet.inserts[0], strange }] }],
      revisions: [{ id: 'r', strange }],
    },
    features: [
      {
        ...camera,
        strange,
        geometry: { ...camera.geometry, strange },
        properties: { ...camera.properties, strange, constructor: 1 },
      },
      { ...light, properties: { ...light.properties, kind: 'unheard-of', vertices: ['A'], edges: [] } },
    ],
  };
  const { plan, problems } = opened(file);
  expect(problems).toEqual([]);
  expect(saved(plan)).toEqual({ ...file, bbox: [176.31, -37.79, 176.31, -37.79] });
});

test('names of prototypes are names like any other', () => {
  const text = JSON.stringify(specExample)
    .replace('"hfov":103', '"hfov":103,"__proto__":{"polluted":true},"constructor":{"prototype":1}')
    .replace('"fence":{', '"__proto__":{"average":1},"fence":{')
    .replace('"flood":{', '"__proto__":{"name":"p","format":"ies","file":""},"flood":{')
    .replace('"id":"l1"', '"id":"__proto__","toString":1')
    .replace('"version":1', '"version":1,"__proto__":{"strange":1}');
  const { plan, problems } = opened(text);
  expect(problems).toEqual([]);
  const written = writePlan(plan);
  expect(written.match(/__proto__/g)?.length).toBe(5);
  expect(writePlan(opened(written).plan)).toBe(written);
  expect(Object.hasOwn(Object.prototype, 'polluted') || 'strange' in {}).toBe(false);
});

test('ids with any characters come back', () => {
  for (const id of ['a/b', ' ', '"', '\\', '../x', '<b>', 'ā', '\u0000', 'feature/c1', '🚢', '\ud800']) {
    const file = { ...specExample, features: [{ ...specExample.features[0], id }] };
    const { plan, notes } = opened(file);
    expect(notes).toEqual([]);
    expect(saved(plan).features[0].id).toBe(id);
  }
});

test('every number comes back to the last bit', () => {
  const coordinates = [176.30000000000001, -37.123456789012344];
  const file = { ...specExample, features: [{ ...specExample.features[0], geometry: { type: 'Point', coordinates } }] };
  expect(saved(opened(file).plan).features[0].geometry.coordinates).toEqual(coordinates);
});

test('a value kept aside returns to its place, and to the list when that is filled or gone', () => {
  const [camera] = specExample.features;
  const file = {
    ...specExample,
    features: [
      { ...camera, properties: { ...camera.properties, hfov: 'wide' } },
      { type: 'Feature', id: 'x', geometry: null, properties: {} },
    ],
  };
  const { plan } = opened(file);
  expect(saved(plan).features).toEqual(file.features);
  const aside = [
    { place: 'features[0].properties.hfov', problem: 'expected degrees between 1 and 360, got "wide"', value: 'wide' },
  ];
  const filled = changeValues(plan, { features: ['c1'], values: { hfov: 90 } });
  if (isRefusal(filled)) throw new Error(filled.refused);
  applyPatch(plan, filled);
  expect(saved(plan).bollard.aside).toEqual(aside);
  expect(saved(plan).features[0].properties.hfov).toBe(90);
  const again = opened(writePlan(plan));
  expect(again.problems.map(({ place }) => place)).toEqual(['features[1].geometry']);
  expect(writePlan(again.plan)).toBe(writePlan(plan));
  const deleted = deleteFeatures(again.plan, { features: ['c1'] });
  if (isRefusal(deleted)) throw new Error(deleted.refused);
  applyPatch(again.plan, deleted);
  expect(saved(again.plan).bollard.aside).toEqual(aside);
  expect(saved(again.plan).features).toEqual([file.features[1]]);
});

test('an exception keeps its id when one before it goes', () => {
  const { plan } = opened(specExample);
  const [first] = [...plan.records.values()].filter(({ type }) => type === 'exception');
  applyPatch(plan, new Map([['exception/exception-1', [first, null]]]));
  expect(saved(plan).bollard.exceptions).toEqual([{ id: 'exception-2', ...specExample.bollard.exceptions[1] }]);
  expect(opened(writePlan(plan)).plan.records.has('exception/exception-2')).toBe(true);
});
