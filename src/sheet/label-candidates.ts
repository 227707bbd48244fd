import type { Rect } from '../facts/paper.ts';
import { boxOf } from '../geometry/box.ts';
import { pointInPolygon } from '../geometry/point-in-polygon.ts';
import { distanceToSegment } from '../geometry/segment.ts';
import type { Candidate } from './label-placement.ts';
import { Track } from './page-line.ts';
import type { PagePoint } from './page-shape.ts';
import { segmentMeetsBox } from './segment-box.ts';

/** What a label's text takes: width, and height of its capitals and further lines. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

const aroundPoint: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/** Right, left, above, below, then the corners; each next to a symbol of this radius, then a little farther. */
export function* besidePoint([x, y]: PagePoint, radius: number, { width, height }: Extent): Generator<Candidate> {
  for (const [ring, gap] of [0.9, 2.6, 5].entries())
    for (const [i, [sx, sy]] of aroundPoint.entries())
      yield {
        x: x + sx * (radius * (sy === 0 ? 1 : 0.75) + gap + width / 2),
        y: y + sy * (radius * (sx === 0 ? 1 : 0.75) + gap + height / 2),
        cost: i * 0.08 + ring * 0.9,
      };
}

/** Sixteenths of a turn away from the best direction, nearest first. */
const sixteenths = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8];

/** Around a vertex, best towards `inward` (degrees clockwise from the page's up), where its own boundary is. */
export function* besideVertex([x, y]: PagePoint, inward: number, { width, height }: Extent): Generator<Candidate> {
  for (const [ring, gap] of [0.9, 2, 3.6].entries())
    for (const i of sixteenths) {
      const turn = ((inward + i * 22.5) * Math.PI) / 180;
      yield {
        x: x + Math.sin(turn) * (gap + width / 2),
        y: y - Math.cos(turn) * (gap + height / 2),
        cost: Math.abs(i) * 0.06 + ring * 0.7,
      };
    }
}

/** Above or below the longest straight pieces of a line, turned with them and never upside down; then level. */
export function alongLine(
  lines: readonly (readonly PagePoint[])[],
  frame: Rect,
  extent: Extent,
  gap = 1.3,
): Candidate[] {
  const box = [frame.x, frame.y, frame.x + frame.width, frame.y + frame.height] as const;
  const pieces = lines
    .flatMap((line) => line.slice(1).map((b, i) => ({ a: line[i], b })))
    .filter(({ a, b }) => segmentMeetsBox(a, b, box))
    .map(({ a, b }) => ({ a, b, length: Math.hypot(b[0] - a[0], b[1] - a[1]) }))
    .sort((p, q) => q.length - p.length)
    .slice(0, 5);
  return pieces.flatMap(({ a, b, length }, rank) => {
    const [dx, dy] = [(b[0] - a[0]) / (length || 1), (b[1] - a[1]) / (length || 1)];
    let angle = (Math.atan2(-dy, dx) * 180) / Math.PI;
    if (angle > 90) angle -= 180;
    if (angle <= -90) angle += 180;
    const off = gap + extent.height / 2;
    const short = length < extent.width ? 0.8 : 0;
    return [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((t, along) =>
      [1, -1].map((side) => ({
        x: a[0] + (b[0] - a[0]) * t + side * dy * off,
        y: a[1] + (b[1] - a[1]) * t - side * dx * off,
        angle,
        cost: rank * 0.25 + along * 0.1 + (side === 1 ? 0 : 0.05) + short,
      })),
    );
  });
}

/** Inside the edge of an area, turned along it: where a boundary that holds others is named. */
export function insideEdge(
  parts: readonly (readonly (readonly PagePoint[])[])[],
  frame: Rect,
  extent: Extent,
): Candidate[] {
  const rings = parts.flatMap((part) => part.slice(0, 1));
  return alongLine(rings, frame, extent, 2.2).map((at) =>
    parts.some((part) => pointInPolygon([at.x, at.y], part)) ? at : { ...at, cost: at.cost + 1 },
  );
}

/** Places tried across and down an area, at most; fewer where they would stand closer than the label is high. */
const mostTries = 9;
const triesIn = (span: number, step: number): number => Math.min(mostTries, Math.max(2, Math.floor(span / step)));

/** Inside the area as far from its edges as it goes; then beside it, where it is too small for its name. */
export function insideArea(polygon: readonly (readonly PagePoint[])[], frame: Rect, extent: Extent): Candidate[] {
  const [minX, minY, maxX, maxY] = boxOf(polygon[0]);
  const [left, right] = [Math.max(minX, frame.x), Math.min(maxX, frame.x + frame.width)];
  const [top, bottom] = [Math.max(minY, frame.y), Math.min(maxY, frame.y + frame.height)];
  const inside: (PagePoint & { readonly length: 2 })[] = [];
  const [across, down] = [triesIn(right - left, 2 * extent.height), triesIn(bottom - top, extent.height)];
  for (let i = 0; i < across; i++)
    for (let j = 0; j < down; j++) {
      const at = [left + ((i + 0.5) * (right - left)) / across, top + ((j + 0.5) * (bottom - top)) / down] as const;
      if (pointInPolygon(at, polygon)) inside.push(at);
    }
  const middle = [(left + right) / 2, (top + bottom) / 2];
  const farthest = inside
    .map((at) => ({ at, room: roomAt(at, polygon, extent), off: Math.hypot(at[0] - middle[0], at[1] - middle[1]) }))
    .sort((a, b) => b.room - a.room || a.off - b.off)
    .map(({ at }, i) => ({ x: at[0], y: at[1], cost: i * 0.03 }));
  const beside = [
    { x: middle[0], y: top - 1 - extent.height / 2, cost: 2.5 },
    { x: middle[0], y: bottom + 1 + extent.height / 2, cost: 2.6 },
    { x: right + 1 + extent.width / 2, y: middle[1], cost: 2.7 },
    { x: left - 1 - extent.width / 2, y: middle[1], cost: 2.8 },
  ];
  return [...farthest, ...beside];
}

/** How far the label may still grow before it meets an edge: capped at half its width, where more room is no better. */
function roomAt(at: PagePoint, polygon: readonly (readonly PagePoint[])[], { width, height }: Extent): number {
  let least = width / 2 + height;
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const distance = distanceToSegment(at, ring[i - 1], ring[i]);
      if (distance < least) least = distance;
    }
  return least;
}

