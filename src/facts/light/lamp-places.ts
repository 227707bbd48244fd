import { numberOf } from '../../kinds/kind-values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import type { Facts, Point } from '../facts.ts';
import { featuresNear } from '../near.ts';

/** Where lamps may be put: along fences, on the faces of buildings, or along a line of the user's own. */
export interface AllowedPlaces {
  readonly along: readonly ('fences' | 'buildings')[];
  /** Lon, lat. */
  readonly line?: readonly (readonly [lon: number, lat: number])[];
}

/** One place for a lamp in site metres. */
export interface LampPlace {
  readonly at: Point;
  /** Directions in degrees clockwise from north that the place itself suggests: across its line and along it. */
  readonly facing: readonly number[];
  /** A lamp on a building hangs below its roof: at most so high, metres. */
  readonly highest: number;
}

/** Places further than this from what is to be lit (metres) are left out. */
const reach = 40;
/** Between places along a line, metres: as many as this allows. */
const [finest, mostPlaces] = [2, 48];
/** A lamp on a face stays so far below the roof, metres. */
const belowRoof = 0.3;

export function lampPlaces(
  facts: Facts,
  box: readonly [number, number, number, number],
  allowed: AllowedPlaces,
): LampPlace[] {
  const lines: { line: readonly Point[]; highest: number; outwards: boolean }[] = [];
  if (allowed.line && allowed.line.length > 0) {
    const line = allowed.line.map(([lon, lat]) => facts.frame.toSite([lon, lat]));
    lines.push({ line, highest: Infinity, outwards: false });
  }
  if (allowed.along.includes('fences')) {
    for (const fence of featuresNear(facts, ['fence'], box, reach))
      for (const [line] of facts.shapeOf(fence).parts) lines.push({ line, highest: Infinity, outwards: false });
  }
  if (allowed.along.includes('buildings')) {
    const kind = kindOf('building');
    for (const building of featuresNear(facts, ['building'], box, reach)) {
      const top = (kind && numberOf(kind, building.values, 'height')) ?? Infinity;
      for (const [line] of facts.shapeOf(building).parts)
        lines.push({ line, highest: top - belowRoof, outwards: true });
    }
  }
  const whole = lines.reduce((sum, { line }) => sum + nearLength(line, box), 0);
  const step = Math.max(finest, whole / mostPlaces);
  return lines.flatMap(({ line, highest, outwards }) => placesAlong(line, box, step, highest, outwards));
}

const isNear = ([x, y]: Point, box: readonly [number, number, number, number]): boolean =>
  x >= box[0] - reach && x <= box[2] + reach && y >= box[1] - reach && y <= box[3] + reach;

const lengthOf = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

const nearLength = (line: readonly Point[], box: readonly [number, number, number, number]): number =>
  line.slice(1).reduce((sum, b, i) => sum + (isNear(b, box) || isNear(line[i], box) ? lengthOf(line[i], b) : 0), 0);

function placesAlong(
  line: readonly Point[],
  box: readonly [number, number, number, number],
  step: number,
  highest: number,
  outwards: boolean,
): LampPlace[] {
  if (line.length === 1) return isNear(line[0], box) ? [{ at: line[0], facing: [0, 90, 180, 270], highest }] : [];
  return line.slice(1).flatMap((b, i): LampPlace[] => {
    const a = line[i];
    const length = lengthOf(a, b);
    if (length === 0) return [];
    const count = Math.max(1, Math.round(length / step));
    const along = (Math.atan2(b[0] - a[0], b[1] - a[1]) * 180) / Math.PI;
    // Faces look both ways here: the one into the building lights nothing and is not chosen.
    const facing = outwards ? [along + 90, along - 90] : [along + 90, along - 90, along, along + 180];
    return Array.from({ length: count }, (_, k): Point => {
      const t = (k + 0.5) / count;
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    })
      .filter((at) => isNear(at, box))
      .map((at) => ({ at, facing, highest }));
  });
}
