import { type Crs, type CrsDatum, crsList, crsOf } from '../crs.ts';
import { datumNamed } from '../datum.ts';

/** A datum or a grid named in a line, and where its words stand. */
export interface NamedDatum {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly datum?: CrsDatum;
  readonly crs?: Crs;
  /** MGA or UTM zone, where no datum with it makes it one CRS. */
  readonly zone?: number;
  /** A datum that Bollard knows of and cannot move. */
  readonly unsupported?: string;
}

const quick = /gda|mga|wgs|nzgd|nztm|epsg|utm|zone|datum|geodetic|agd|amg|itrf|circuit|2000/i;

const datumPattern =
  /\b(?:(?:world geodetic system|geocentric datum of australia|new zealand geodetic datum)(?:\s*\(?(?:of )?(?:wgs|gda|nzgd)?[\s-]*(?:1984|84|1994|94|2020|2000)\)?)?(?:\s*\((?:wgs|gda|nzgd)[\s-]?\d+\))?|(?:wgs|gda|nzgd|agd|amg|itrf|nad)[\s-]?(?:19)?\d{2}(?:\d{2})?|epsg:?\s?\d{4,5}|nztm(?:\s?2000)?)(?!\d|\.\d)/gi;

const zonePattern =
  /\b(?:(mga|utm|amg)[\s-]?(94|1994|2020|66|84)?[\s/,-]*)?zone[\s:]*(\d{1,2})\s?([NSGHJK]\b)?|\bmga[\s-]?(94|1994|2020)?[\s/-]?(\d{2})?(?!\d|\.\d)/gi;

/** Every datum and grid that a line names. */
export function datumsNamed(plain: string): NamedDatum[] {
  if (!quick.test(plain)) return [];
  const found: NamedDatum[] = [];
  for (const match of plain.matchAll(datumPattern)) {
    const named = fromWords(match[0]);
    if (named) found.push({ start: match.index, end: match.index + match[0].length, words: match[0], ...named });
  }
  for (const match of plain.matchAll(zonePattern)) {
    const named = fromZone(match);
    if (named) found.push({ start: match.index, end: match.index + match[0].length, words: match[0].trim(), ...named });
  }
  const circuit = circuitIn(plain);
  if (circuit) found.push(circuit);
  return found.sort((a, b) => a.start - b.start);
}

type Meaning = Pick<NamedDatum, 'datum' | 'crs' | 'zone' | 'unsupported'>;

function fromWords(words: string): Meaning | undefined {
  const code = /^epsg:?\s?(\d+)$/i.exec(words)?.[1];
  const crs = code ? crsOf(`EPSG:${code}`) : /^nztm/i.test(words) ? crsOf('EPSG:2193') : undefined;
  if (crs) return { crs, datum: crs.datum };
  const named = datumNamed(words);
  if (named === undefined) return code ? { unsupported: `EPSG:${code}` } : undefined;
  return typeof named === 'string' ? { datum: named } : named;
}

function fromZone(match: RegExpMatchArray): Meaning | undefined {
  const family = match[1]?.toLowerCase() ?? (match[3] === undefined ? 'mga' : undefined);
  const year = match[2] ?? match[5];
  const zoneText = match[3] ?? match[6];
  const zone = zoneText === undefined ? undefined : Number(zoneText);
  if (family === 'amg') return { unsupported: `AMG${year ?? ''}` };
  if (family === 'utm' && zone) {
    const crs = crsOf(`EPSG:${(match[4] === 'N' ? 32600 : 32700) + zone}`);
    return crs && { crs, datum: crs.datum, zone };
  }
  const datum = family === 'mga' && year ? (year === '2020' ? 'GDA2020' : 'GDA94') : undefined;
  if (zone === undefined) return datum && { datum };
  if (zone < 46 || zone > 60) return undefined;
  return { zone, datum, crs: datum && mgaOf(datum, zone) };
}

/** The MGA grid of a datum and zone. */
export const mgaOf = (datum: CrsDatum, zone: number): Crs | undefined =>
  crsList.find((crs) => crs.datum === datum && crs.zone === zone);

const circuits = crsList.filter((crs) => crs.datum === 'NZGD2000' && crs.code !== 'EPSG:2193');

/** A circuit by its name, which must come with "2000" or "circuit": places have the same names. */
function circuitIn(plain: string): NamedDatum | undefined {
  if (!/2000|circuit/i.test(plain)) return undefined;
  for (const crs of circuits) {
    const name = crs.short.replace(/ 2000$/, '');
    const match = new RegExp(`\\b${name}\\s*(?:2000|(?:meridional )?circuit)(?: 2000)?`, 'i').exec(plain);
    if (match)
      return { start: match.index, end: match.index + match[0].length, words: match[0], crs, datum: crs.datum };
  }
  return undefined;
}
