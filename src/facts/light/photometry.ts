/**
 * One luminaire's measured light, as every reader gives it and the kernel takes it.
 *
 * Type C: vertical angles from nadir (0 down, 180 up), horizontal angles counter-clockwise seen from above, whole
 * turn. Types A and B: vertical and horizontal angles from the aiming direction, up and right positive.
 */
export interface Photometry {
  /** `LM-63-2002`, `EULUMDAT`. */
  readonly format: string;
  readonly type: 'A' | 'B' | 'C';
  /** As the file prints them. */
  readonly verticalAngles: readonly number[];
  readonly horizontalAngles: readonly number[];
  readonly symmetry: Symmetry;
  /** The symmetry unfolded: rising angles, and for each horizontal angle its candelas by vertical angle, all factors applied. */
  readonly solid: Solid;
  /** Lumens that the file claims; null when it claims none. */
  readonly statedLumens: number | null;
  readonly watts: number | null;
  /** TILT=INCLUDE: output factor by the luminaire's tilt in degrees. */
  readonly tiltFactors?: { readonly angles: readonly number[]; readonly factors: readonly number[] };
  /** What the reader took for granted or found odd: shown to the user. */
  readonly notes: readonly string[];
}

export type Symmetry = 'rotational' | 'quadrant' | 'C0-C180' | 'C90-C270' | 'left-right' | 'none';

export interface Solid {
  readonly horizontal: readonly number[];
  readonly vertical: readonly number[];
  readonly candelas: readonly (readonly number[])[];
}

/** Why a photometric file cannot be used: one line for people, with the file's line number where there is one. */
export class PhotometryProblem extends Error {
  constructor(problem: string, line?: number) {
    super(line === undefined ? problem : `line ${line}: ${problem}`);
    this.name = 'PhotometryProblem';
  }
}

const radians = Math.PI / 180;

/**
 * Lumens as the sum over angle cells of the mean of the four corner candelas times the cell's solid angle: type C
 * dC (cos γ1 − cos γ2); type B dV (sin H2 − sin H1); type A dH (sin V2 − sin V1).
 */
export function lumensOf({ type, solid }: Pick<Photometry, 'type' | 'solid'>): number {
  const { horizontal, vertical, candelas } = solid;
  let sum = 0;
  for (let h = 1; h < horizontal.length; h++) {
    for (let v = 1; v < vertical.length; v++) {
      const mean = (candelas[h - 1][v - 1] + candelas[h - 1][v] + candelas[h][v - 1] + candelas[h][v]) / 4;
      sum += mean * solidAngle(type, horizontal[h - 1], horizontal[h], vertical[v - 1], vertical[v]);
    }
  }
  return sum;
}

function solidAngle(type: Photometry['type'], h1: number, h2: number, v1: number, v2: number): number {
  if (type === 'C') return (h2 - h1) * radians * (Math.cos(v1 * radians) - Math.cos(v2 * radians));
  if (type === 'B') return (v2 - v1) * radians * (Math.sin(h2 * radians) - Math.sin(h1 * radians));
  return (h2 - h1) * radians * (Math.sin(v2 * radians) - Math.sin(v1 * radians));
}

/** The brightest printed direction: candelas and its angles. */
export function peakOf({ solid }: Pick<Photometry, 'solid'>): {
  candelas: number;
  horizontal: number;
  vertical: number;
} {
  let peak = { candelas: -1, horizontal: 0, vertical: 0 };
  solid.candelas.forEach((column, h) => {
    column.forEach((candelas, v) => {
      if (candelas > peak.candelas) peak = { candelas, horizontal: solid.horizontal[h], vertical: solid.vertical[v] };
    });
  });
  return peak;
}

/** Output factor at a tilt: linear between the printed angles, the last one beyond them, 1 without a table. */
export function tiltFactor(photometry: Photometry, tilt: number): number {
  const table = photometry.tiltFactors;
  if (!table) return 1;
  const { angles, factors } = table;
  const at = Math.abs(tilt);
  if (at <= angles[0]) return factors[0];
  for (let i = 1; i < angles.length; i++) {
    if (at > angles[i]) continue;
    return factors[i - 1] + ((at - angles[i - 1]) / (angles[i] - angles[i - 1])) * (factors[i] - factors[i - 1]);
  }
  return factors[factors.length - 1];
}
