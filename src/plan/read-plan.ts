import { crsOf } from '../geometry/crs.ts';
import { kindOf } from '../kinds/kinds.ts';
import { type Refusal, refuse } from './command.ts';
import { datums, fileVersion } from './file-schema.ts';
import { got } from './got.ts';
import { faultText, jsonFault } from './json-fault.ts';
import { createPlan, newSettings, type Plan } from './plan.ts';
import { readFeatures } from './read-features.ts';
import { readSection, sections } from './read-records.ts';
import { readSettings } from './read-settings.ts';
import { isObject, isTooDeep, type Problem, Reading, tooDeepText } from './reading.ts';
import type { FeatureRecord, Json, JsonObject, PlanRecord } from './record.ts';
import { at } from './salvage.ts';

/** A plan out of a file, and what there is to say about the reading. */
export interface PlanReading {
  readonly plan: Plan;
  /** What could not be read: each is kept aside in the plan and written back. */
  readonly problems: readonly Problem[];
  /** What was taken as meant. */
  readonly notes: readonly Problem[];
  /** The file states neither its datum nor a grid that has one: whoever opens it is to be asked. */
  readonly asksDatum: boolean;
}

const megabyte = 1024 * 1024;

/** The largest plan file that is read, in bytes. */
export const largestPlan = 100 * megabyte;

/** Refuses a file by its size, before it is read. */
export function tooLarge(bytes: number): Refusal | undefined {
  if (bytes <= largestPlan) return undefined;
  return refuse(
    `this file is ${Math.ceil(bytes / megabyte)} MB; plans are read up to ${largestPlan / megabyte} MB. Large pictures are best kept out of the plan`,
  );
}

/** Reads the text of a `*.plan.geojson` file. Refuses what is not a plan or of a newer version; anything else that is wrong is named by its place and kept. */
export function readPlan(text: string): PlanReading | Refusal {
  const size = tooLarge(text.length);
  if (size) return size;
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (json.trim() === '') return refuse('the file is empty');
  let value: Json;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const fault = jsonFault(json);
    if (!fault) throw error;
    return refuse(faultText(fault));
  }
  return planOf(value);
}

/** Reads a plan out of parsed JSON; keeps parts of it, so it must not be changed afterwards. */
export function planOf(file: unknown): PlanReading | Refusal {
  if (!isObject(file)) return refuse(`expected a GeoJSON FeatureCollection, got ${got(file)}`);
  if (file.type !== 'FeatureCollection') return refuse(`type: expected "FeatureCollection", got ${got(file.type)}`);
  const { bollard, features } = file;
  const why = versionRefusal(bollard) ?? datumRefusal(bollard) ?? crsRefusal(file.crs);
  if (why) return why;
  if (bollard === undefined && !Array.isArray(features))
    return refuse(`features: expected a list, got ${got(features)}`);
  const outer = outerOf(file);
  if (isTooDeep(outer) || isTooDeep(bollard)) return refuse(tooDeepText);

  const reading = new Reading();
  const records = readBody(bollard, outer, reading);
  if (Array.isArray(features)) {
    const read = readFeatures(features, reading);
    noteKinds(read, isObject(bollard), reading);
    for (const feature of read) records.push(feature);
  } else if (features === undefined) {
    reading.problems.push({ place: 'features', message: 'expected a list, got nothing' });
  } else {
    reading.keep(['features'], `expected a list, got ${got(features)}`, features, { of: 'file', path: ['features'] });
  }
  const deep = reading.asides.find(({ value }) => isTooDeep(value));
  if (deep) return refuse(`${deep.place}: ${tooDeepText}`);
  for (const aside of reading.asides) records.push(aside);
  return { plan: createPlan(records), problems: reading.problems, notes: reading.notes, asksDatum: asksDatum(bollard) };
}

/** A grid on GDA94 is one that a plan may not have: its coordinates may be in either. */
function asksDatum(bollard: unknown): boolean {
  if (!isObject(bollard)) return true;
  if (bollard.datum !== undefined) return false;
  const grid = typeof bollard.crs === 'string' ? crsOf(bollard.crs) : undefined;
  return grid === undefined || grid.datum === 'GDA94';
}

