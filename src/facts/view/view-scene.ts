import { type SpatialIndex, spatialIndex } from '../../geometry/spatial-index.ts';
import { camera as cameraKind } from '../../kinds/camera.ts';
import { numberOf, type Values, withCameraType } from '../../kinds/kind-values.ts';
import { recordOf } from '../../plan/plan.ts';
import type { CameraTypeRecord, FeatureRecord } from '../../plan/record.ts';
import type { Facts, Point } from '../facts.ts';
import { hungOnFace } from '../hung-on-face.ts';
import type { Prism } from '../prism.ts';
import { prismsOf } from '../prisms.ts';
import { nameOf, textOf } from '../values.ts';
import { featuresOfKinds, kindTopics } from '../zones.ts';
import { missingFacts, type OddFact, oddFacts, wrongFacts } from './camera-notes.ts';
import { lensOf } from './lens.ts';
import type { Eye } from './sight.ts';

/** The cameras whose view can be computed, what blocks them, and what is missing or odd. */
export interface ViewScene {
  readonly eyes: readonly Eye[];
  readonly prisms: readonly Prism[];
  readonly notes: readonly CameraNote[];
}

export interface CameraNote {
  readonly feature: string;
  readonly sort: 'unknown' | OddFact['sort'];
  readonly note: string;
}

/** What a view follows from. */
export const viewTopics = [...kindTopics(['camera', 'building', 'container-stack', 'fence']), 'camera-type'] as const;

/** A camera that did not change keeps its eye: who kept what it sees may go on with that. */
export const viewScene = (facts: Facts): ViewScene =>
  facts.memo('view/scene', viewTopics, () => {
    const prisms = prismsOf(facts);
    let index: SpatialIndex | undefined;
    const around = (at: Point) => {
      index ??= spatialIndex(prisms.map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]));
      return index.meeting([at[0], at[1], at[0], at[1]]).map((i) => prisms[i]);
    };
    const known = featuresOfKinds(facts.plan, ['camera']).map((feature) => cameraOf(facts, feature, prisms, around));
    return {
      eyes: known.flatMap(({ eyes }) => eyes),
      prisms,
      notes: known.flatMap(({ notes }) => notes),
    };
  });

interface Camera {
  readonly eyes: readonly Eye[];
  readonly notes: readonly CameraNote[];
}

/** A camera's values, those of its type where it has none of its own. */
export const cameraValues = (facts: Facts, feature: FeatureRecord): Values =>
  withCameraType(feature.values, { ...recordOf(facts.plan, 'camera-type', textOf(feature, 'cameraType')) });

/** The prisms that may stand round a place: of all, only these are asked whether a camera hangs on them or stands in them. */
type Around = (at: Point) => readonly Prism[];

interface KnownCamera {
  type?: CameraTypeRecord;
  prisms?: readonly Prism[];
  around: readonly Prism[];
  camera?: Camera;
}

/** Kept while the camera, its type and what stands round it are the same. */
function cameraOf(facts: Facts, feature: FeatureRecord, prisms: readonly Prism[], around: Around): Camera {
  const type = recordOf(facts.plan, 'camera-type', textOf(feature, 'cameraType'));
  const known = facts.per<KnownCamera>('view/camera', feature, () => ({ around: [] }));
  if (known.camera && known.type === type && known.prisms === prisms) return known.camera;
  const near = facts.shapeOf(feature).parts.flatMap(([line]) => (line?.[0] ? around(line[0]) : []));
  const same =
    known.type === type && known.around.length === near.length && near.every((it, i) => it === known.around[i]);
  if (!known.camera || !same) known.camera = readCamera(facts, feature, near);
  Object.assign(known, { type, prisms, around: near });
  return known.camera;
}

function readCamera(facts: Facts, feature: FeatureRecord, near: readonly Prism[]): Camera {
  const values = cameraValues(facts, feature);
  const missing = missingFacts(values);
  const wrong = wrongFacts(values);
  if (missing.length > 0 || wrong.length > 0) {
    const lacking = missing.length > 0 ? [`${missing.map(({ words }) => words).join(', ')} missing`] : [];
    const why = [...lacking, ...wrong.map(({ words, problem }) => `${words}: ${problem}`)];
    const note = `Its view is not known: ${why.join('; ')}.`;
    return { eyes: [], notes: [{ feature: feature.id, sort: 'unknown', note }] };
  }
  const eyes = steadyEyes(facts, feature, values, near);
  const number = (id: string) => numberOf(cameraKind, values, id) ?? 0;
  const roomName = (id: string) => {
    const room = recordOf(facts.plan, 'feature', id);
    return room ? nameOf(room) : id;
  };
  const odd = eyes.slice(0, 1).flatMap((eye) => oddFacts(eye, number('hfov'), number('vfov'), near, roomName));
  return { eyes, notes: odd.map((fact) => ({ feature: feature.id, ...fact })) };
}

interface Steady {
  key: string;
  eyes: readonly Eye[];
}

/** The same eyes as before while the camera, its type and the face that it hangs on give the same. */
function steadyEyes(facts: Facts, feature: FeatureRecord, values: Values, near: readonly Prism[]): readonly Eye[] {
  const number = (id: string) => numberOf(cameraKind, values, id);
  const z = number('mountHeight') ?? 0;
  const places = facts
    .shapeOf(feature)
    .parts.flatMap(([line]): Point[] => (line?.[0] ? [hungOnFace(line[0], z, near)] : []));
  const seen = ['azimuth', 'tilt', 'hfov', 'vfov', 'range', 'panRange'].map(number);
  const key = JSON.stringify([places, z, seen, values.pixels]);
  const known = facts.per<Steady>('view/eyes', feature, () => ({ key: '', eyes: [] }));
  if (known.key === key) return known.eyes;
  const [azimuth = 0, tilt = 0, hfov = 0, vfov = 0, range = Number.POSITIVE_INFINITY, panRange = 0] = seen;
  const [width, height] = Array.isArray(values.pixels) ? values.pixels : [1, 1];
  const lens = lensOf(hfov, vfov, [Number(width), Number(height)]);
  const eye = { id: feature.id, z, azimuth, tilt, lens, range, panRange };
  known.key = key;
  known.eyes = places.map(([x, y]) => ({ ...eye, x, y }));
  return known.eyes;
}
