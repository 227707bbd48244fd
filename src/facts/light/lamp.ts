import type { Lamp } from './illuminance.ts';
import { type IntensityTable, intensityTable } from './intensity-table.ts';
import { type Photometry, tiltFactor } from './photometry.ts';

export interface LampPose {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Metres above ground. */
  readonly z: number;
  /** Degrees clockwise from true north of the C0 half-plane (type C), of the aim (types A and B). */
  readonly azimuth: number;
  /** Degrees of the reference axis up from straight down, raised towards the azimuth. */
  readonly tilt: number;
  /** Degrees clockwise seen from above, at tilt 0, by which the luminaire itself is turned first. */
  readonly turn: number;
  readonly maintenanceFactor: number;
}

const tables = new WeakMap<Photometry, IntensityTable>();

function tableOf(photometry: Photometry): IntensityTable {
  let table = tables.get(photometry);
  if (!table) {
    table = intensityTable(photometry);
    tables.set(photometry, table);
  }
  return table;
}

/**
 * Sets a luminaire up. At tilt 0 its reference axis points straight down; with a = the horizontal unit vector towards
 * the azimuth, the axis is n = sin t · a − cos t · up, and C0 (or "up" of types A and B) is c = cos t · a + sin t · up.
 * l, to the left of a, is C90: horizontal angles run counter-clockwise seen from above. "Right" is −l.
 */
export function lampOf(photometry: Photometry, pose: LampPose): Lamp {
  const azimuth = (pose.azimuth * Math.PI) / 180;
  const tilt = (pose.tilt * Math.PI) / 180;
  const turn = (pose.turn * Math.PI) / 180;
  const a = [Math.sin(azimuth), Math.cos(azimuth)];
  const n = [Math.sin(tilt) * a[0], Math.sin(tilt) * a[1], -Math.cos(tilt)];
  const level = [Math.cos(tilt) * a[0], Math.cos(tilt) * a[1], Math.sin(tilt)];
  const left = [-a[1], a[0], 0];
  // The luminaire's own C0 and C90 after its turn about the reference axis.
  const c = level.map((value, i) => Math.cos(turn) * value - Math.sin(turn) * left[i]);
  const l = level.map((value, i) => Math.sin(turn) * value + Math.cos(turn) * left[i]);
  const right = l.map((value) => -value);
  const axes = { C: [n, c, l], B: [right, n, c], A: [c, n, right] }[photometry.type];
  return {
    id: pose.id,
    x: pose.x,
    y: pose.y,
    z: pose.z,
    axes: Float64Array.from(axes.flat()),
    table: tableOf(photometry),
    factor: pose.maintenanceFactor * tiltFactor(photometry, pose.tilt),
  };
}