function versionRefusal(bollard: unknown): Refusal | undefined {
  const version = isObject(bollard) ? bollard.version : undefined;
  if (version === undefined) return undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse(`bollard.version: expected a whole number of at least 1, got ${got(version)}`);
  }
  if (version <= fileVersion) return undefined;
  return refuse(
    `bollard.version: this plan is of version ${version}, and this program reads up to version ${fileVersion}. Open it with a newer Bollard`,
  );
}

/** Coordinates in a datum that is not known cannot be placed, nor may they be written back under another one's name. */
function datumRefusal(bollard: unknown): Refusal | undefined {
  const datum = isObject(bollard) ? bollard.datum : undefined;
  if (datum === undefined || datums.some((known) => known === datum)) return undefined;
  return refuse(`bollard.datum: expected one of ${datums.join(', ')}, got ${got(datum)}. Convert the file first`);
}

/** CRS 84 and the geographic CRSs of the datums that a plan may have. */
const lonLatCrs = /(?:CRS:?84|EPSG:{1,2}(?:\d+(?:\.\d+)*:)?(?:4326|4167|7844))$/i;

/** GeoJSON of before 2016 may name a CRS; its coordinates would otherwise be taken for what they are not. */
function crsRefusal(crs: unknown): Refusal | undefined {
  const properties = isObject(crs) ? crs.properties : undefined;
  const name = isObject(properties) ? properties.name : undefined;
  if (typeof name !== 'string' || lonLatCrs.test(name)) return undefined;
  return refuse(`crs: expected longitude and latitude in the plan's datum, got ${got(name)}. Convert the file first`);
}

function outerOf(file: Readonly<Record<string, unknown>>): JsonObject | undefined {
  const entries = Object.entries(file).filter(([name]) => name !== 'type' && name !== 'bollard' && name !== 'features');
  return entries.length > 0 ? (Object.fromEntries(entries) as JsonObject) : undefined;
}

/** Everything but the features. */
function readBody(bollard: unknown, outer: JsonObject | undefined, reading: Reading): PlanRecord[] {
  if (bollard === undefined) return [outer ? { ...newSettings, outer } : newSettings];
  if (!isObject(bollard)) {
    reading.keep(['bollard'], `expected an object, got ${got(bollard)}`, bollard);
    return [outer ? { ...newSettings, outer } : newSettings];
  }
  if (bollard.version === undefined)
    reading.note(['bollard', 'version'], `expected ${fileVersion}, got nothing; it is read as ${fileVersion}`);
  const records: PlanRecord[] = [readSettings(bollard, outer, reading)];
  for (const section of Object.values(sections)) {
    records.push(...readSection(section, at(bollard, section.path), reading));
  }
  readAsides(bollard.aside, reading);
  return records;
}

/** What earlier readings kept and could not put back. */
function readAsides(list: unknown, reading: Reading): void {
  if (list === undefined) return;
  const entries: unknown[] = Array.isArray(list) ? list : [list];
  for (const [i, entry] of entries.entries()) {
    if (isObject(entry) && typeof entry.place === 'string' && typeof entry.problem === 'string') {
      reading.keepOn(entry.place, entry.problem, entry.value ?? null);
    } else {
      reading.keep(['bollard', 'aside', i], `expected { "place", "problem", "value" }, got ${got(entry)}`, entry);
    }
  }
  if (entries.length > 0) reading.note(['bollard', 'aside'], `${entries.length} kept aside by an earlier reading`);
}

function noteKinds(features: readonly FeatureRecord[], isPlan: boolean, reading: Reading): void {
  const unknown = new Map<string, { readonly index: number; count: number }>();
  for (const { kind, order } of features) {
    if (kindOf(kind)) continue;
    const seen = unknown.get(kind);
    if (seen) seen.count++;
    else unknown.set(kind, { index: order, count: 1 });
  }
  if (!isPlan) {
    const all = [...unknown.values()].reduce((sum, { count }) => sum + count, 0);
    reading.note(
      [],
      `this is plain GeoJSON without "bollard"; it states no datum and no CRS (features: ${features.length}, of unknown kind: ${all})`,
    );
    return;
  }
  for (const [kind, { index, count }] of unknown) {
    const what = kind === '' ? 'no kind' : `${got(kind)} is not a kind that Bollard knows`;
    reading.note(
      ['features', index, 'properties', 'kind'],
      `${what}; ${count === 1 ? 'it is' : `${count} features are`} kept and shown as unknown`,
    );
  }
}
