import { recordOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { usualPerimeter } from '../barrier/perimeter.ts';
import { usualBeside } from '../barrier/zone-edges.ts';
import type { Facts } from '../facts.ts';
import { isTrue, textOf } from '../values.ts';
import { featuresOfKinds } from '../zones.ts';
import { adoptedViewing } from './adopted-viewing.ts';
import { bestOf } from './area-view.ts';
import { isPatrolled, usualPatrol } from './patrols.ts';
import type { Sight } from './seen-points.ts';
import type { ViewProgress } from './view-field.ts';
import { viewScene } from './view-scene.ts';
import { shortestUnwatched, watchedEdges, watchedEdgeWithout } from './watched-edges.ts';
import { watchedPoints } from './watched-points.ts';

/** A rule that would no longer be met for a feature. */
export interface BrokenView {
  readonly rule: 'loading-area-unobserved' | 'sealed-containers-unobserved' | 'zone-edge-unwatched' | null;
  readonly feature: string;
  readonly name: string;
  readonly kind: string;
  /** Share seen at the adopted level before and after; of a zone's edge metres that are unwatched. */
  readonly before: number;
  readonly after: number;
  readonly limit: number;
}

/** What fails with one camera. */
export interface CameraFails {
  readonly camera: string;
  readonly name: string;
  readonly breaks: readonly BrokenView[];
}

export interface ViewWhatIfs {
  /** Only cameras whose failure breaks something, in file order. */
  readonly breaking: readonly CameraFails[];
  /** Areas, lines and zone edges that are met by cameras now: only those can be broken. */
  readonly met: number;
  readonly cameras: number;
}

interface Watched {
  readonly feature: FeatureRecord;
  readonly rule: BrokenView['rule'];
  readonly before: number;
  readonly limit: number;
  /** Share, or unwatched metres, without a camera; undefined where that is still enough. */
  readonly without: (camera: string) => number | undefined;
  readonly cameras: ReadonlySet<string>;
}

const hair = 1e-9;

/** Which rules, and which other adopted levels, are broken when one camera fails. May be dropped at any step. */
export function* viewWhatIf(facts: Facts): Generator<ViewProgress, ViewWhatIfs> {
  const seen = new Set(viewScene(facts).eyes.map(({ id }) => id));
  const cameras = featuresOfKinds(facts.plan, ['camera']).filter(({ id }) => seen.has(id));
  const watched = [...watchedAreas(facts), ...watchedZones(facts)];
  const breaking: CameraFails[] = [];
  for (const [done, camera] of cameras.entries()) {
    const breaks = watched.flatMap((it): BrokenView[] => {
      const after = it.cameras.has(camera.id) ? it.without(camera.id) : undefined;
      if (after === undefined) return [];
      const { feature, rule, before, limit } = it;
      return [{ rule, feature: feature.id, name: textOf(feature, 'name'), kind: feature.kind, before, after, limit }];
    });
    if (breaks.length > 0) breaking.push({ camera: camera.id, name: textOf(camera, 'name'), breaks });
    yield { done: done + 1, total: cameras.length };
  }
  return { breaking, met: watched.length, cameras: cameras.length };
}

/** The kinds for which a level may be adopted. */
const levelKinds = [
  'cargo-storage',
  'packing-area',
  'loading-area',
  'container-storage',
  'parking-area',
  'vehicle-area',
  'fence',
] as const;

/** Areas and lines that reach their adopted level by cameras, and are not watched by people besides. */
function watchedAreas(facts: Facts): Watched[] {
  return featuresOfKinds(facts.plan, levelKinds).flatMap((feature): Watched[] => {
    const adopted = adoptedViewing(facts, feature);
    if (!adopted || isTrue(feature, 'attended')) return [];
    const isSealed = feature.kind === 'container-storage' && textOf(feature, 'contents') !== 'empty';
    if (isSealed && isPatrolled(facts, feature, usualPatrol)) return [];
    const { samples, seen } = watchedPoints(facts, feature, 0);
    const sights = seen
      .sights(viewScene(facts))
      .filter(({ density }) => density.some((it) => it >= adopted.pixelsPerMetre));
    const whole = samples.reduce((sum, { size }) => sum + size, 0);
    const shareOf = (some: readonly Sight[]): number => {
      const best = bestOf(some, samples.length);
      return samples.reduce((sum, { size }, i) => sum + (best[i] >= adopted.pixelsPerMetre ? size : 0), 0) / whole;
    };
    const before = whole > 0 ? shareOf(sights) : 0;
    if (before < adopted.fraction - hair) return [];
    return [
      {
        feature,
        rule: ruleOf(feature, isSealed),
        before,
        limit: adopted.fraction,
        cameras: new Set(sights.map(({ eye }) => eye.id)),
        without: (camera) => {
          const after = shareOf(sights.filter(({ eye }) => eye.id !== camera));
          return after < adopted.fraction - hair ? after : undefined;
        },
      },
    ];
  });
}

const ruleOf = ({ kind }: FeatureRecord, isSealed: boolean): BrokenView['rule'] =>
  kind === 'loading-area' ? 'loading-area-unobserved' : isSealed ? 'sealed-containers-unobserved' : null;

/** Zones whose barriers are all watched now, with the help of cameras. */
const watchedZones = (facts: Facts): Watched[] =>
  watchedEdges(facts, usualPerimeter, usualBeside, usualPatrol).flatMap((edge): Watched[] => {
    if (edge.length === 0 || edge.unwatched.some(({ length }) => length > shortestUnwatched)) return [];
    const feature = recordOf(facts.plan, 'feature', edge.zone.id);
    if (!feature) return [];
    return [
      {
        feature,
        rule: 'zone-edge-unwatched',
        before: 0,
        limit: shortestUnwatched,
        cameras: edge.cameras,
        without: (camera) => {
          const open = watchedEdgeWithout(facts, edge, camera, usualPatrol).filter(
            ({ length }) => length > shortestUnwatched,
          );
          return open.length > 0 ? open.reduce((sum, { length }) => sum + length, 0) : undefined;
        },
      },
    ];
  });
