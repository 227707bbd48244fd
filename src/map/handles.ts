import type { Position } from 'geojson';
import { fieldOf } from '../kinds/kind-values.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { VertexPlace } from '../plan/change-feature.ts';
import { hasRings, linesOf } from '../plan/geometry-lines.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { edgeTest, type Pixel, pixelDistance, type Screen, viewTest } from './screen.ts';
import { alongGeodesic } from './snap.ts';

/** What can be taken hold of on the one selected feature. */
export type Handle =
  | { readonly handle: 'vertex'; readonly pixel: Pixel; readonly place: VertexPlace }
  /** Half way along an edge: pulling it makes a vertex after `place`. */
  | { readonly handle: 'middle'; readonly pixel: Pixel; readonly place: VertexPlace; readonly position: Position }
  /** Turns the azimuth. */
  | { readonly handle: 'aim'; readonly pixel: Pixel; readonly centre: Pixel; readonly azimuth: number | undefined }
  /** Raises and lowers the axis: the farther out along its direction, the higher it looks. */
  | { readonly handle: 'tilt'; readonly pixel: Pixel; readonly centre: Pixel; readonly tilt: number | undefined };

/** Handles nearer than this to each other are left out, pixels. */
const leastEdge = 34;
export const aimLength = 52;
const reach: Readonly<Record<Handle['handle'], number>> = { vertex: 8, middle: 7, aim: 10, tilt: 9 };
/** Pixels from the marker to the tilt handle, straight down and per degree above it. */
const [tiltStart, tiltPerDegree] = [74, 0.7];

/** Those in view; of a boundary with thousands of vertices too. */
export function handlesOf(screen: Screen, feature: FeatureRecord): Handle[] {
  const aim = aimHandle(screen, feature);
  if (aim) return [aim, ...tiltHandle(feature, aim)];
  if (feature.geometry.type === 'Point') return [];
  const handles: Handle[] = [];
  const isRing = hasRings(feature.geometry);
  for (const [part, lines] of linesOf(feature.geometry).entries()) {
    for (const [ring, line] of lines.entries()) addLine(screen, handles, line, isRing, { part, ring });
  }
  return handles;
}

function addLine(
  screen: Screen,
  handles: Handle[],
  line: readonly Position[],
  isRing: boolean,
  of: Omit<VertexPlace, 'index'>,
) {
  const meets = edgeTest(screen, 10);
  const isSeen = viewTest(screen, 10);
  const last = isRing ? line.length - 1 : line.length;
  for (let index = 0; index < last; index++) {
    const [at, next] = [line[index], line[index + 1]];
    const place = { ...of, index };
    if (isSeen(at)) handles.push({ handle: 'vertex', pixel: screen.project(at), place });
    if (!next || !meets(at, next) || pixelDistance(screen.project(at), screen.project(next)) < leastEdge) continue;
    const position = middleOf(at, next);
    const pixel = screen.project(position);
    if (inView(screen, pixel)) handles.push({ handle: 'middle', pixel, place, position });
  }
}

/** By the first end: the positions that a drag leaves are the same ones. */
const middles = new WeakMap<Position, { readonly end: Position; readonly middle: Position }>();

/** Half way along the geodesic, which takes long to find. */
function middleOf(start: Position, end: Position): Position {
  const known = middles.get(start);
  if (known?.end === end) return known.middle;
  const middle = alongGeodesic(start, end, 0.5);
  middles.set(start, { end, middle });
  return middle;
}

const inView = ({ width, height }: Screen, [x, y]: Pixel): boolean =>
  x > -10 && y > -10 && x < width + 10 && y < height + 10;

/** Lights, cameras and what else has a direction, where it is one point. */
function aimHandle(screen: Screen, feature: FeatureRecord): AimHandle | undefined {
  if (feature.geometry.type !== 'Point') return undefined;
  const kind = kindOf(feature.kind);
  if (!kind || fieldOf(kind, 'azimuth')?.type !== 'number') return undefined;
  const { azimuth: value } = feature.values;
  const azimuth = typeof value === 'number' ? value : undefined;
  const centre = screen.project(feature.geometry.coordinates);
  const turn = ((azimuth ?? 0) * Math.PI) / 180;
  const pixel: Pixel = [centre[0] + aimLength * Math.sin(turn), centre[1] - aimLength * Math.cos(turn)];
  return { handle: 'aim', pixel, centre, azimuth };
}

type AimHandle = Extract<Handle, { handle: 'aim' }>;

/** A lamp's tilt counts up from straight down, a camera's down from the horizon. */
const isFromHorizon = (feature: FeatureRecord): boolean => feature.kind === 'camera';

/** Only where there is a direction to tilt towards. */
function tiltHandle(feature: FeatureRecord, { azimuth, centre }: AimHandle): Handle[] {
  const kind = kindOf(feature.kind);
  if (azimuth === undefined || !kind || fieldOf(kind, 'tilt')?.type !== 'number') return [];
  const { tilt: value } = feature.values;
  const tilt = typeof value === 'number' ? value : undefined;
  const up = Math.max(0, isFromHorizon(feature) ? 90 - (tilt ?? 0) : (tilt ?? 0));
  const away = tiltStart + up * tiltPerDegree;
  const turn = (azimuth * Math.PI) / 180;
  const pixel: Pixel = [centre[0] + away * Math.sin(turn), centre[1] - away * Math.cos(turn)];
  return [{ handle: 'tilt', pixel, centre, tilt }];
}

/** The tilt that the handle stands for when it is held at a pixel: its distance along the direction. Degrees, not rounded. */
export function tiltAt(feature: FeatureRecord, centre: Pixel, at: Pixel): number {
  const { azimuth } = feature.values;
  const turn = ((typeof azimuth === 'number' ? azimuth : 0) * Math.PI) / 180;
  const along = (at[0] - centre[0]) * Math.sin(turn) - (at[1] - centre[1]) * Math.cos(turn);
  const up = Math.max(0, (along - tiltStart) / tiltPerDegree);
  return isFromHorizon(feature) ? Math.max(-90, 90 - up) : Math.min(180, up);
}

/** The handle under a place: vertices before middles. */
export function handleAt(handles: readonly Handle[], pixel: Pixel): Handle | undefined {
  let [best, least]: [Handle | undefined, number] = [undefined, Infinity];
  for (const handle of handles) {
    const distance = pixelDistance(handle.pixel, pixel);
    const rank = distance + (handle.handle === 'middle' ? 4 : 0);
    if (distance <= reach[handle.handle] && rank < least) [best, least] = [handle, rank];
  }
  return best;
}
