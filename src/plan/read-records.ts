import type * as v from 'valibot';
import {
  cameraTypeSchema,
  exceptionSchema,
  luminaireSchema,
  revisionSchema,
  sheetSchema,
  underlaySchema,
} from './file-schema.ts';
import { got } from './got.ts';
import { isObject, type Reading } from './reading.ts';
import type { JsonObject, PlanRecord } from './record.ts';
import { type Path, salvage } from './salvage.ts';

/** The records that a plan file holds in `bollard`, and how its members become theirs. */
export interface Section {
  readonly type: 'sheet' | 'exception' | 'underlay' | 'revision' | 'luminaire' | 'camera-type';
  /** Where it stands in `bollard`. */
  readonly path: readonly string[];
  readonly schema: v.GenericSchema & { readonly entries: object };
  /** What the record's own members are where the file leaves them out. */
  readonly defaults: JsonObject;
}

export const sections: { readonly [T in Section['type']]: Section } = {
  sheet: {
    type: 'sheet',
    path: ['sheets'],
    schema: sheetSchema,
    defaults: { number: '', title: '', paper: 'A3', orientation: 'landscape', rotation: 0, date: '', inserts: [] },
  },
  exception: { type: 'exception', path: ['exceptions'], schema: exceptionSchema, defaults: { reason: '', by: '' } },
  underlay: {
    type: 'underlay',
    path: ['underlays'],
    schema: underlaySchema,
    defaults: { name: '', attribution: '', opacity: 1, hidden: false },
  },
  revision: { type: 'revision', path: ['revisions'], schema: revisionSchema, defaults: {} },
  luminaire: {
    type: 'luminaire',
    path: ['lighting', 'luminaires'],
    schema: luminaireSchema,
    defaults: { name: '', turn: 0 },
  },
  'camera-type': { type: 'camera-type', path: ['cameraTypes'], schema: cameraTypeSchema, defaults: { name: '' } },
};

/** The id of an entry that names none: from its place in the list. */
export const idByPlace = (type: PlanRecord['type'], index: number): string => `${type}-${index + 1}`;

/** The records of a section. Luminaires and camera types are named by their member, the others stand in a list. */
export const readSection = (section: Section, value: unknown, reading: Reading): PlanRecord[] =>
  section.type === 'luminaire' || section.type === 'camera-type'
    ? readMap(section, value, reading)
    : readList(section, value, reading);

function readList(section: Section, value: unknown, reading: Reading): PlanRecord[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    keep(section.path, `expected a list, got ${got(value)}`, value, reading);
    return [];
  }
  const ids = entryIds(section, value, reading);
  return value.flatMap((entry, i) => readEntry(section, [...section.path, i], entry, ids[i], i, reading));
}

function readMap(section: Section, value: unknown, reading: Reading): PlanRecord[] {
  if (value === undefined || value === null) return [];
  if (!isObject(value)) {
    keep(section.path, `expected an object, got ${got(value)}`, value, reading);
    return [];
  }
  return Object.entries(value).flatMap(([id, entry], i) =>
    readEntry(section, [...section.path, id], entry, id, i, reading),
  );
}

const keep = (path: Path, problem: string, value: unknown, reading: Reading): void =>
  reading.keep(['bollard', ...path], problem, value, { of: 'settings/settings', path });

function entryIds(section: Section, list: readonly unknown[], reading: Reading): string[] {
  const own = list.map((entry) => (isObject(entry) && typeof entry.id === 'string' && entry.id !== '' ? entry.id : ''));
  const taken = new Set<string>(own);
  const seen = new Set<string>();
  return own.map((id, i) => {
    const fresh = id === '' || seen.has(id) ? freeId(id === '' ? idByPlace(section.type, i) : `${id}-2`, taken) : id;
    if (id !== '' && fresh !== id)
      reading.note(['bollard', ...section.path, i, 'id'], `${got(id)} is used twice; this one is now ${got(fresh)}`);
    seen.add(fresh);
    taken.add(fresh);
    return fresh;
  });
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  return id;
}

function readEntry(
  section: Section,
  path: Path,
  entry: unknown,
  id: string,
  order: number,
  reading: Reading,
): PlanRecord[] {
  const { value, kept } = salvage(section.schema, entry);
  if (!value) {
    const [{ place, problem }] = kept;
    reading.keep(['bollard', ...path, ...place], problem, entry, { of: 'settings/settings', path });
    return [];
  }
  for (const { path: below, place, problem, value: wrong } of kept) {
    const home = { of: `${section.type}/${id}`, path: below } as const;
    reading.keep(['bollard', ...path, ...place], problem, wrong, home);
  }
  return [recordOf(section, value, id, order)];
}

function recordOf(section: Section, value: JsonObject, id: string, order: number): PlanRecord {
  const base = { type: section.type, id, order };
  // The schema has accepted the value, so that with its defaults it is the record that the section names.
  if (section.type === 'revision') return { ...base, body: value } as PlanRecord;
  const own: [string, unknown][] = [];
  const foreign: [string, unknown][] = [];
  for (const [name, member] of Object.entries(value)) {
    if (name === 'id' && Object.hasOwn(section.schema.entries, 'id')) continue;
    (Object.hasOwn(section.schema.entries, name) ? own : foreign).push([name, member]);
  }
  const named = { ...base, ...section.defaults, ...Object.fromEntries(own) };
  return (foreign.length > 0 ? { ...named, foreign: Object.fromEntries(foreign) } : named) as PlanRecord;
}
