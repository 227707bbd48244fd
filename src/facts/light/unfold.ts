import { type Photometry, PhotometryProblem, type Solid, type Symmetry } from './photometry.ts';

/** The printed half, quarter or single plane of a luminaire, unfolded to the whole. */
export interface Unfolded {
  readonly solid: Solid;
  readonly symmetry: Symmetry;
  readonly notes: readonly string[];
}

type Columns = readonly (readonly number[])[];

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/**
 * Unfolds type C by its range of horizontal angles: one plane (rotational), 0–90, 0–180, 90–270, 0–360, −90–90,
 * 180–360, and a full turn whose 360 is missing. Angles must rise.
 */
export function unfoldTypeC(horizontal: readonly number[], vertical: readonly number[], candelas: Columns): Unfolded {
  const notes: string[] = [];
  const whole = (angles: readonly number[], columns: Columns, symmetry: Symmetry): Unfolded => ({
    solid: { horizontal: angles, vertical, candelas: columns },
    symmetry,
    notes,
  });
  const first = horizontal[0];
  const last = horizontal[horizontal.length - 1];
  if (horizontal.length === 1) return whole([0, 360], [candelas[0], candelas[0]], 'rotational');
  if (near(first, 0) && near(last, 360)) return whole(horizontal, candelas, 'none');
  if (near(first, 0) && near(last, 90)) {
    const half = mirrored(horizontal, candelas, 90);
    return whole(...mirrored(half[0], half[1], 180), 'quadrant');
  }
  if (near(first, 0) && near(last, 180)) return whole(...mirrored(horizontal, candelas, 180), 'C0-C180');
  if (near(first, 180) && near(last, 360)) {
    const back = horizontal.map((angle) => 360 - angle).reverse();
    return whole(...mirrored(back, [...candelas].reverse(), 180), 'C0-C180');
  }
  if (near(first, 90) && near(last, 270)) return whole(...turnedHalf(horizontal, candelas), 'C90-C270');
  if (near(first, -90) && near(last, 90)) {
    const opposite = horizontal.map((angle) => 180 - angle).reverse();
    return whole(...turnedHalf(opposite, [...candelas].reverse()), 'C90-C270');
  }
  const widest = Math.max(...horizontal.slice(1).map((angle, i) => angle - horizontal[i]));
  if (near(first, 0) && last > 270 && last < 360 && 360 - last <= widest * 1.5 + 1e-6) {
    notes.push(`The plane at 360° is missing: the one at 0° closes the turn.`);
    return whole([...horizontal, 360], [...candelas, candelas[0]], 'none');
  }
  throw new PhotometryProblem(
    `expected horizontal angles over one plane, 0–90, 0–180, 90–270, 0–360, −90–90 or 180–360, found ${first}–${last}`,
  );
}

/** Rising angles up to `axis`, continued by their mirror beyond it. */
function mirrored(angles: readonly number[], columns: Columns, axis: number): [number[], (readonly number[])[]] {
  const back = angles.slice(0, -1).reverse();
  return [
    [...angles, ...back.map((angle) => 2 * axis - angle)],
    [...columns, ...columns.slice(0, -1).reverse()],
  ];
}

/** 90–270, symmetric about the plane through C90 and C270: 270–450 mirrors it, then the turn starts at 0. */
function turnedHalf(angles: readonly number[], columns: Columns): [number[], (readonly number[])[]] {
  const [all, allColumns] = mirrored(angles, columns, 270);
  const turned = all.map((angle, i) => ({ angle: angle >= 360 ? angle - 360 : angle, column: allColumns[i] }));
  const byAngle = turned.slice(0, -1).sort((a, b) => a.angle - b.angle);
  const atZero = byAngle[0].angle === 0 ? byAngle : [{ angle: 0, column: planeAt(byAngle, 360) }, ...byAngle];
  return [
    [...atZero.map(({ angle }) => angle), 360],
    [...atZero.map(({ column }) => column), atZero[0].column],
  ];
}

/** The plane at C0, between the last angle and the first of the next turn. */
function planeAt(planes: readonly { angle: number; column: readonly number[] }[], at: number): number[] {
  const before = planes[planes.length - 1];
  const after = planes[0];
  const share = (at - before.angle) / (after.angle + 360 - before.angle);
  return before.column.map((candelas, i) => candelas + share * (after.column[i] - candelas));
}

/** Types A and B: 0–90 horizontal is left-right symmetric; −90–90 is whole. The same holds for vertical angles. */
export function unfoldFlood(
  type: Exclude<Photometry['type'], 'C'>,
  horizontal: readonly number[],
  vertical: readonly number[],
  candelas: Columns,
): Unfolded {
  for (const [name, angles] of [
    ['horizontal', horizontal],
    ['vertical', vertical],
  ] as const) {
    if (angles[0] < -90 || angles[angles.length - 1] > 90) {
      throw new PhotometryProblem(
        `expected type ${type} ${name} angles within −90–90, found ${angles[0]}–${angles[angles.length - 1]}`,
      );
    }
  }
  const notes: string[] = [];
  const half = near(horizontal[0], 0) && horizontal.length > 1;
  const flip = (angles: readonly number[]) =>
    angles
      .slice(1)
      .reverse()
      .map((angle) => -angle);
  const across = half ? [...flip(horizontal), ...horizontal] : horizontal;
  let columns: Columns = half ? [...candelas.slice(1).reverse(), ...candelas] : candelas;
  let up = vertical;
  if (near(vertical[0], 0) && vertical.length > 1) {
    notes.push('Vertical angles start at 0: taken as alike above and below the aim.');
    up = [...flip(vertical), ...vertical];
    columns = columns.map((column) => [...column.slice(1).reverse(), ...column]);
  }
  return {
    solid: { horizontal: across, vertical: up, candelas: columns },
    symmetry: half ? 'left-right' : 'none',
    notes,
  };
}
