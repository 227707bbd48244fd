import { camera as cameraKind } from '../../kinds/camera.ts';
import { numberOf, withCameraType } from '../../kinds/kind-values.ts';
import { featuresOf, recordOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { hungOnFace } from '../hung-on-face.ts';
import type { Prism } from '../prism.ts';
import { prismsOf } from '../prisms.ts';
import { textOf } from '../values.ts';
import { type Lens, lensOf } from './lens.ts';
import type { Eye } from './sight.ts';

/** The cameras whose view can be computed, what blocks them, and what is missing of the others. */
export interface ViewScene {
  readonly eyes: readonly Eye[];
  readonly prisms: readonly Prism[];
  readonly notes: readonly { readonly feature: string; readonly note: string }[];
}

export const viewScene = (facts: Facts): ViewScene =>
  facts.memo(
    'view/scene',
    ['kind/camera', 'kind/building', 'kind/container-stack', 'kind/fence', 'camera-type'],
    () => {
      const prisms = prismsOf(facts);
      const eyes: Eye[] = [];
      const notes: { feature: string; note: string }[] = [];
      const cameras = [...featuresOf(facts.plan, 'camera').values()].sort((a, b) => a.order - b.order);
      for (const feature of cameras) {
        const values = withCameraType(feature.values, {
          ...recordOf(facts.plan, 'camera-type', textOf(feature, 'cameraType')),
        });
        const missing = missingFacts(values);
        if (missing.length > 0) {
          notes.push({ feature: feature.id, note: `Its view is not known: ${missing.join(', ')} missing.` });
          continue;
        }
        const seen = eyesOf(facts, feature, values, prisms);
        eyes.push(...seen);
        if (seen[0]?.lens.note) notes.push({ feature: feature.id, note: seen[0].lens.note });
      }
      return { eyes, prisms, notes };
    },
  );

type Values = Parameters<typeof numberOf>[1];

/** What a camera must say before its view can be computed, in words. */
export function missingFacts(values: Values): string[] {
  const wanted: [string, string][] = [
    ['mountHeight', 'mount height'],
    ['azimuth', 'direction'],
    ['tilt', 'tilt'],
    ['hfov', 'angle across'],
    ['vfov', 'angle up and down'],
  ];
  const missing = wanted.filter(([id]) => numberOf(cameraKind, values, id) === undefined).map(([, words]) => words);
  return pixelsOf(values) ? missing : [...missing, 'pixels'];
}

function pixelsOf({ pixels }: Values): [number, number] | undefined {
  if (!Array.isArray(pixels) || pixels.length !== 2) return undefined;
  const [width, height]: unknown[] = pixels;
  return typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0
    ? [width, height]
    : undefined;
}

function eyesOf(facts: Facts, feature: FeatureRecord, values: Values, prisms: readonly Prism[]): Eye[] {
  const value = (id: string) => numberOf(cameraKind, values, id) ?? 0;
  const z = value('mountHeight');
  const lens = lensFor(feature, value('hfov'), value('vfov'), pixelsOf(values) ?? [1, 1]);
  return facts.shapeOf(feature).parts.map(([[point]]) => {
    const [x, y] = hungOnFace(point, z, prisms);
    return {
      id: feature.id,
      x,
      y,
      z,
      azimuth: value('azimuth'),
      tilt: value('tilt'),
      lens,
      range: numberOf(cameraKind, values, 'range') ?? Number.POSITIVE_INFINITY,
      panRange: value('panRange'),
    };
  });
}

const lenses = new WeakMap<FeatureRecord, { readonly key: string; readonly lens: Lens }>();

function lensFor(feature: FeatureRecord, hfov: number, vfov: number, pixels: [number, number]): Lens {
  const key = `${hfov} ${vfov} ${pixels}`;
  const known = lenses.get(feature);
  if (known?.key === key) return known.lens;
  const lens = lensOf(hfov, vfov, pixels);
  lenses.set(feature, { key, lens });
  return lens;
}
