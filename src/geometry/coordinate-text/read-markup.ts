import type { Angle } from './angle.ts';
import type { Collected, LineAccount } from './collect-stops.ts';
import { type Diagnostic, errorOf } from './diagnostic.ts';
import type { Stop } from './stop.ts';

/** Longitude before latitude, in the notation of a program: GeoJSON, WKT or KML. */
interface Notation {
  readonly begins: RegExp;
  /** A pair: longitude, latitude and perhaps a height. */
  readonly pair: RegExp;
  /** What stands between two pairs of different rings. */
  readonly parts: RegExp;
  /** What stands between an outline and its hole. */
  readonly holes: RegExp;
  /** The text has areas: without them two lines in one feature look the same. */
  readonly areas: RegExp;
}

const number = '([-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)';

const notations: readonly Notation[] = [
  {
    begins: /^\s*(?:\{[\s\S]{0,2000}"(?:coordinates|type)"|\[\s*\[)/,
    pair: new RegExp(`\\[\\s*${number}\\s*,\\s*${number}\\s*(?:,[^[\\]]*)?\\]`, 'g'),
    parts: /\]|"/,
    holes: /^\s*\]\s*,\s*\[\s*$/,
    areas: /"(?:Multi)?Polygon"/,
  },
  {
    begins: /^\s*(?:SRID=\d+;)?\s*(?:MULTI)?(?:POLYGON|LINESTRING|POINT)\s*(?:Z|M|ZM)?\s*\(/i,
    pair: new RegExp(`${number}\\s+${number}(?:\\s+${number})*(?=\\s*[,)])`, 'g'),
    parts: /\)/,
    holes: /^\s*\)\s*,\s*\(\s*$/,
    areas: /POLYGON/i,
  },
  {
    begins: /<coordinates>/i,
    pair: new RegExp(`(?<=[>\\s])${number},${number}(?:,${number})?(?=[\\s<])`, 'g'),
    parts: /</,
    holes: /<innerBoundaryIs>/i,
    areas: /<Polygon/i,
  },
];

/** The text as GeoJSON, WKT or KML; undefined where it is none of them. */
export function readMarkup(text: string): Collected | undefined {
  const notation = notations.find(({ begins }) => begins.test(text));
  if (!notation) return undefined;
  const stops: Stop[] = [];
  const accounts: LineAccount[] = [];
  const diagnostics: Diagnostic[] = [];
  const hasAreas = notation.areas.test(text);
  let line = 1;
  let counted = 0;
  let end = 0;
  for (const match of text.matchAll(notation.pair)) {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < match.index; at = text.indexOf('\n', counted)) {
      line++;
      counted = at + 1;
    }
    const between = text.slice(end, match.index);
    const parted = stops.length > 0 && notation.parts.test(between) ? 'heading' : 'no';
    const heading = parted === 'no' ? undefined : hasAreas && notation.holes.test(between) ? 'hole' : 'part';
    end = match.index + match[0].length;
    if (Math.abs(Number(match[2])) > 90 || Math.abs(Number(match[1])) > 180) {
      diagnostics.push({ line, ...errorOf('swapped', `“${match[0]}” is not longitude, latitude.`) });
      continue;
    }
    stops.push(stopOf(match, line, parted, heading));
    accounts.push({ line, what: 'point' });
  }
  const broken = new Set(diagnostics.map((diagnostic) => diagnostic.line));
  return { stops, end: { words: '', legs: [] }, datums: [], order: 'lon', diagnostics, accounts, broken };
}

function stopOf(match: RegExpExecArray, line: number, parted: Stop['parted'], heading: Stop['heading']): Stop {
  const angle = (text: string, axis: 'lon' | 'lat'): Angle => {
    const value = Number(text);
    const decimals = text.split(/[eE]/)[0].split('.')[1]?.length ?? 0;
    const side = value < 0 ? -1 : 1;
    return {
      axis,
      degrees: Math.abs(value),
      side,
      negative: value < 0,
      resolution: 10 ** -decimals,
      parts: 1,
      start: 0,
      end: 0,
    };
  };
  return {
    place: { what: 'pair', first: angle(match[1], 'lon'), second: angle(match[2], 'lat') },
    line,
    source: match[0],
    approach: {
      words: '',
      trailing: '',
      legs: [],
      bearings: [],
      distances: [],
      trailingBearings: [],
      trailingDistances: [],
    },
    parted,
    heading,
  };
}
