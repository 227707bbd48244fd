import type { Photometry } from './photometry.ts';

/**
 * Candelas on a uniform grid about a pole, so that the kernel finds its cell by one multiplication.
 *
 * Type C has its pole at nadir, B at the right hand, A upwards; `p` is the angle from the pole, `q` the angle about it.
 * The grid holds every angle of the file, so that bilinear interpolation on it equals that on the file: its step is the
 * greatest that meets them all. Only where that would take more than four million values (odd hundredths of a degree
 * both ways) is it resampled at 0.1°: the difference is then at most the change of candelas across a tenth of a degree.
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

  const [pStep, qStep] = stepsOf(p, q);
  const pCells = Math.max(1, Math.round((p[p.length - 1] - p[0]) / pStep));
  const qCells = Math.max(1, Math.round((q[q.length - 1] - q[0]) / qStep));
  const candelas = new Float64Array((pCells + 1) * (qCells + 1));
  const pAt = cellsOf(p, pStep, pCells);
  const qAt = cellsOf(q, qStep, qCells);
  for (let j = 0; j <= qCells; j++) {
    const [j0, j1, v] = qAt[j];
    for (let i = 0; i <= pCells; i++) {
      const [i0, i1, u] = pAt[i];
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

/** For each angle of the grid its two neighbours in a rising list, and how far it lies between them. */
function cellsOf(angles: readonly number[], step: number, cells: number): [number, number, number][] {
  let i = 0;
  return Array.from({ length: cells + 1 }, (_, k) => {
    const angle = angles[0] + k * step;
    while (i + 1 < angles.length && angles[i + 1] <= angle + 1e-9) i++;
    const next = Math.min(i + 1, angles.length - 1);
    const width = angles[next] - angles[i];
    return [i, next, width > 0 ? Math.min(1, Math.max(0, (angle - angles[i]) / width)) : 0];
  });
}

/** At most so many values: 32 MB. */
const most = 4_000_000;
const coarse = 0.1;

function stepsOf(p: readonly number[], q: readonly number[]): [number, number] {
  const [pStep, qStep] = [stepOf(p), stepOf(q)];
  const values = (span: readonly number[], step: number) => (span[span.length - 1] - span[0]) / step + 1;
  if (values(p, pStep) * values(q, qStep) <= most) return [pStep, qStep];
  const [pCoarse, qCoarse] = [Math.max(pStep, coarse), Math.max(qStep, coarse)];
  return values(p, pStep) * values(q, qCoarse) <= most
    ? [pStep, qCoarse]
    : values(p, pCoarse) * values(q, qStep) <= most
      ? [pCoarse, qStep]
      : [pCoarse, qCoarse];
}

/** The widest step in degrees that meets every angle, to a thousandth. */
function stepOf(angles: readonly number[]): number {
  let step = 0;
  for (let i = 1; i < angles.length; i++) step = divisor(step, Math.round((angles[i] - angles[0]) * 1000));
  return step === 0 ? 1 : step / 1000;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
