import type { Point, Polygon } from '../../geometry/point.ts';
import { differenceOf, unionOf } from '../../geometry/polygon-boolean.ts';
import type { Prism } from '../prism.ts';
import { groundShadow } from './ground-shadow.ts';
import { angleAt } from './lens.ts';
import type { ViewingStep } from './levels.ts';
import { lookAtTile } from './look-at-tile.ts';
import { mayHide, readied } from './ready-eye.ts';
import { axesOf, densityAt, type Eye } from './sight.ts';

/** The ground that one camera sees at a level or better, site metres. */
export interface CameraBand {
  readonly name: string;
  readonly pixelsPerMetre: number;
  /** Without what prisms hide. */
  readonly polygons: readonly Polygon[];
}

export interface CameraBands {
  /** Lowest level first: each holds the next. Levels that the camera reaches nowhere are left out. */
  readonly bands: readonly CameraBand[];
  /** All that lies in the picture and the range, prisms left aside: to `horizon` metres at most. */
  readonly footprint: readonly Polygon[];
  /** What prisms hide of the footprint. */
  readonly hidden: readonly Polygon[];
}

/** Metres to which a footprint is drawn where neither range nor ground ends it. */
const horizon = 1000;
/** Degrees between the directions in which the ground is looked along. */
const turn = 1.5;
/** Angles below the horizontal at which each direction is looked at: close enough that no band is stepped over. */
const looks = 120;

/** The bands of one camera at a height above ground of 0. */
export function cameraBands(eye: Eye, prisms: readonly Prism[], steps: readonly ViewingStep[]): CameraBands {
  const slices = slicesOf(eye);
  const footprint = bandOf(eye, slices, 0);
  const shadow = shadowsOn(eye, footprint, prisms);
  const lit = (polygons: readonly Polygon[]): Polygon[] =>
    shadow.length > 0 && polygons.length > 0 ? differenceOf(polygons, shadow) : [...polygons];
  const bands = [...steps]
    .sort((a, b) => a.pixelsPerMetre - b.pixelsPerMetre)
    .map(({ name, pixelsPerMetre }) => ({ name, pixelsPerMetre, polygons: lit(bandOf(eye, slices, pixelsPerMetre)) }))
    .filter(({ polygons }) => polygons.length > 0);
  const open = lit(footprint);
  return { bands, footprint, hidden: shadow.length > 0 ? differenceOf(footprint, open) : [] };
}

function shadowsOn(eye: Eye, footprint: readonly Polygon[], prisms: readonly Prism[]): Polygon[] {
  const points = footprint.flat(2);
  if (points.length === 0) return [];
  const radius = points.reduce((most, [x, y]) => Math.max(most, Math.hypot(x - eye.x, y - eye.y)), 0);
  const ground = {
    ...{ from: 0, to: 0, minX: eye.x - radius, maxX: eye.x + radius, minY: eye.y - radius, maxY: eye.y + radius },
    ...{ minZ: 0, maxZ: 0, x: eye.x, y: eye.y, radius },
  };
  const near = prisms.filter((prism) => mayHide(prism, eye, ground));
  return near.length > 0 ? unionOf(near.flatMap((prism) => groundShadow(prism, eye))) : [];
}

/** What a camera gives along one direction on the ground: pixels per metre at rising distances. */
interface Slice {
  readonly azimuth: number;
  readonly distances: readonly number[];
  readonly densities: Float64Array;
}

const at = (eye: Eye, azimuth: number, distance: number): Point => [
  eye.x + distance * Math.sin(azimuth),
  eye.y + distance * Math.cos(azimuth),
];

const densityAlong = (eye: Eye, azimuth: number, distance: number): number =>
  densityAt(eye, ...at(eye, azimuth, distance), 0, []);

/** All directions at once, by the kernel that is made for many points. */
function slicesOf(eye: Eye): Slice[] {
  const azimuths = directionsOf(eye);
  const distances = distancesOf(eye);
  const count = azimuths.length * distances.length;
  const places = { x: new Float64Array(count), y: new Float64Array(count), z: new Float64Array(count) };
  azimuths.forEach((azimuth, i) => {
    distances.forEach((distance, j) => {
      const [x, y] = at(eye, azimuth, distance);
      places.x[i * distances.length + j] = x;
      places.y[i * distances.length + j] = y;
    });
  });
  const best = { camera: new Int32Array(count), density: new Float64Array(count) };
  lookAtTile(readied(eye), 0, Number.POSITIVE_INFINITY, { from: 0, to: count }, places, [], best);
  return azimuths.map((azimuth, i) => {
    const from = i * distances.length;
    return { azimuth, distances, densities: best.density.subarray(from, from + distances.length) };
  });
}

function distancesOf(eye: Eye): number[] {
  const reach = groundReach(eye);
  const shallowest = Math.atan2(eye.z, Math.max(reach, 1e-3));
  return Array.from({ length: looks + 1 }, (_, i) => {
    const below = Math.PI / 2 + (i / looks) * (shallowest - Math.PI / 2);
    return i === looks ? reach : eye.z / Math.tan(below);
  });
}

