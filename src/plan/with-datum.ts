import type { CrsDatum } from '../geometry/crs.ts';
import { crsOf } from '../geometry/crs.ts';
import { type Country, countryOf, crsFor, datumOfCountry } from '../geometry/crs-for.ts';
import { type DatumShift, datumShift } from '../geometry/datum.ts';
import { withPositions } from './change-feature.ts';
import { linesOf } from './geometry-lines.ts';
import type { Datum, PlanRecord, SettingsRecord, UnderlayRecord } from './record.ts';

/** A place of the plan: the first position of its first feature. */
function placeOf(records: readonly PlanRecord[]): [lon: number, lat: number] | undefined {
  for (const record of records) {
    const first = record.type === 'feature' ? linesOf(record.geometry)[0]?.[0]?.[0] : undefined;
    if (first) return [first[0], first[1]];
  }
  return undefined;
}

/** The datum that a plan at the place of these records would be in; undefined outside Australia and New Zealand, where nothing is asked. */
export function datumHere(records: readonly PlanRecord[]): Datum | undefined {
  const place = placeOf(records);
  const country: Country | undefined = place && countryOf(place);
  return country && datumOfCountry[country];
}

/**
 * Records of a file that states no datum, as a person says that they are: moved from GDA94 to GDA2020, or taken as they
 * stand in another datum. The grid is the one of the place where the file names none that fits.
 */
export function withDatum(records: readonly PlanRecord[], said: CrsDatum): PlanRecord[] {
  const datum: Datum = said === 'GDA94' ? 'GDA2020' : said;
  const shift = datumShift(said, datum);
  const moved = shift && shift.from !== shift.to ? records.map((record) => movedBy(shift, record)) : records;
  const place = placeOf(moved);
  return moved.map((record) => (record.type === 'settings' ? settled(record, datum, place) : record));
}

/** What was done because a person said so. */
export function saidText(said: CrsDatum): string {
  const shift = said === 'GDA94' ? datumShift(said, 'GDA2020') : undefined;
  return shift ? `${shift.note} You said that the file is in ${said}.` : `You said that the file is in ${said}.`;
}

function settled(settings: SettingsRecord, datum: Datum, place: readonly [number, number] | undefined): SettingsRecord {
  if (crsOf(settings.crs)?.datum === datum) return { ...settings, datum };
  const crs = place && crsFor([...place]);
  return { ...settings, datum, crs: crs?.datum === datum ? crs.code : '' };
}

function movedBy({ move }: DatumShift, record: PlanRecord): PlanRecord {
  switch (record.type) {
    case 'feature':
      return withPositions(record, ([lon, lat]) => move([lon, lat]));
    case 'sheet':
      return {
        ...record,
        centre: move([...record.centre]),
        inserts: record.inserts.map((insert) => ({ ...insert, centre: move([...insert.centre]) })),
      };
    case 'underlay':
      return { ...record, source: sourceMoved(record.source, move) };
    default:
      return record;
  }
}

const sourceMoved = (source: UnderlayRecord['source'], move: DatumShift['move']): UnderlayRecord['source'] =>
  'corners' in source ? { ...source, corners: source.corners.map(([lon, lat]) => move([lon, lat])) } : source;
