import { crsOf } from '../geometry/crs.ts';
import { settingsSchema } from './file-schema.ts';
import { got } from './got.ts';
import { newSettings } from './plan.ts';
import { isObject, type Reading } from './reading.ts';
import type { Datum, Json, JsonObject, SettingsRecord } from './record.ts';
import { salvage } from './salvage.ts';

const known = new Set([
  ...Object.keys(settingsSchema.entries),
  ...['version', 'cameraTypes', 'exceptions', 'underlays', 'sheets', 'revisions', 'aside'],
]);

/** The settings out of the member `bollard`; what becomes records of its own is left out. */
export function readSettings(
  body: Readonly<Record<string, unknown>>,
  outer: JsonObject | undefined,
  reading: Reading,
): SettingsRecord {
  const entries = Object.entries(body) as [string, Json][];
  const members = Object.fromEntries(entries.filter(([name]) => known.has(name)));
  const { value, kept } = salvage(settingsSchema, { ...members, lighting: withoutLuminaires(members.lighting) });
  for (const { path, place, problem, value: wrong } of kept) {
    reading.keep(['bollard', ...place], problem, wrong, { of: 'settings/settings', path });
  }
  // The schema has accepted it: what is named has its type, and defaults stand for the rest.
  const read = (value ?? {}) as Partial<SettingsRecord>;
  const foreign = entries.filter(([name]) => !known.has(name));
  return {
    type: 'settings',
    id: 'settings',
    order: 0,
    title: read.title ?? newSettings.title,
    packs: read.packs ?? newSettings.packs,
    ...(read.role === undefined ? {} : { role: read.role }),
    ...readDatum(read, reading),
    site: read.site ?? newSettings.site,
    author: read.author ?? newSettings.author,
    lighting: read.lighting ?? newSettings.lighting,
    ...(read.viewing === undefined ? {} : { viewing: read.viewing }),
    adopted: read.adopted ?? newSettings.adopted,
    ...(foreign.length > 0 ? { foreign: Object.fromEntries(foreign) } : {}),
    ...(outer ? { outer } : {}),
  };
}

function withoutLuminaires(lighting: unknown): Json | undefined {
  if (!isObject(lighting)) return lighting as Json | undefined;
  return Object.fromEntries(Object.entries(lighting as JsonObject).filter(([name]) => name !== 'luminaires'));
}

/** Datum and CRS, which must agree: a place in one datum must not be printed in the grid of another. */
function readDatum({ datum, crs = '' }: Partial<SettingsRecord>, reading: Reading): { datum: Datum; crs: string } {
  const grid = crsOf(crs);
  if (crs !== '' && !grid) {
    reading.note(['bollard', 'crs'], `${got(crs)} is not a CRS that Bollard knows; choose one before printing`);
  }
  const follows = grid && grid.datum !== 'GDA94' ? grid.datum : newSettings.datum;
  if (!datum) reading.note(['bollard', 'datum'], `expected the datum of the coordinates; ${follows} is taken`);
  const settled = datum ?? follows;
  if (!grid || settled === 'WGS84' || grid.datum === settled) return { datum: settled, crs };
  const problem = `expected a CRS on the plan's datum ${settled}, got ${got(crs)} on ${grid.datum}`;
  reading.keep(['bollard', 'crs'], problem, crs, { of: 'settings/settings', path: ['crs'] });
  return { datum: settled, crs: '' };
}
