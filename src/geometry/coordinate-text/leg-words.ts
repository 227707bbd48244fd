import { type LengthUnit, lengthUnitOf, metresIn } from '../../units/length.ts';

export type LineType = 'geodesic' | 'parallel' | 'meridian' | 'water-mark' | 'feature';

/** A direction written as a number. */
export interface WrittenBearing {
  readonly start: number;
  readonly end: number;
  readonly degrees: number;
  /** Half of the last written digit, degrees. */
  readonly tolerance: number;
  readonly north: 'true' | 'grid' | 'magnetic' | 'not said';
}

export interface WrittenDistance {
  readonly start: number;
  readonly end: number;
  readonly metres: number;
  readonly tolerance: number;
  readonly about: boolean;
  readonly text: string;
}

const angle =
  '(\\d{1,3}(?:\\.\\d+)?)\\s*(?:°|deg(?:rees)?\\b)?(?:\\s*(\\d{1,2}(?:\\.\\d+)?)\\s*′(?:\\s*(\\d{1,2}(?:\\.\\d+)?)\\s*″)?)?';
const markedAngle = angle.replace('(?:°|deg(?:rees)?\\b)?', '(?:°|deg(?:rees)?\\b)');
const north = '\\s*\\(?\\b(true|t|grid|g|magnetic|mag|m)\\b\\)?';

const bearingPatterns = [
  new RegExp(`\\b(?:bearing|azimuth|brg|course)s?\\s*(?:of|is|on|:|=)?\\s*(?:about\\s+)?${angle}(?:${north})?`, 'gi'),
  new RegExp(`(?<![\\d.])${markedAngle}\\s*(?:\\((t|g|m)\\)|\\b(true|grid|magnetic)\\b|(t)(?![a-z]))`, 'gi'),
  new RegExp(
    `(?<![\\d.°′])${markedAngle}(?=\\s*[,;@]?\\s*(?:for|a distance of|distance|dist\\.?)?\\s*\\d[\\d.,\\u2009]*\\s*(?:m|km|nm|metres?|nautical miles?)\\b)`,
    'gi',
  ),
  new RegExp(
    `(?<=\\d\\s*(?:m|km|nm|metres?|nautical miles?)\\s*(?:@|at|on)\\s*(?:a\\s+)?)${angle}°?(?:${north})?`,
    'gi',
  ),
];

const quadrant = new RegExp(
  `\\b([NS])\\s*${markedAngle}\\s*([EW])\\b(?=\\s*[,;@]?\\s*(?:for|a distance of|distance|dist\\.?)?\\s*\\d[\\d.,\\u2009]*\\s*(?:m|km|nm|metres?)\\b)`,
  'g',
);

const units = 'm|metres?|meters?|km|kilomet(?:re|er)s?|nm|n\\.m\\.|nmi|nautical miles?|sea miles?|ft|feet|mm';
const distancePattern = new RegExp(
  `(\\b(?:approx(?:imately|\\.)?|about|some|nearly|roughly|c\\.|circa)\\s*)?(?<![\\d.°′″])(\\d{1,3}(?:\\u2009\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)[\\s\\u2009-]{0,2}(${units})(?![A-Za-z])`,
  'gi',
);

const quickBearing =
  /bearing|azimuth|brg|course|\b(?:true|grid|magnetic)\b|\([TGM]\)|\d\s*(?:m|km|nm|metres?|nautical)/i;

