import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { luxAt } from '../light/area-light.ts';
import { lightScene } from '../light/light-scene.ts';
import { adoptedViewing } from './adopted-viewing.ts';
import { stepsOf } from './edition.ts';
import { areaParts, type Part } from './unseen-parts.ts';
import { viewScene } from './view-scene.ts';
import { watchedPoints } from './watched-points.ts';

/** What is left of a view at night, by the lamps of the plan: light on a face turned to the camera, 1.5 m above ground. */
export interface NightView {
  /** Lux below which a point counts as dark. */
  readonly darkBelow: number;
  /** Fractions of the area or line: seen by day at the adopted level (else the lowest step), and seen so and lit. */
  readonly day: number;
  readonly night: number;
  /** Over the points that are seen by day, at the camera that gives each most light: lux; null where none is seen. */
  readonly min: number | null;
  readonly average: number | null;
  /** Where it is seen by day and dark by night: the largest parts, m² or m. */
  readonly dark: readonly { readonly at: readonly [lon: number, lat: number]; readonly size: number }[];
}

/** Metres above ground at which faces are judged. */
const faceHeight = 1.5;
/**
 * Where no other limit is asked for. No standard names one: colour cameras on the market still give a usable picture at
 * about 1 lx on the scene, so what gets less is told apart.
 */
export const usualDark = 1;

/** Null where the plan has no lamp whose light is computed. */
export function nightView(facts: Facts, feature: FeatureRecord, darkBelow = usualDark): NightView | null {
  if (lightScene(facts).lamps.length === 0) return null;
  const points = watchedPoints(facts, feature, 0);
  const { samples } = points;
  const sights = points.seen.sights(viewScene(facts));
  const level = adoptedViewing(facts, feature)?.pixelsPerMetre ?? stepsOf(facts.plan)[0].pixelsPerMetre;
  const looks = samples.flatMap(({ x, y }, i) =>
    sights.flatMap(({ eye, density }) =>
      density[i] >= level ? [{ i, x, y, z: faceHeight, azimuth: bearing(eye.x - x, eye.y - y) }] : [],
    ),
  );
  const lux = new Map<number, number>();
  luxAt(facts, looks).forEach((value, n) => {
    lux.set(looks[n].i, Math.max(value, lux.get(looks[n].i) ?? 0));
  });
  const whole = samples.reduce((sum, { size }) => sum + size, 0);
  const share = (wanted: (i: number) => boolean): number =>
    whole > 0 ? samples.reduce((sum, { size }, i) => sum + (wanted(i) ? size : 0), 0) / whole : 0;
  const isDark = (i: number) => (lux.get(i) ?? darkBelow) < darkBelow;
  const values = [...lux.values()];
  const seenSize = samples.reduce((sum, { size }, i) => sum + (lux.has(i) ? size : 0), 0);
  const sum = samples.reduce((total, { size }, i) => total + size * (lux.get(i) ?? 0), 0);
  return {
    darkBelow,
    day: share((i) => lux.has(i)),
    night: share((i) => lux.has(i) && !isDark(i)),
    min: values.length > 0 ? values.reduce((low, value) => Math.min(low, value)) : null,
    average: seenSize > 0 ? sum / seenSize : null,
    dark: areaParts(samples.filter((_, i) => isDark(i))).map(({ at, size }: Part) => ({
      at: facts.frame.toLonLat(at),
      size,
    })),
  };
}

/** Degrees clockwise from north in which something lies. */
const bearing = (east: number, north: number): number => (Math.atan2(east, north) * 180) / Math.PI;
