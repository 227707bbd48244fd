import type { Position } from 'geojson';
import type { VertexPlace } from '../plan/change-feature.ts';
import { hasRings, linesOf } from '../plan/geometry-lines.ts';
import type { FeatureRecord, JsonObject } from '../plan/record.ts';
import { type PerRing, vertexLabels } from '../plan/vertices.ts';
import { type Pixel, type Screen, viewTest } from './screen.ts';

export interface VertexLabel {
  readonly text: string;
  /** The middle of the text. */
  readonly at: Pixel;
}

/** Pixels from the corner. */
const away = 15;
/** Pixels past the edge of the screen from which a label may still reach into it. */
const reachIn = 60;
/** Nearer to each other than this they would not be read. Pixels across and down. */
const [roomAcross, roomDown] = [26, 14];

/**
 * The labels of a boundary's vertices, outside the corner: those that the sheet's table prints. Where they crowd, the
 * chosen vertex has its label and others are left out until the view is closer; what is out of view costs a comparison.
 */
export function vertexLabelsIn(screen: Screen, feature: FeatureRecord, chosen: VertexPlace | null): VertexLabel[] {
  const labels = labelsOf(feature);
  const isRing = hasRings(feature.geometry);
  const isSeen = viewTest(screen, reachIn);
  const room = roomKeeper();
  const found: VertexLabel[] = [];
  const look = (line: readonly Position[], index: number, texts: readonly string[], side: () => number) => {
    const at = line[index];
    if (!at || !isSeen(at)) return;
    const pixel = screen.project(at);
    if (!room(pixel)) return;
    const [dx, dy] = outward(screen, line, index, isRing).map((part) => part * side() * away);
    found.push({ text: texts[index] ?? '', at: [pixel[0] + dx, pixel[1] + dy] });
  };
  const parts = linesOf(feature.geometry);
  const chosenLine = chosen && parts[chosen.part]?.[chosen.ring];
  if (chosen && chosenLine) {
    look(chosenLine, chosen.index, labels[chosen.part][chosen.ring], () => cornerSide(chosenLine));
  }
  for (const [p, part] of parts.entries()) {
    for (const [r, line] of part.entries()) {
      let known = 0;
      const side = () => (known ||= cornerSide(line));
      const count = isRing ? line.length - 1 : line.length;
      for (let index = 0; index < count; index++) look(line, index, labels[p][r], side);
    }
  }
  return found;
}

/** Takes a place where no other was taken beside it. */
function roomKeeper(): (at: Pixel) => boolean {
  const taken = new Map<string, Pixel[]>();
  return (at) => {
    const [column, row] = [Math.floor(at[0] / roomAcross), Math.floor(at[1] / roomDown)];
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        if (taken.get(`${c} ${r}`)?.some((other) => isCrowding(other, at))) return false;
      }
    }
    const here = taken.get(`${column} ${row}`);
    if (here) here.push(at);
    else taken.set(`${column} ${row}`, [at]);
    return true;
  };
}

const isCrowding = (a: Pixel, b: Pixel): boolean =>
  Math.abs(a[0] - b[0]) < roomAcross && Math.abs(a[1] - b[1]) < roomDown;

/** By the values, which a drag of a corner leaves as they are. */
const known = new WeakMap<JsonObject, { readonly count: number; readonly labels: PerRing<string> }>();

function labelsOf(feature: FeatureRecord): PerRing<string> {
  const count = linesOf(feature.geometry).reduce((sum, part) => part.reduce((s, line) => s * 31 + line.length, sum), 0);
  const before = known.get(feature.values);
  if (before?.count === count) return before.labels;
  const labels = vertexLabels(feature);
  known.set(feature.values, { count, labels });
  return labels;
}

/** 1 where the ring runs anticlockwise on the ground. */
function cornerSide(line: readonly Position[]): number {
  let twice = 0;
  for (let i = 0, j = line.length - 1; i < line.length; j = i++)
    twice += line[j][0] * line[i][1] - line[i][0] * line[j][1];
  return twice >= 0 ? 1 : -1;
}

/** Across the line from the vertex before to the one after, one pixel long. A ring's closing position is no vertex. */
function outward(screen: Screen, line: readonly Position[], index: number, isRing: boolean): Pixel {
  const count = isRing ? line.length - 1 : line.length;
  const at = (k: number) => screen.project(line[isRing ? (k + count) % count : Math.min(count - 1, Math.max(0, k))]);
  const [a, b] = [at(index - 1), at(index + 1)];
  const along: Pixel = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(along[0], along[1]) || 1;
  return [-along[1] / length, along[0] / length];
}
