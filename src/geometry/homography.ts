import type { Point } from './point.ts';

/** From one plane to another, straight lines to straight lines. */
export type PlaneMap = (x: number, y: number) => readonly [x: number, y: number];

type Quad = readonly [Point, Point, Point, Point];

/**
 * The map that takes the corners of a quadrangle, in order, to those of the unit square (0,0) (1,0) (1,1) (0,1). For a
 * parallelogram it is affine. Undefined where three of the corners lie on a line. Heckbert 1989, section 2.2.3.
 */
export function toUnitSquare(quad: Quad): PlaneMap | undefined {
  const [[x0, y0]] = quad;
  const [a, b, c] = quad.slice(1).map(([x, y]): Point => [x - x0, y - y0]);
  const size = Math.max(...[a, b, c].flat().map(Math.abs));
  const spread = [cross(a, b), cross(b, c), cross(a, c), cross([b[0] - a[0], b[1] - a[1]], [c[0] - a[0], c[1] - a[1]])];
  if (!(size > 0) || spread.some((area) => Math.abs(area) < 1e-12 * size * size)) return undefined;
  const [sx, sy] = [a[0] - b[0] + c[0], a[1] - b[1] + c[1]];
  const [dx1, dy1, dx2, dy2] = [a[0] - b[0], a[1] - b[1], c[0] - b[0], c[1] - b[1]];
  const determinant = dx1 * dy2 - dx2 * dy1;
  // Against the unit square: (0,0) stays, since the frame begins at the first corner.
  const g = (-sx * dy2 + dx2 * sy) / determinant;
  const h = (-dx1 * sy + sx * dy1) / determinant;
  const [m11, m12, m21, m22] = [a[0] + g * a[0], c[0] + h * c[0], a[1] + g * a[1], c[1] + h * c[1]];
  return (x, y) => {
    const [px, py] = [x - x0, y - y0];
    // Solves (m − p ⊗ (g, h)) · (u, v) = p.
    const [k11, k12, k21, k22] = [m11 - px * g, m12 - px * h, m21 - py * g, m22 - py * h];
    const over = k11 * k22 - k12 * k21;
    return [(px * k22 - py * k12) / over, (k11 * py - k21 * px) / over];
  };
}

const cross = (a: Point, b: Point): number => a[0] * b[1] - a[1] * b[0];