export function bearingsIn(plain: string): WrittenBearing[] {
  if (!quickBearing.test(plain)) return [];
  const found: WrittenBearing[] = [];
  const free = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
  for (const match of plain.matchAll(quadrant)) {
    const bearing = bearingOf(match[2], match[3], match[4]);
    if (!bearing) continue;
    const [northward, eastward] = [match[1] === 'N', match[5] === 'E'];
    const from = northward
      ? eastward
        ? bearing.degrees
        : 360 - bearing.degrees
      : 180 + (eastward ? -1 : 1) * bearing.degrees;
    found.push({ ...bearing, degrees: from % 360, north: 'not said', ...span(match) });
  }
  for (const pattern of bearingPatterns) {
    for (const match of plain.matchAll(pattern)) {
      const bearing = bearingOf(match[1], match[2], match[3]);
      const { start, end } = span(match);
      if (bearing && free(start, end))
        found.push({ ...bearing, north: northOf(match[4] ?? match[5] ?? match[6]), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const span = (match: RegExpMatchArray) => ({ start: match.index ?? 0, end: (match.index ?? 0) + match[0].length });

function northOf(word: string | undefined): WrittenBearing['north'] {
  const letter = word?.[0].toLowerCase();
  return letter === 't' ? 'true' : letter === 'g' ? 'grid' : letter === 'm' ? 'magnetic' : 'not said';
}

function bearingOf(d: string, m?: string, s?: string): Pick<WrittenBearing, 'degrees' | 'tolerance'> | undefined {
  const degrees = Number(d) + Number(m ?? 0) / 60 + Number(s ?? 0) / 3600;
  if (degrees > 360 || Number(m ?? 0) >= 60 || Number(s ?? 0) >= 60) return undefined;
  const last = s ?? m ?? d;
  const unit = s !== undefined ? 3600 : m !== undefined ? 60 : 1;
  return { degrees: degrees % 360, tolerance: (0.5 * 10 ** -(last.split('.')[1]?.length ?? 0)) / unit };
}

/** A bearing typed alone, as in a column of a table: `15° 00′ 00″`, `106.5`. */
export function bearingCell(plain: string): WrittenBearing | undefined {
  const match = new RegExp(`^\\s*${angle}(?:${north})?\\s*$`, 'i').exec(plain);
  const bearing = match ? bearingOf(match[1], match[2], match[3]) : undefined;
  return bearing && { ...bearing, north: northOf(match?.[4]), start: 0, end: plain.length };
}

const quickDistance = /\d[\s\u2009-]{0,2}(?:m|km|kilo|n\.?m|naut|sea|f)/i;

/** Lengths with a unit. A number of six digits before "m" is an easting or northing and is left alone. */
export function distancesIn(plain: string): WrittenDistance[] {
  if (!quickDistance.test(plain)) return [];
  const found: WrittenDistance[] = [];
  for (const match of plain.matchAll(distancePattern)) {
    const unit = lengthUnitOf(match[3]);
    const distance = unit && distanceOf(match[2], unit);
    if (!distance || distance.metres >= 1e6 || (unit === 'm' && distance.metres >= 100_000)) continue;
    found.push({ ...distance, about: match[1] !== undefined, ...span(match), text: match[0].trim() });
  }
  return found;
}

function distanceOf(text: string, unit: LengthUnit): Pick<WrittenDistance, 'metres' | 'tolerance'> {
  const digits = text.replace(/[\s\u2009,]/g, '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { metres: Number(digits) * metresIn[unit], tolerance: 0.5 * 10 ** -decimals * metresIn[unit] };
}

/** A distance alone, as in a column of a table; metres unless it says otherwise. */
export function distanceCell(plain: string): WrittenDistance | undefined {
  const match = new RegExp(`^\\s*(\\d[\\d\\u2009, ]*(?:\\.\\d+)?)\\s*(${units})?\\s*$`, 'i').exec(plain);
  if (!match) return undefined;
  const unit = match[2] === undefined ? 'm' : lengthUnitOf(match[2]);
  return unit && { ...distanceOf(match[1], unit), about: false, start: 0, end: plain.length, text: plain.trim() };
}

const ways: ReadonlyArray<readonly [LineType, RegExp]> = [
  ['water-mark', /\b(?:[hl]igh|low)[- ]?(?:est)?[- ]?(?:astronomical )?(?:water|tide)|\b(?:m?hwm|mhws|m?lwm|mlws|lat|hwl|lwl)\b|water[- ]?(?:mark|line)|shore[- ]?line|coast[- ]?line|\bhigh water|\blow water/i],
  ['parallel', /\bparallel\b/i],
  ['meridian', /\bmeridian\b/i],
  ['geodesic', /\bgeodesic\b|\bstraight\b|\bdirect(?:ly)?\b/i],
  ['feature', /\b(?:fence|wall|wharf|quay|berth|jetty|pier|breakwater|kerb|street|road|railway|building|shed|boundary|face|edge|bank|centre ?line|feature|pontoon|barrier)\b/i],
]; // biome-ignore format: a way a line

/** What the words before a point say of the line to it. Words after "to" tell of the point, not of the line. */
export function lineTypeIn(words: string): LineType | undefined {
  const way = wayIn(words);
  if (!/\b(?:along|follow|round|around|thence|then|straight|direct|geodesic|parallel|meridian)|^\s*[->]/i.test(way))
    return undefined;
  return ways.find(([, pattern]) => pattern.test(way))?.[0];
}

/** The water mark or feature that a leg goes to, for a next leg that goes "along it". */
export function endTypeIn(words: string): LineType | undefined {
  const end = words.slice(wayIn(words).length);
  return ways.find(([type, pattern]) => (type === 'water-mark' || type === 'feature') && pattern.test(end))?.[0];
}

const wayIn = (words: string): string => words.replace(/“[^“”]*”/g, '').split(/\bto\b/i)[0];

const compass = /\b(due\s+)?(north|south|east|west)(?:[- ]?(east|west))?(?:er)?(?:ly|wards?)?\b/gi;
const winds: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
};

export interface WrittenDirection {
  readonly azimuth: number;
  /** How far the leg may be from it, degrees. */
  readonly tolerance: number;
  readonly words: string;
}

/** A compass word that says which way a leg goes: `South Easterly`, `due north`, `east along`. "Generally" promises nothing. */
export function directionIn(words: string): WrittenDirection | undefined {
  const way = wayIn(words);
  if (!/north|south|east|west/i.test(way)) return undefined;
  for (const match of way.matchAll(compass)) {
    const spelt = /(?:ly|wards?)\b/i.test(match[0]) || match[1] !== undefined;
    const leads = /^\s*(?:along|for\b|a distance|approx|about|,|$)/i.test(way.slice(match.index + match[0].length));
    if ((!spelt && !leads) || /\bgenerally\s+$/i.test(way.slice(0, match.index))) continue;
    const wind = winds[`${match[2]}${match[3] ?? ''}`.toLowerCase()];
    if (wind !== undefined) return { azimuth: wind, tolerance: match[1] ? 5 : 45, words: match[0] };
  }
  return undefined;
}

const pointNumber =
  /\b(?:point|pt|vertex|corner|position)s?\s+(?:no\.?\s*|number\s+)?\(?([A-Za-z]{0,2}\d+[A-Za-z]?|[A-Z])\b/i;

const pointQuoted = /\b(?:point|pt|vertex|corner|position)\s+“([^“”]{1,300})”/gi;

/** The point that words lead to, by its number or its name in quotation marks: `to point 2` gives 2. */
export function pointNamed(words: string): string | undefined {
  const quoted = words.includes('“') ? [...words.matchAll(pointQuoted)].at(-1) : undefined;
  if (quoted) return quoted[1];
  const parts = words.split(/\bto\b/i);
  return pointNumber.exec(parts[parts.length - 1])?.[1];
}

/** The boundary is said to come back to where it began. */
export const returnsToStart = (words: string): boolean =>
  /\b(?:back )?to (?:the )?(?:(?:said )?point of (?:commencement|beginning|origin)|start(?:ing)?(?: point| position)?|place of commencement|commencement|first point|point first mentioned)\b|\b(?:point|place) of (?:commencement|beginning)\s*(?:[.;]|$)|\bclos(?:es|ing|ed) (?:the |at |on |back )/i.test(
    words,
  ) && !/^\s*(?:commencing|beginning|starting|start)\b/i.test(words);
