import type { Prism } from '../prism.ts';
import { angleAt, imageHeight } from './lens.ts';
import { axesOf, densityAt, type Eye } from './sight.ts';

/** A place in a camera's picture: pixels from its upper left corner. */
export type Pixel = readonly [x: number, y: number];

/** A face of a building or stack, or the figure of a person, as it stands in the picture. */
export interface Shown {
  readonly what: 'wall' | 'roof' | 'person';
  /** The feature that it is of; empty for the person. */
  readonly feature: string;
  /** A closed outline, its first corner not repeated. */
  readonly outline: readonly Pixel[];
  /** Metres from the camera. */
  readonly distance: number;
  /** Whether it faces the camera's left, right or neither: for shading. 0 is edge on, 1 square on. */
  readonly facing: number;
}

/** A sketch of what a camera sees. */
export interface Look {
  readonly width: number;
  readonly height: number;
  /** Painted in this order: far to near. */
  readonly shown: readonly Shown[];
  /** The horizon, and lines on the ground every few metres: lines in the picture. */
  readonly horizon: readonly (readonly Pixel[])[];
  readonly ground: readonly (readonly Pixel[])[];
  /** Where the person stands, whether all of it is in the picture and free, and at what density (pixels per metre, 0 where not seen). */
  readonly person: PersonSeen | null;
}

export interface PersonSeen {
  readonly x: number;
  readonly y: number;
  readonly feet: number;
  readonly head: number;
  /** Feet and head both seen. */
  readonly whole: boolean;
}

/** Metres: how tall and how wide a standing person is. */
export const personHeight = 1.8;
const personWidth = 0.5;
/** Walls without a known height are drawn this high, metres. */
const drawnHeight = 20;
/** Pieces into which an edge is cut, because a lens bends straight lines. */
const pieces = 8;
/** The nearest that is drawn, metres before the lens. */
const nearest = 0.05;

type Solid = readonly [x: number, y: number, z: number];

/** Places in the camera's own frame: to the right, up, ahead. */
type Seen = readonly [right: number, up: number, ahead: number];

export function lookFrom(
  eye: Eye,
  prisms: readonly Prism[],
  person?: { readonly x: number; readonly y: number },
): Look {
  const project = projection(eye);
  const shown = prisms.flatMap((prism) => facesOf(prism, eye, project));
  const stands = person ?? aimedAt(eye);
  if (stands) shown.push(...figure(stands, eye, project));
  shown.sort((a, b) => b.distance - a.distance);
  return {
    width: eye.lens.width,
    height: eye.lens.height,
    shown,
    horizon: horizonOf(eye, project),
    ground: groundLines(eye, project),
    person: stands ? personSeen(eye, prisms, stands) : null,
  };
}

/** Whether a person at a place is seen from head to foot. Pixels per metre at feet and head. */
export function personSeen(
  eye: Eye,
  prisms: readonly Prism[],
  { x, y }: { readonly x: number; readonly y: number },
): PersonSeen {
  const feet = densityAt(eye, x, y, 0, prisms);
  const head = densityAt(eye, x, y, personHeight, prisms);
  return { x, y, feet, head, whole: feet > 0 && head > 0 };
}

/** Where a place in site metres stands in the picture; undefined behind the lens. May lie beside the picture. */
export function pixelOf(eye: Eye, place: Solid): Pixel | undefined {
  const { toCamera, toPixel } = projection(eye);
  const seen = toCamera(place);
  return seen[2] >= nearest ? toPixel(seen) : undefined;
}

interface Projection {
  readonly toCamera: (place: Solid) => Seen;
  readonly toPixel: (place: Seen) => Pixel;
}