/** Millimetres from what is named to the middle of a label with a leader. */
const leaderReaches = [7, 10, 14, 19, 25];

/** All round a place and away from it, each with a leader back. */
export function* withLeader([x, y]: PagePoint, { width, height }: Extent): Generator<Candidate> {
  for (const [ring, reach] of leaderReaches.entries())
    for (let i = 0; i < 16; i++) {
      const turn = ((i * 22.5 + 45) * Math.PI) / 180;
      const [sin, cos] = [Math.sin(turn), -Math.cos(turn)];
      yield {
        x: x + sin * (reach + width / 2),
        y: y + cos * (reach + height / 2),
        cost: 3 + ring + (i % 8) * 0.01,
        leader: [x, y],
      };
    }
}

/** Degrees by which one character of a bent label may turn against the last. */
const mostTurn = 22;

/** Along a bent line whose straight pieces are all shorter than the label: each character turned with the line below it. */
export function alongBend(
  lines: readonly (readonly PagePoint[])[],
  frame: Rect,
  characters: readonly number[],
  height: number,
): Candidate[] {
  const width = characters.reduce((sum, advance) => sum + advance, 0);
  return lines.flatMap((line) => {
    const length = line.slice(1).reduce((sum, b, i) => sum + Math.hypot(b[0] - line[i][0], b[1] - line[i][1]), 0);
    if (length < width * 1.15) return [];
    return [0.5, 0.3, 0.7].flatMap((t, i) => {
      const bent = bentAlong(line, Math.max(0, length * t - width / 2), characters, height / 2 + 1.3);
      const middle = bent?.[bent.length >> 1];
      const inside = bent?.every(
        ({ x, y }) => x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height,
      );
      return bent && middle && inside ? [{ x: middle.x, y: middle.y, cost: 0.6 + i * 0.1, bent }] : [];
    });
  });
}

function bentAlong(
  line: readonly PagePoint[],
  start: number,
  characters: readonly number[],
  off: number,
): Candidate['bent'] {
  const width = characters.reduce((sum, advance) => sum + advance, 0);
  const track = new Track(line);
  const [first, last] = track.at([start, start + width]);
  const backwards = last.x < first.x;
  let along = 0;
  const middles = characters.map((advance) => {
    along += advance;
    return along - advance / 2;
  });
  const places = backwards
    ? track.at(middles.map((middle) => start + width - middle).reverse()).reverse()
    : track.at(middles.map((middle) => start + middle));
  const bent = places.map((place) => {
    const angle = -place.angle + (backwards ? 180 : 0);
    const turn = (angle * Math.PI) / 180;
    return { x: place.x - Math.sin(turn) * off, y: place.y - Math.cos(turn) * off, angle };
  });
  const isSmooth = bent.every(
    ({ angle }, i) => i === 0 || Math.abs(((angle - bent[i - 1].angle + 900) % 360) - 180) <= mostTurn,
  );
  return isSmooth ? bent : undefined;
}
