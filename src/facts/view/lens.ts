/**
 * A real lens: an image height r(θ) that lies between the rectilinear and the orthographic, fitted to the two printed
 * angles of view. r(θ) = sin(kθ)/k for k > 0, θ for k = 0, tan(|k|θ)/|k| for k < 0; k = −1 is the pinhole.
 */
export interface Lens {
  readonly k: number;
  /** Focal length in pixels: (W/2) / r(HFOV/2). */
  readonly focal: number;
  readonly width: number;
  readonly height: number;
  /** The widest angle off axis that lies in the picture, at its corners or edges (radians). */
  readonly reach: number;
  /** Where no k within the bounds fits the printed angles: what was taken. */
  readonly note?: string;
}

/** k is sought from the pinhole to the orthographic lens. */
const lowest = -1;
const highest = 1;

/** Image height in focal lengths at an angle off axis (radians); infinite where the model ends. */
export function imageHeight(k: number, angle: number): number {
  if (Math.abs(k) < 1e-9) return angle;
  if (k > 0) return k * angle < Math.PI / 2 ? Math.sin(k * angle) / k : Number.POSITIVE_INFINITY;
  return -k * angle < Math.PI / 2 ? Math.tan(-k * angle) / -k : Number.POSITIVE_INFINITY;
}

/** Slope of the image height: r′(θ). */
export function imageSlope(k: number, angle: number): number {
  if (Math.abs(k) < 1e-9) return 1;
  return k > 0 ? Math.cos(k * angle) : 1 / Math.cos(k * angle) ** 2;
}

/** Fits k so that r(VFOV/2) / r(HFOV/2) = height / width. Angles in degrees as the datasheet prints them. */
export function lensOf(hfov: number, vfov: number, pixels: readonly [width: number, height: number]): Lens {
  const [width, height] = pixels;
  const h = (hfov * Math.PI) / 360;
  const v = (vfov * Math.PI) / 360;
  const wanted = height / width;
  // sin(kθ) must still rise at the edge, and tan(|k|θ) must not have ended.
  const limit = (Math.PI / 2 - 1e-3) / Math.max(h, v);
  const low = Math.max(lowest, -limit);
  const high = Math.min(highest, limit);
  const ratio = (k: number) => imageHeight(k, v) / imageHeight(k, h);
  let k: number;
  let note: string | undefined;
  if (ratio(low) >= wanted) k = low;
  else if (ratio(high) <= wanted) k = high;
  else k = bisect(low, high, (at) => ratio(at) - wanted);
  const misfit = Math.abs(ratio(k) / wanted - 1);
  if (misfit > 0.02) {
    const printed = `${hfov}° × ${vfov}° with ${width} × ${height} pixels`;
    note = `No lens fits ${printed}: the nearest is taken, ${Math.round(misfit * 100)} % off in its height.`;
  }
  const focal = width / 2 / imageHeight(k, h);
  return { k, focal, width, height, reach: reachOf(k, focal, width, height), note };
}

function bisect(low: number, high: number, f: (k: number) => number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 60; i++) {
    const middle = (a + b) / 2;
    if (f(middle) > 0) b = middle;
    else a = middle;
  }
  return (a + b) / 2;
}

/** The angle at which the image height meets the picture's corner, or the model's end before it. */
function reachOf(k: number, focal: number, width: number, height: number): number {
  const corner = Math.hypot(width, height) / 2 / focal;
  return angleAt(k, corner);
}

/** The angle off axis (radians) of an image height in focal lengths; the model's end where it goes no further. */
export function angleAt(k: number, r: number): number {
  if (Math.abs(k) < 1e-9) return Math.min(r, Math.PI);
  if (k > 0) return Math.min(Math.PI, k * r < 1 ? Math.asin(k * r) / k : Math.PI / 2 / k);
  return Math.atan(-k * r) / -k;
}

/**
 * Pixels per metre at a range in metres and an angle off axis in radians: the smaller of along the image height,
 * f·r′(θ)/R, and across it, f·r(θ)/(R·sin θ).
 */
export function pixelDensity(lens: Lens, angle: number, range: number): number {
  const along = imageSlope(lens.k, angle);
  const across = angle < 1e-6 ? 1 : imageHeight(lens.k, angle) / Math.sin(angle);
  return (lens.focal * Math.min(along, across)) / range;
}
