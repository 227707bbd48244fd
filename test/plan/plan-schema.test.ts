import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { writePlan } from '../../src/plan/write-plan.ts';
import { planSchemaPath, planSchemaText } from '../../tools/plan-schema.ts';
import { samplePlan } from './sample-plan.ts';
import { specExample } from './spec-example.ts';

const kept = join(import.meta.dirname, '../..', planSchemaPath);
const validate = new Ajv2020({ strictSchema: true, strictTypes: false, strictTuples: false }).compile(
  JSON.parse(planSchemaText()),
);

/** What the schema says of a file: where, and what. */
function faults(file: unknown): string[] {
  validate(file);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('the published schema is the one that the kinds and the reader make: npm run generate', () => {
  expect(existsSync(kept)).toBe(true);
  expect(readFileSync(kept, 'utf8')).toBe(planSchemaText());
});

test('the schema takes the files that the program writes', () => {
  expect(faults(JSON.parse(writePlan(samplePlan())))).toEqual([]);
  expect(faults(specExample)).toEqual([]);
});

test('the schema names what is wrong in a file', () => {
  const [camera] = specExample.features;
  const wrong = { ...camera, properties: { ...camera.properties, hfov: 'wide', tilt: 91 } };
  expect(faults({ ...specExample, features: [wrong] })).toEqual(['/features/0/properties/tilt must be <= 90']);
  expect(faults({ ...specExample, bollard: { ...specExample.bollard, sheets: [{ id: 'main' }] } })).not.toEqual([]);
  expect(
    faults({ ...specExample, features: [{ ...camera, geometry: { type: 'LineString', coordinates: [] } }] }),
  ).not.toEqual([]);
});
