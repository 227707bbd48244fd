import type { Position } from 'geojson';
import { geodesicBetween, geodesicFrom } from '../geometry/geodesic.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { edgesOf } from '../plan/vertices.ts';

/** Shorter edges bend by less than 2 cm against a straight line on the screen. Degrees, about a kilometre. */
const leastBent = 0.009;
/** Pieces so short that a straight one is within half a millimetre of the true edge, metres; and not more than so many. */
const pieceLength = 250;
const mostPieces = 400;

const known = new WeakMap<FeatureRecord, Position[][][]>();

/** A feature's lines as they truly run: long edges in pieces along their geodesic or parallel. The screen's projection would draw them straight. */
export function trueLines(feature: FeatureRecord): Position[][][] {
  let lines = known.get(feature);
  if (!lines) {
    lines = bent(feature);
    known.set(feature, lines);
  }
  return lines;
}

const isLong = (a: Position, b: Position): boolean =>
  Math.abs(a[0] - b[0]) > leastBent || Math.abs(a[1] - b[1]) > leastBent;

function bent(feature: FeatureRecord): Position[][][] {
  const lines = linesOf(feature.geometry);
  if (!lines.some((part) => part.some((line) => line.some((at, i) => i > 0 && isLong(line[i - 1], at))))) return lines;
  const edges = edgesOf(feature);
  return lines.map((part, p) =>
    part.map((line, r) =>
      line.flatMap((at, i) => {
        const before = line[i - 1];
        if (!before || !isLong(before, at)) return [at];
        return [...between(before, at, edges[p][r][i - 1]?.line === 'parallel'), at];
      }),
    ),
  );
}

/** The places between two ends, without them. */
function between(a: Position, b: Position, isParallel: boolean): Position[] {
  const { distance, azimuth } = geodesicBetween(a, b);
  const pieces = Math.min(mostPieces, Math.ceil(distance / pieceLength));
  return Array.from({ length: pieces - 1 }, (_, i) => {
    const t = (i + 1) / pieces;
    return isParallel ? [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t] : geodesicFrom(a, azimuth, distance * t);
  });
}