function projection(eye: Eye): Projection {
  const [fx, fy, fz, rx, ry, rz, ux, uy, uz] = axesOf(eye.azimuth, eye.tilt);
  const { k, focal, width, height } = eye.lens;
  const last = angleAt(k, Number.MAX_VALUE);
  return {
    toCamera: ([x, y, z]) => {
      const [dx, dy, dz] = [x - eye.x, y - eye.y, z - eye.z];
      return [dx * rx + dy * ry + dz * rz, dx * ux + dy * uy + dz * uz, dx * fx + dy * fy + dz * fz];
    },
    toPixel: ([right, up, ahead]) => {
      const off = Math.hypot(right, up);
      const angle = Math.min(Math.atan2(off, ahead), last * 0.999);
      const r = off > 0 ? (focal * imageHeight(k, angle)) / off : 0;
      return [width / 2 + r * right, height / 2 - r * up];
    },
  };
}

/** What lies before the lens of an outline, by cutting it at a plane just ahead. */
function clipped(outline: readonly Seen[]): Seen[] {
  const kept: Seen[] = [];
  outline.forEach((b, i) => {
    const a = outline[(i + outline.length - 1) % outline.length];
    if (a[2] >= nearest !== b[2] >= nearest) {
      const t = (nearest - a[2]) / (b[2] - a[2]);
      kept.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), nearest]);
    }
    if (b[2] >= nearest) kept.push(b);
  });
  return kept;
}

/** An outline in the picture; undefined where all of it is behind the camera or beside the picture. */
function outlineOf(corners: readonly Solid[], eye: Eye, { toCamera, toPixel }: Projection): Pixel[] | undefined {
  const before = clipped(corners.map(toCamera));
  if (before.length < 3) return undefined;
  const outline = before.flatMap((b, i): Pixel[] => {
    const a = before[(i + before.length - 1) % before.length];
    return Array.from({ length: pieces }, (_, j) => {
      const t = (j + 1) / pieces;
      return toPixel([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])]);
    });
  });
  const { width, height } = eye.lens;
  const beside =
    outline.every(([x]) => x < 0) ||
    outline.every(([x]) => x > width) ||
    outline.every(([, y]) => y < 0) ||
    outline.every(([, y]) => y > height);
  return beside ? undefined : outline;
}

function facesOf(prism: Prism, eye: Eye, project: Projection): Shown[] {
  const top = Number.isFinite(prism.top) ? prism.top : Math.max(drawnHeight, prism.bottom + 1);
  const { edges, bottom } = prism;
  const faces: Shown[] = [];
  const rim: Solid[] = [];
  for (let i = 0; i < edges.length; i += 4) {
    const [ax, ay, bx, by] = edges.subarray(i, i + 4);
    rim.push([ax, ay, top]);
    const middle: Solid = [(ax + bx) / 2, (ay + by) / 2, (bottom + top) / 2];
    const corners: Solid[] = [
      [ax, ay, bottom],
      [bx, by, bottom],
      [bx, by, top],
      [ax, ay, top],
    ];
    const outline = outlineOf(corners, eye, project);
    if (outline) faces.push(face('wall', prism.id, outline, eye, middle, facingOf(ax, ay, bx, by, eye)));
  }
  if (!prism.solid) return faces;
  const seenTop = eye.z > top ? top : eye.z < bottom ? bottom : undefined;
  if (seenTop === undefined) return faces;
  const outline = outlineOf(
    rim.map(([x, y]): Solid => [x, y, seenTop]),
    eye,
    project,
  );
  // A roof lies over its own walls: it is painted after them.
  if (outline) {
    const roof = face('roof', prism.id, outline, eye, [prism.x, prism.y, seenTop], 1);
    const over = Math.min(roof.distance, ...faces.map(({ distance }) => distance));
    faces.push({ ...roof, distance: over });
  }
  return faces;
}

const face = (
  what: Shown['what'],
  feature: string,
  outline: readonly Pixel[],
  eye: Eye,
  [x, y, z]: Solid,
  facing: number,
): Shown => ({ what, feature, outline, distance: Math.hypot(x - eye.x, y - eye.y, z - eye.z), facing });

/** How squarely a wall stands to the line of sight: 1 across it, 0 along it. */
function facingOf(ax: number, ay: number, bx: number, by: number, eye: Eye): number {
  const [wx, wy] = [bx - ax, by - ay];
  const [sx, sy] = [(ax + bx) / 2 - eye.x, (ay + by) / 2 - eye.y];
  const size = Math.hypot(wx, wy) * Math.hypot(sx, sy);
  return size > 0 ? Math.abs(wx * sy - wy * sx) / size : 0;
}

