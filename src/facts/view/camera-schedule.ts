import { camera as cameraKind } from '../../kinds/camera.ts';
import { numberOf } from '../../kinds/kind-values.ts';
import { recordOf } from '../../plan/plan.ts';
import type { Facts } from '../facts.ts';
import { middleOf } from '../middle.ts';
import { isRecorded, numberIn, textOf } from '../values.ts';
import { featuresOfKinds } from '../zones.ts';
import { stepsOf } from './edition.ts';
import { pixelDensity } from './lens.ts';
import { cameraValues, viewScene } from './view-scene.ts';

/** A camera as the security plan lists it: where and how it looks, and the four facts of SES 1.6. */
export interface CameraRow {
  readonly feature: string;
  readonly name: string;
  /** The name of its camera type; empty where it has none. */
  readonly type: string;
  readonly at: readonly [lon: number, lat: number];
  /** Metres and degrees; null where not known. */
  readonly mountHeight: number | null;
  readonly azimuth: number | null;
  readonly tilt: number | null;
  readonly hfov: number | null;
  readonly vfov: number | null;
  readonly range: number | null;
  readonly panRange: number | null;
  readonly pixels: readonly [width: number, height: number] | null;
  readonly recordingSystem: string;
  readonly procedures: string;
  readonly monitoring: string;
  readonly retentionDays: number | null;
  /** Which of the four facts are not recorded, by their fields. */
  readonly missing: readonly string[];
  /** For each level of the plan's edition: metres along the axis to which it is reached, at most the range; empty while the view is not known. */
  readonly reaches: readonly { readonly name: string; readonly pixelsPerMetre: number; readonly metres: number }[];
  /** What is missing or odd about its view. */
  readonly notes: readonly string[];
}

/** Every camera in file order. */
export function cameraSchedule(facts: Facts): CameraRow[] {
  const { eyes, notes } = viewScene(facts);
  return featuresOfKinds(facts.plan, ['camera']).map((feature): CameraRow => {
    const values = cameraValues(facts, feature);
    const number = (field: string) => numberOf(cameraKind, values, field) ?? null;
    const eye = eyes.find(({ id }) => id === feature.id);
    const type = recordOf(facts.plan, 'camera-type', textOf(feature, 'cameraType'));
    const records = ['recordingSystem', 'procedures', 'monitoring'].filter(
      (field) => !isRecorded(textOf(feature, field)),
    );
    const retentionDays = numberIn(feature, 'retentionDays') ?? null;
    return {
      feature: feature.id,
      name: textOf(feature, 'name'),
      type: type?.name || type?.id || textOf(feature, 'cameraType'),
      at: middleOf(facts, feature),
      mountHeight: number('mountHeight'),
      azimuth: number('azimuth'),
      tilt: number('tilt'),
      hfov: number('hfov'),
      vfov: number('vfov'),
      range: number('range'),
      panRange: number('panRange'),
      pixels: pixelsOf(values.pixels),
      recordingSystem: textOf(feature, 'recordingSystem'),
      procedures: textOf(feature, 'procedures'),
      monitoring: textOf(feature, 'monitoring'),
      retentionDays,
      missing: retentionDays === null ? [...records, 'retentionDays'] : records,
      reaches: eye
        ? stepsOf(facts.plan).map((step) => ({
            ...step,
            metres: Math.min(eye.range, pixelDensity(eye.lens, 0, 1) / step.pixelsPerMetre),
          }))
        : [],
      notes: notes.flatMap(({ feature: id, note }) => (id === feature.id ? [note] : [])),
    };
  });
}

function pixelsOf(value: unknown): [number, number] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [width, height]: unknown[] = value;
  return typeof width === 'number' && typeof height === 'number' ? [width, height] : null;
}