function groundReach({ range, z }: Eye): number {
  const slant = Math.min(range, horizon);
  return slant > z ? Math.sqrt(slant * slant - z * z) * (1 - 1e-12) : 0;
}

/**
 * Directions in which ground may be seen, radians clockwise from north: evenly, and those of the picture's corners and
 * upper and lower edges' middles, where a footprint has its points.
 */
function directionsOf(eye: Eye): number[] {
  const even = Array.from({ length: Math.round(360 / turn) }, (_, i) => (i * turn * Math.PI) / 180);
  const aims = eye.panRange > 0 ? [-0.5, 0.5].map((half) => eye.azimuth + half * eye.panRange) : [eye.azimuth];
  const corners = aims.flatMap((azimuth) => cornerDirections({ ...eye, azimuth }));
  const exact = corners.flatMap((angle) => [angle - 1e-7, angle, angle + 1e-7]).map(within2Pi);
  return [...even, ...exact].sort((a, b) => a - b);
}

const within2Pi = (angle: number): number => ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);

function cornerDirections(eye: Eye): number[] {
  const [fx, fy, , rx, ry, , ux, uy] = axesOf(eye.azimuth, eye.tilt);
  const { width, height, focal, k } = eye.lens;
  const places = [-1, 0, 1].flatMap((right) => [-1, 1].map((up) => [(right * width) / 2, (up * height) / 2] as const));
  return places.map(([right, up]) => {
    const off = Math.hypot(right, up);
    const angle = angleAt(k, off / focal);
    const [r, u, f] = [(Math.sin(angle) * right) / off, (Math.sin(angle) * up) / off, Math.cos(angle)];
    return Math.atan2(f * fx + r * rx + u * ux, f * fy + r * ry + u * uy);
  });
}

type Span = readonly [from: number, to: number];

/** How narrowly the end of a band is found, metres. */
const edgeWidth = 0.002;

/** Where along a slice a level is reached. Level 0 stands for all that is seen. */
function spansOf(eye: Eye, { azimuth, distances, densities }: Slice, level: number): Span[] {
  const reaches = (density: number) => density > 0 && density >= level;
  const edge = (out: number, seen: number): number => {
    let [a, b] = [out, seen];
    for (let i = 0; i < 40 && Math.abs(b - a) > edgeWidth; i++) {
      const middle = (a + b) / 2;
      if (reaches(densityAlong(eye, azimuth, middle))) b = middle;
      else a = middle;
    }
    return b;
  };
  const spans: Span[] = [];
  let from: number | undefined;
  distances.forEach((distance, i) => {
    const now = reaches(densities[i]);
    if (now && from === undefined) from = i === 0 ? distance : edge(distances[i - 1], distance);
    if (!now && from !== undefined) {
      spans.push([from, edge(distance, distances[i - 1])]);
      from = undefined;
    }
  });
  if (from !== undefined) spans.push([from, distances[distances.length - 1]]);
  return spans;
}

/** The band over all directions, as one set of polygons. */
function bandOf(eye: Eye, slices: readonly Slice[], level: number): Polygon[] {
  if (level > 0 && level > readied(eye).sharpest / eye.z) return [];
  const spans = slices.map((slice) => spansOf(eye, slice, level));
  return runOf(eye, slices, spans) ?? piecesOf(eye, slices, spans);
}

/** The one ring of a band that has one span in each direction from a first to a last: what nearly all have. */
function runOf(eye: Eye, slices: readonly Slice[], spans: readonly (readonly Span[])[]): Polygon[] | undefined {
  const count = slices.length;
  const starts = spans.flatMap((own, i) => (own.length > 0 && spans[(i + count - 1) % count].length === 0 ? [i] : []));
  if (starts.length === 0 && spans[0].length === 0) return [];
  if (starts.length !== 1 || spans.some((own) => own.length > 1)) return undefined;
  const outer: Point[] = [];
  const inner: Point[] = [];
  for (let i = starts[0], before: Span | undefined; spans[i % count].length > 0 && i < starts[0] + count; i++) {
    const [span] = spans[i % count];
    if (before && (span[0] > before[1] || span[1] < before[0])) return undefined;
    outer.push(at(eye, slices[i % count].azimuth, span[1]));
    inner.push(at(eye, slices[i % count].azimuth, span[0]));
    before = span;
  }
  const ring = [...outer, ...inner.reverse()];
  return [[[...ring, ring[0]]]];
}

/** Piece by piece between neighbouring directions, joined. */
function piecesOf(eye: Eye, slices: readonly Slice[], spans: readonly (readonly Span[])[]): Polygon[] {
  const quads = slices.flatMap(({ azimuth }, i): Polygon[] => {
    const next = (i + 1) % slices.length;
    const then = slices[next].azimuth;
    return spans[i].flatMap(([a, b]) =>
      spans[next]
        .filter(([from, to]) => from <= b && to >= a)
        .map(([c, d]) => [[at(eye, azimuth, a), at(eye, azimuth, b), at(eye, then, d), at(eye, then, c)]]),
    );
  });
  return quads.length > 0 ? unionOf(quads) : [];
}
