import { turnBetween } from '../../units/angle.ts';
import { formatLength } from '../../units/length.ts';
import type { Crs } from '../crs.ts';
import { crsFor } from '../crs-for.ts';
import { gridNorthAt } from '../grid-north.ts';
import type { Vertex } from './build-list.ts';
import { type Diagnostic, type Problem, warningOf } from './diagnostic.ts';
import { directionIn, type WrittenBearing, type WrittenDistance } from './leg-words.ts';
import type { ReadLeg, ReadRing } from './ring.ts';
import type { Approach } from './stop.ts';
import { isWay, leadsOn } from './stop-words.ts';

const metresInDegree = 111_320;

/** What is written of a leg. */
interface WrittenWay {
  readonly bearings: readonly WrittenBearing[];
  readonly distances: readonly WrittenDistance[];
  readonly words: string;
}

/** Written distances, bearings and compass words against the legs that the coordinates give. */
export function checkWritten(vertices: readonly Vertex[], ring: ReadRing, crs: Crs | undefined): Diagnostic[] {
  const found: Diagnostic[] = [];
  vertices.forEach((vertex, i) => {
    const { approach } = vertex;
    if (!approach || saysNothing(approach) || vertex.computed || vertex.halves.length) return;
    const into = i > 0 && !vertices[i - 1].computed ? ring.legs[i - 1] : undefined;
    const out = ring.legs[i] ?? (i === vertices.length - 1 ? ring.closingLeg : undefined);
    const check = (way: WrittenWay, legs: readonly (ReadLeg | undefined | null)[]) => {
      const real = legs.flatMap((leg) => leg ?? []);
      const problems = real.map((leg) => problemsOf(way, leg, vertex, crs));
      const best = problems.find((each) => !each.length) ?? problems[0];
      for (const problem of best ?? []) found.push({ line: vertex.line, ...problem });
    };
    const own = approach.legs.filter((leg) => !leg.either);
    if (own.length < 2)
      check(
        {
          bearings: approach.bearings,
          distances: isWay(approach.words) ? approach.distances : [],
          words: approach.words,
        },
        [into],
      );
    const { trailing, trailingBearings, trailingDistances } = approach;
    if (trailing === '' || leadsOn(trailing)) return;
    const arrow = /^\s*[->]/.test(trailing);
    const way = {
      bearings: trailingBearings,
      distances: arrow || isWay(trailing) || trailingBearings.length ? trailingDistances : [],
      words: arrow || isWay(trailing) ? trailing : '',
    };
    check(way, arrow ? [into] : [into, out]);
  });
  return found;
}

const saysNothing = ({ words, trailing, legs, bearings, distances }: Approach): boolean =>
  words === '' && trailing === '' && !legs.length && !bearings.length && !distances.length;

/** How much of a leg the last written digit may excuse: whole minutes in a statute are meant as they stand. */
const mostBlur = 0.05;

function problemsOf(
  { bearings, distances, words }: WrittenWay,
  leg: ReadLeg,
  vertex: Vertex,
  crs: Crs | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const written = 2 * metresInDegree * Math.max(...(vertex.resolution ?? [0]));
  const blur = Math.min(written, mostBlur * leg.distance);
  if (distances.length === 1) {
    const [written] = distances;
    const allowed = written.about
      ? 0.1 * written.metres
      : Math.min(written.tolerance, 0.05 * written.metres) + blur + 0.001 * written.metres;
    if (Math.abs(leg.distance - written.metres) > allowed) {
      problems.push(
        warningOf(
          'distance-differs',
          `The text says ${written.text}; from ${leg.from} to ${leg.to} the coordinates give ${formatLength(leg.distance, 'm', 1)}.`,
        ),
      );
    }
  }
  if (bearings.length === 1) {
    const [written] = bearings;
    const spread = (Math.atan2(blur, leg.distance) * 180) / Math.PI;
    if (
      !azimuthsOf(written, vertex, crs).some(
        (azimuth) => Math.abs(turnBetween(azimuth, leg.azimuth)) <= written.tolerance + spread + 0.02,
      )
    ) {
      problems.push(differs(`${Number(written.degrees.toFixed(4))}°`, leg));
    }
  }
  const direction = bearings.length ? undefined : directionIn(words);
  if (direction && Math.abs(turnBetween(direction.azimuth, leg.azimuth)) > direction.tolerance)
    problems.push(differs(`“${direction.words}”`, leg));
  return problems;
}

const differs = (written: string, leg: ReadLeg): Problem =>
  warningOf(
    'direction-differs',
    `The text says ${written}; from ${leg.from} to ${leg.to} the coordinates give ${leg.azimuth.toFixed(1)}°.`,
  );

/** A bearing that does not say from which north may be from either. */
function azimuthsOf({ degrees, north }: WrittenBearing, vertex: Vertex, crs: Crs | undefined): number[] {
  if (north === 'true') return [degrees];
  const grid = crs ?? crsFor(vertex.position);
  const turned = grid ? degrees - gridNorthAt(grid, vertex.position).convergence : degrees;
  return north === 'grid' ? [turned] : [degrees, turned];
}
