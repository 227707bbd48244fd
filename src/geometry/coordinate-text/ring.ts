import type { CrsDatum } from '../crs.ts';
import { type GeodesicLeg, geodesicRing } from '../geodesic.ts';
import type { BuiltList, Vertex } from './build-list.ts';
import type { Closing } from './closing.ts';
import type { LineType } from './leg-words.ts';
import type { ListDatum } from './list-datum.ts';
import type { StopList } from './split-lists.ts';
import { isWay } from './stop-words.ts';
import type { Traverse } from './traverse.ts';

export interface ReadPoint {
  readonly label: string;
  /** Degrees in the ring's datum. */
  readonly lon: number;
  readonly lat: number;
  readonly line: number;
  /** The text that it was read from. */
  readonly source: string;
  /** Found by bearing and distance, not by coordinates. */
  readonly computed: boolean;
}

export interface ReadLeg {
  /** Labels. */
  readonly from: string;
  readonly to: string;
  readonly line: LineType;
  /** Ellipsoidal metres along the geodesic. */
  readonly distance: number;
  /** Degrees clockwise from true north. */
  readonly azimuth: number;
  /** The words of the way, where there are any. */
  readonly text?: string;
  /** Half coordinates on the way: the line wants a water mark or a feature between these points. */
  readonly halves?: readonly { readonly line: number; readonly source: string }[];
}

/** One list of points. */
export interface ReadRing {
  readonly label: string | null;
  readonly datum: CrsDatum | null;
  /** The grid of its eastings and northings; null for latitude and longitude. */
  readonly crs: string | null;
  /** It is left out of the area of the list before it that is no hole. */
  readonly hole: boolean;
  /** Only when the list says so. */
  readonly closed: boolean;
  /** False when a line of it could not be read: a point is missing. */
  readonly complete: boolean;
  readonly points: readonly ReadPoint[];
  readonly legs: readonly ReadLeg[];
  /** The leg that would close it straight, where the list does not close. */
  readonly closingLeg: ReadLeg | null;
  /** m², positive anticlockwise, closed straight. */
  readonly area: number;
  /** Metres, closed straight; of fewer than three points the length of the legs. */
  readonly perimeter: number;
  readonly traverses: readonly Traverse[];
}

export function ringOf(
  list: StopList,
  built: BuiltList,
  closing: Closing,
  datum: ListDatum,
  complete: boolean,
): ReadRing {
  const { vertices } = built;
  const { legs, area, perimeter } = geodesicRing(vertices.map((vertex) => vertex.position));
  const labels = labelsOf(vertices);
  const legTo = (i: number): ReadLeg => {
    const to = i % vertices.length;
    const way = to === 0 ? closing : wayOf(vertices[to]);
    return legOf(labels[i - 1], labels[to], way, legs[i - 1]);
  };
  const count = vertices.length;
  const grid = list.stops.some((stop) => stop.place.what === 'grid');
  return {
    label: list.heading ?? null,
    datum: datum.datum ?? null,
    crs: grid ? (datum.datum && datum.crs ? datum.crs.code : null) : null,
    hole: list.hole,
    closed: closing.closed,
    complete,
    points: vertices.map(({ position, line, source, computed }, i) => {
      return { label: labels[i], lon: position[0], lat: position[1], line, source, computed };
    }),
    legs: Array.from({ length: closing.closed ? count : count - 1 }, (_, i) => legTo(i + 1)),
    closingLeg: !closing.closed && count > 2 ? legTo(count) : null,
    area,
    perimeter: count > 2 ? perimeter : perimeter / 2,
    traverses: built.traverses,
  };
}

interface Way {
  readonly lineType?: LineType;
  readonly lineText?: string;
  readonly words: string;
  readonly halves: readonly { readonly line: number; readonly source: string }[];
}

const wayOf = ({ lineType, lineText, words, halves }: Vertex): Way => ({ lineType, lineText, words, halves });

function legOf(from: string, to: string, way: Way, { distance, azimuth }: GeodesicLeg): ReadLeg {
  const text = way.lineText ?? wayText(way.words);
  return {
    from,
    to,
    line: way.lineType ?? 'geodesic',
    distance,
    azimuth,
    text: text === '' ? undefined : text,
    halves: way.halves.length ? way.halves : undefined,
  };
}

/** Words that say no more than the line's type. */
const bareWay =
  /^the boundary closes|^(?:along |in )?(?:the |a )?(?:geodesic|parallel|meridian|water mark|feature|straight line)(?: to(?: point(?: \w+)?)?)?(?: ?,? (?:to )?the point of commencement\.?)?$/i;

/** The words of a way as they are kept beside its edge: the last clause, without arrows and names of coordinates. */
function wayText(words: string): string {
  if (words === '' || !isWay(words)) return '';
  const clause = words.split(/\bthence\b/i).at(-1) ?? '';
  const quoted = /\(“([^“”]+)”\)/.exec(clause);
  if (quoted) return quoted[1];
  const text = clause
    .replace(/(?:(?:to )?point )?“[^“”]*”/g, ' ')
    .replace(/(point of (?:commencement|beginning))[\s\S]*$/i, '$1')
    .replace(/[-=]?>|<-/g, ' ')
    .replace(/\b(?:at )?(?:latitude|longitude|lat|long?|easting|northing)\.?\s*$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.]+|(?:\s+to)?(?:\s+point(?:\s+\w+)?)?[\s,;:]+$/gi, '')
    .slice(0, 300);
  return bareWay.test(text) ? '' : text;
}

/** Written labels; points without one are counted. */
export const labelsOf = (vertices: readonly Vertex[]): string[] =>
  vertices.map((vertex, i) => vertex.label ?? String(i + 1));

/** The lists of a text as areas: each that is no hole, with the holes that follow it. */
export function areasOf(rings: readonly ReadRing[]): (readonly [ReadRing, ...ReadRing[]])[] {
  const areas: [ReadRing, ...ReadRing[]][] = [];
  for (const ring of rings) {
    const last = areas[areas.length - 1];
    if (ring.hole && last) last.push(ring);
    else areas.push([ring]);
  }
  return areas;
}
