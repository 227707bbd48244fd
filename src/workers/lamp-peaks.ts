import type { Facts } from '../facts/facts.ts';
import type { Lamp } from '../facts/light/illuminance.ts';
import { lightScene, photometryOf } from '../facts/light/light-scene.ts';
import { type Photometry, PhotometryProblem, peakOf } from '../facts/light/photometry.ts';
import { textOf } from '../facts/values.ts';
import { featuresOf, recordOf } from '../plan/plan.ts';

type LonLat = readonly [lon: number, lat: number];

/** Where a lamp's brightest direction goes: makers differ, and C0 is often not the beam. */
export interface LampPeak {
  readonly light: string;
  readonly from: LonLat;
  /** Where it meets the ground, at most `farthest` metres away; there too where it does not come down. */
  readonly to: LonLat;
  readonly down: boolean;
}

/** Metres. */
const farthest = 60;

export function lampPeaks(facts: Facts): LampPeak[] {
  const peaks: LampPeak[] = [];
  for (const lamp of lightScene(facts).lamps) {
    const light = featuresOf(facts.plan, 'light').get(lamp.id);
    const luminaire = light && recordOf(facts.plan, 'luminaire', textOf(light, 'luminaire'));
    const photometry = luminaire && photometryOf(luminaire);
    if (!photometry || photometry instanceof PhotometryProblem) continue;
    const [dx, dy, dz] = peakDirection(lamp, photometry);
    const level = Math.hypot(dx, dy);
    const reach = dz < 0 ? Math.min(farthest, (level * lamp.z) / -dz) : farthest;
    const share = level > 1e-9 ? reach / level : 0;
    peaks.push({
      light: lamp.id,
      from: facts.frame.toLonLat([lamp.x, lamp.y]),
      to: facts.frame.toLonLat([lamp.x + share * dx, lamp.y + share * dy]),
      down: dz < 0 && (level * lamp.z) / -dz <= farthest,
    });
  }
  return peaks;
}

/**
 * Unit vector of the brightest printed direction as a lamp is set up. About its table's pole P with the axes S and T a
 * direction is cos p · P + sin p · (cos q · S + sin q · T), p from the pole and q about it: p is the vertical angle and q
 * the horizontal one of type C, 90° less the horizontal and the vertical of type B, 90° less the vertical and the
 * horizontal of type A.
 */
export function peakDirection({ axes }: Lamp, photometry: Photometry): [x: number, y: number, z: number] {
  const { horizontal, vertical } = peakOf(photometry);
  const [p, q] = {
    C: [vertical, horizontal],
    B: [90 - horizontal, vertical],
    A: [90 - vertical, horizontal],
  }[photometry.type].map((angle) => (angle * Math.PI) / 180);
  const along = (k: number) =>
    Math.cos(p) * axes[k] + Math.sin(p) * (Math.cos(q) * axes[3 + k] + Math.sin(q) * axes[6 + k]);
  return [along(0), along(1), along(2)];
}
