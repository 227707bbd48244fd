import type { Hatch } from '../kinds/symbol.ts';

/** A seamless square of a hatch: lines or small strokes in pixels, to be drawn with the hatch's width and colour. */
export interface HatchTile {
  readonly size: number;
  readonly strokes: readonly (readonly (readonly [x: number, y: number])[])[];
  /** Dots are filled circles at these places. */
  readonly dots: readonly (readonly [x: number, y: number])[];
}

/** Whole numbers of repeats across the tile in x and y: what makes it seamless. */
interface Family {
  readonly x: number;
  readonly y: number;
}

const radians = Math.PI / 180;
/** Along a dashed or waved line, one repeat is so many gaps long. */
const dashRepeat = 1.6;
const dashShare = 0.6;

/**
 * The tile's side is searched so that whole repeats fit it with the angle and gap as declared, to about a
 * hundredth; `scale` is pixels per millimetre.
 */
export function hatchTile(hatch: Hatch, scale: number): HatchTile {
  const gap = Math.max(hatch.gap * scale, 2);
  const along = hatch.pattern === 'dots' || hatch.pattern === 'cross' ? gap : gap * dashRepeat;
  const [sin, cos] = [Math.sin(hatch.angle * radians), Math.cos(hatch.angle * radians)];
  const rates = [sin / gap, cos / gap, cos / along, -sin / along];
  const size = sideFor(hatch.pattern === 'lines' ? rates.slice(0, 2) : rates, gap);
  const [ax, ay, bx, by] = rates.map((rate) => Math.round(rate * size));
  const across: Family = { x: ax, y: ay };
  const lengthwise: Family = { x: bx, y: by };
  switch (hatch.pattern) {
    case 'lines':
      return { size, strokes: linesOf(across, size), dots: [] };
    case 'cross':
      return { size, strokes: [...linesOf(across, size), ...linesOf(lengthwise, size)], dots: [] };
    case 'dots':
      return { size, strokes: [], dots: crossings(across, lengthwise, size, gap) };
    case 'dashes':
    case 'waves': {
      const direction: readonly [number, number] = [cos, -sin];
      const starts = crossings(across, lengthwise, size, along);
      const stroke = hatch.pattern === 'dashes' ? dashAt : waveAt;
      return { size, strokes: starts.map((start) => stroke(start, direction, along)), dots: [] };
    }
  }
}

function sideFor(rates: readonly number[], gap: number): number {
  const smallest = Math.ceil(gap * 2);
  let [best, bestError] = [smallest, Infinity];
  for (let size = smallest; size <= gap * 14; size++) {
    const error = Math.max(...rates.map((rate) => Math.abs(rate * size - Math.round(rate * size)))) / size;
    if (error < bestError * 0.7) [best, bestError] = [size, error];
  }
  return best;
}

/** Every line of the family that touches the tile: x·family.x + y·family.y = k·size. */
function linesOf(family: Family, size: number): [number, number][][] {
  const lines: [number, number][][] = [];
  const reach = Math.abs(family.x) + Math.abs(family.y);
  for (let k = -reach; k <= reach; k++) {
    if (Math.abs(family.x) > Math.abs(family.y)) {
      const xAt = (y: number) => (k * size - family.y * y) / family.x;
      lines.push([
        [xAt(-size), -size],
        [xAt(2 * size), 2 * size],
      ]);
    } else {
      const yAt = (x: number) => (k * size - family.x * x) / family.y;
      lines.push([
        [-size, yAt(-size)],
        [2 * size, yAt(2 * size)],
      ]);
    }
  }
  return lines;
}

/** Where the two families cross, in the tile and a margin round it. */
function crossings(a: Family, b: Family, size: number, margin: number): [number, number][] {
  const determinant = a.x * b.y - a.y * b.x;
  const points: [number, number][] = [];
  const reach = Math.abs(a.x) + Math.abs(a.y) + Math.abs(b.x) + Math.abs(b.y) + 4;
  const inside = (value: number) => value > -margin && value < size + margin;
  for (let i = -reach; i <= reach; i++) {
    for (let j = -reach; j <= reach; j++) {
      const x = ((i * b.y - j * a.y) * size) / determinant;
      const y = ((j * a.x - i * b.x) * size) / determinant;
      if (inside(x) && inside(y)) points.push([x, y]);
    }
  }
  return points;
}

type Point = readonly [number, number];

const dashAt = ([x, y]: Point, [dx, dy]: Point, along: number): Point[] => [
  [x, y],
  [x + dx * along * dashShare, y + dy * along * dashShare],
];

function waveAt([x, y]: Point, [dx, dy]: Point, along: number): Point[] {
  const points: Point[] = [];
  for (let i = 0; i <= 12; i++) {
    const t = (i / 12) * along;
    const rise = (Math.sin((i / 12) * 2 * Math.PI) * along) / 7;
    points.push([x + dx * t - dy * rise, y + dy * t + dx * rise]);
  }
  return points;
}
