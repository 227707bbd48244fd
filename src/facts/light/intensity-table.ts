import type { Photometry } from './photometry.ts';

/**
 * Candelas on a uniform grid about a pole, so that the kernel finds its cell by one multiplication.
 *
 * Type C has its pole at nadir, B at the right hand, A upwards; `p` is the angle from the pole, `q` the angle about it.
 * Where the file's angles are multiples of a quarter degree or more the grid holds every one of them, and bilinear
 * interpolation on it equals that on the file. Finer or odd angles are resampled at 0.1°: between two printed angles
 * less than 0.1° apart the difference is at most the change of candelas across that tenth of a degree.
 */
export interface IntensityTable {
  readonly pStart: number;
  readonly pEnd: number;
  readonly pPerDegree: number;
  readonly qStart: number;
  readonly qEnd: number;
  readonly qPerDegree: number;
  /** Cells along p; a row of `p` values for each q holds one more. */
  readonly pCells: number;
  readonly qCells: number;
  readonly candelas: Float64Array;
  /** One plane turned about the pole: no q to look up. */
  readonly rotational: boolean;
}

export function intensityTable({ type, solid, symmetry }: Photometry): IntensityTable {
  // About the pole, q turns as the file's horizontal angle in types C and A, and as its vertical angle in type B.
  const pOf = (angle: number) => (type === 'C' ? angle : 90 - angle);
  const fileP = type === 'B' ? solid.horizontal : solid.vertical;
  const q = type === 'B' ? solid.vertical : solid.horizontal;
  const valueAt = (i: number, j: number) => (type === 'B' ? solid.candelas[i][j] : solid.candelas[j][i]);
  const order = fileP.map((_, i) => i).sort((a, b) => pOf(fileP[a]) - pOf(fileP[b]));
  const p = order.map((i) => pOf(fileP[i]));

  const pStep = stepOf(p);
  const qStep = stepOf(q);
  const pCells = Math.max(1, Math.round((p[p.length - 1] - p[0]) / pStep));
  const qCells = Math.max(1, Math.round((q[q.length - 1] - q[0]) / qStep));
  const candelas = new Float64Array((pCells + 1) * (qCells + 1));
  for (let j = 0; j <= qCells; j++) {
    const [j0, j1, v] = cellOf(q, q[0] + j * qStep);
    for (let i = 0; i <= pCells; i++) {
      const [i0, i1, u] = cellOf(p, p[0] + i * pStep);
      const near = mix(valueAt(order[i0], j0), valueAt(order[i1], j0), u);
      const far = mix(valueAt(order[i0], j1), valueAt(order[i1], j1), u);
      candelas[j * (pCells + 1) + i] = mix(near, far, v);
    }
  }
  return {
    pStart: p[0],
    pEnd: p[p.length - 1],
    pPerDegree: 1 / pStep,
    qStart: q[0],
    qEnd: q[q.length - 1],
    qPerDegree: 1 / qStep,
    pCells,
    qCells,
    candelas,
    rotational: symmetry === 'rotational',
  };
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** The two neighbours of an angle in a rising list, and how far it lies between them. */
function cellOf(angles: readonly number[], angle: number): [number, number, number] {
  let i = angles.length - 1;
  while (i > 0 && angles[i] > angle + 1e-9) i--;
  const next = Math.min(i + 1, angles.length - 1);
  const width = angles[next] - angles[i];
  return [i, next, width > 0 ? Math.min(1, Math.max(0, (angle - angles[i]) / width)) : 0];
}

/** The widest step in degrees that meets every angle, from a quarter degree up; else a tenth. */
function stepOf(angles: readonly number[]): number {
  let step = 0;
  for (let i = 1; i < angles.length; i++) step = divisor(step, Math.round((angles[i] - angles[0]) * 1000));
  const exact = angles.every(
    (angle) => Math.abs((angle - angles[0]) * 1000 - Math.round((angle - angles[0]) * 1000)) < 1e-6,
  );
  if (step === 0) return 1;
  return exact && step >= 250 ? step / 1000 : 0.1;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
