import { fieldOf, fieldValueOf, withCameraType } from '../../kinds/kind-values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { type Plan, recordOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';

/** A field that is not filled in: its id, and its label for people. */
export interface Wanting {
  readonly id: string;
  readonly label: string;
}

const lampFields = ['mountHeight', 'azimuth', 'tilt'];
const cameraFields = ['mountHeight', 'azimuth', 'tilt', 'hfov', 'vfov', 'pixels'];
/** What clause 1.6 wants recorded of every camera. */
const cameraRecords = ['recordingSystem', 'procedures', 'monitoring', 'retentionDays'];

/** What a lamp lacks before its light can be worked out: a photometric file, or a radius that it is said to cover. */
export function wantingOfLamp(feature: FeatureRecord): Wanting[] {
  const covered = feature.values.luminaire !== undefined || feature.values.coverRadius !== undefined;
  return covered && feature.values.luminaire === undefined
    ? []
    : missing(feature, covered ? lampFields : ['luminaire', ...lampFields]);
}

/** What a camera lacks before its view can be worked out, and of the records that clause 1.6 wants. */
export function wantingOfCamera(plan: Plan, feature: FeatureRecord): Wanting[] {
  const type = feature.values.cameraType;
  const record = typeof type === 'string' ? recordOf(plan, 'camera-type', type) : undefined;
  const { hfov, vfov, pixels, range } = record ?? {};
  const values = withCameraType(feature.values, record && { hfov, vfov, pixels, range });
  return missing({ ...feature, values: values as FeatureRecord['values'] }, [...cameraFields, ...cameraRecords]);
}

function missing(feature: FeatureRecord, fields: readonly string[]): Wanting[] {
  const kind = kindOf(feature.kind);
  if (!kind) return [];
  return fields.flatMap((id) => {
    const field = fieldOf(kind, id);
    return field && fieldValueOf(kind, feature.values, id) === undefined ? [{ id, label: field.label }] : [];
  });
}