/** Where the optical axis meets the ground, at most 30 m away or at the camera's range. */
function aimedAt(eye: Eye): { readonly x: number; readonly y: number } | undefined {
  const [fx, fy, fz] = axesOf(eye.azimuth, eye.tilt);
  const level = Math.hypot(fx, fy);
  if (level < 1e-9) return { x: eye.x, y: eye.y };
  const most = Math.min(30, eye.range);
  const distance = fz < 0 ? Math.min(most, (level * eye.z) / -fz) : most;
  return { x: eye.x + (fx / level) * distance, y: eye.y + (fy / level) * distance };
}

/** A standing person that faces the camera: legs, trunk and head in one outline. */
function figure({ x, y }: { readonly x: number; readonly y: number }, eye: Eye, project: Projection): Shown[] {
  const distance = Math.hypot(x - eye.x, y - eye.y);
  const [ax, ay] = distance > 1e-6 ? [-(y - eye.y) / distance, (x - eye.x) / distance] : [1, 0];
  const half = personWidth / 2;
  // Widths to the side (shares of half a person) and heights, from the left foot round.
  const shape: readonly (readonly [side: number, height: number])[] = [
    [-0.6, 0],
    [-0.6, 0.8],
    [-1, 0.8],
    [-1, 1.45],
    [-0.3, 1.5],
    [-0.4, 1.75],
    [0, personHeight],
    [0.4, 1.75],
    [0.3, 1.5],
    [1, 1.45],
    [1, 0.8],
    [0.6, 0.8],
    [0.6, 0],
  ];
  const corners = shape.map(([side, z]): Solid => [x + side * half * ax, y + side * half * ay, z]);
  const outline = outlineOf(corners, eye, project);
  return outline ? [face('person', '', outline, eye, [x, y, personHeight / 2], 1)] : [];
}

/** Points every degree round, at eye level and very far. */
function horizonOf(eye: Eye, project: Projection): Pixel[][] {
  const far = 1e5;
  const places = Array.from({ length: 361 }, (_, i): Solid => {
    const turn = ((eye.azimuth + i - 180) * Math.PI) / 180;
    return [eye.x + far * Math.sin(turn), eye.y + far * Math.cos(turn), eye.z];
  });
  return inPicture(places, eye, project);
}

/** Lines on the ground round the camera, north and east, 5 m apart near it. */
function groundLines(eye: Eye, project: Projection): Pixel[][] {
  const apart = 5;
  const reach = Math.min(60, Math.max(20, eye.range));
  const [west, south] = [eye.x, eye.y].map((metres) => Math.floor((metres - reach) / apart) * apart);
  const count = Math.ceil((2 * reach) / apart) + 1;
  const steps = Array.from({ length: 2 * count + 1 }, (_, j) => (j * apart) / 2);
  return Array.from({ length: count }, (_, i) => i * apart).flatMap((offset) => [
    ...inPicture(
      steps.map((step): Solid => [west + offset, south + step, 0]),
      eye,
      project,
    ),
    ...inPicture(
      steps.map((step): Solid => [west + step, south + offset, 0]),
      eye,
      project,
    ),
  ]);
}

/** The stretches of a line that lie before the lens and near the picture. */
function inPicture(places: readonly Solid[], eye: Eye, { toCamera, toPixel }: Projection): Pixel[][] {
  const { width, height } = eye.lens;
  const lines: Pixel[][] = [];
  let line: Pixel[] = [];
  const end = () => {
    if (line.length > 1) lines.push(line);
    line = [];
  };
  for (const place of places) {
    const seen = toCamera(place);
    const pixel = seen[2] >= nearest ? toPixel(seen) : undefined;
    const near = pixel && pixel[0] > -width && pixel[0] < 2 * width && pixel[1] > -height && pixel[1] < 2 * height;
    if (pixel && near) line.push(pixel);
    else end();
  }
  end();
  return lines;
}
