import { expect, test } from 'vitest';
import { fieldsOf } from '../../../src/kinds/kind-values.ts';
import { kindOf } from '../../../src/kinds/kinds.ts';
import type { FeatureRecord } from '../../../src/plan/record.ts';
import { sharedFields, sharedValue } from '../../../src/ui/inspector/shared-fields.ts';
import { mixed } from '../../../src/ui/inspector/widget.ts';

const fields = (...kinds: string[]) =>
  sharedFields(
    kinds.map((id) => {
      const kind = kindOf(id);
      return kind ? fieldsOf(kind) : [];
    }),
  ).map(({ id }) => id);
const lamp = (values: FeatureRecord['values']): FeatureRecord => ({
  type: 'feature',
  id: 'l',
  kind: 'light',
  order: 0,
  geometry: { type: 'Point', coordinates: [0, 0] },
  values,
});

test('several features share the fields of one meaning, and never their names', () => {
  expect(fields('camera')).toContain('name');
  expect(fields('camera', 'camera')).toContain('recordingSystem');
  expect(fields('camera', 'camera')).not.toContain('name');
  expect(fields('camera', 'light')).toEqual(expect.arrayContaining(['mountHeight', 'azimuth', 'note']));
  expect(fields('camera', 'light')).not.toContain('recordingSystem');
  expect(fields('fence', 'gate')).not.toContain('type');
});

test('where features differ the form says so and claims no value', () => {
  expect(sharedValue([lamp({ tilt: 5 }), lamp({ tilt: 5 })], 'tilt')).toBe(5);
  expect(sharedValue([lamp({ tilt: 5 }), lamp({})], 'tilt')).toBe(mixed);
  expect(sharedValue([lamp({}), lamp({})], 'tilt')).toBeUndefined();
});
