import * as v from 'valibot';
import { got } from './got.ts';
import type { Json, JsonObject } from './record.ts';

export type Path = readonly (string | number)[];

/** A member taken out of a value because it could not be read. */
export interface Kept {
  /** What was taken out. */
  readonly path: Path;
  /** What is wrong in it: the same place or one inside it. */
  readonly place: Path;
  readonly problem: string;
  readonly value: Json;
}

export interface Salvaged {
  /** What is left, which the schema accepts; undefined where nothing is. */
  readonly value: JsonObject | undefined;
  readonly kept: readonly Kept[];
}

/**
 * Takes out of a value what a schema does not accept, as little as possible: a wrong member, or the object around it
 * where that cannot do without. What is left is the input's own, so members that no schema names stay.
 */
export function salvage(schema: v.GenericSchema, input: unknown): Salvaged {
  const kept: Kept[] = [];
  let left = input as Json;
  let first: Kept | undefined;
  for (;;) {
    const result = v.safeParse(schema, left);
    if (result.success) return { value: left as JsonObject, kept };
    const faults = result.issues.map((issue) => faultOf(issue, left));
    first ??= faults[0];
    if (faults.some(({ path }) => path.length === 0))
      return { value: undefined, kept: [{ ...first, value: input as Json }] };
    const units = distinct(faults);
    kept.push(...units);
    for (const { path } of units.toReversed()) left = without(left, path);
  }
}

function faultOf(issue: v.BaseIssue<unknown>, root: Json): Kept {
  const place = (issue.path ?? []).map(({ key }) => key as string | number);
  const list = place.findIndex((key, i) => typeof key === 'string' && Array.isArray(at(root, place.slice(0, i))));
  if (list >= 0) return listForObject(place.slice(0, list), root);
  const path = unitOf(place, root);
  return { path, place, problem: issueText(issue), value: at(root, path) ?? null };
}

/** The schemas look at a list as an object with numbers for names, and complain of its members. */
function listForObject(path: Path, root: Json): Kept {
  const value = at(root, path) ?? null;
  return { path, place: path, problem: `expected an object, got ${got(value)}`, value };
}

/** An object tells of a member that it lacks in its own words, which are about the object. */
export const issueText = (issue: v.BaseIssue<unknown>): string =>
  issue.type === 'loose_object' && issue.input === undefined
    ? 'expected a value, got nothing'
    : `expected ${issue.message}, got ${got(issue.input)}`;

/** Lists whose entries stand for themselves; others (a position, a picture's size) are one value. */
const listsOfEntries: readonly unknown[] = ['packs', 'inserts'];

/** What must go for a fault to go: the member itself; the entry of a list, or the list where it is one value; the object round a member that is missing. */
function unitOf(place: Path, root: Json): Path {
  const list = place.findIndex((key) => typeof key === 'number');
  const end = list < 0 ? place.length : listsOfEntries.includes(place[list - 1]) ? list + 1 : list;
  const path = place.slice(0, end);
  return at(root, path) === undefined ? path.slice(0, -1) : path;
}

function distinct(faults: readonly Kept[]): Kept[] {
  const byPath = new Map<string, Kept>();
  for (const fault of faults) {
    const key = JSON.stringify(fault.path);
    if (!byPath.has(key)) byPath.set(key, fault);
  }
  return [...byPath.values()];
}

export function at(value: unknown, path: Path): Json | undefined {
  let inner = value as Json | undefined;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    inner = (inner as { readonly [key: string | number]: Json | undefined })[key];
  }
  return inner;
}

/** A copy without what stands at a path; parts that do not hold it are shared. */
function without(value: Json, [key, ...rest]: Path): Json {
  if (Array.isArray(value)) {
    return value.flatMap((entry, i) => (i !== key ? [entry] : rest.length > 0 ? [without(entry, rest)] : []));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as JsonObject).flatMap(([name, member]) => {
      if (name !== key || member === undefined) return [[name, member]];
      return rest.length > 0 ? [[name, without(member, rest)]] : [];
    }),
  );
}

/** A copy with a value put at a path; undefined where something stands there already, or the path has gone. An empty text, list or object gives way. */
export function withPut(value: Json | undefined, path: Path, put: Json): Json | undefined {
  if (path.length === 0) return isVacant(value) ? put : undefined;
  const [key, ...rest] = path;
  if (Array.isArray(value) && typeof key === 'number') {
    if (rest.length === 0) return value.toSpliced(key, 0, put);
    const inner = key < value.length ? withPut(value[key], rest, put) : undefined;
    return inner === undefined ? undefined : value.with(key, inner);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || typeof key === 'number') return undefined;
  const members = value as JsonObject;
  const inner = withPut(Object.hasOwn(members, key) ? members[key] : rest.length > 0 ? {} : undefined, rest, put);
  if (inner === undefined) return undefined;
  return Object.fromEntries([...Object.entries(members).filter(([name]) => name !== key), [key, inner]]);
}

function isVacant(value: Json | undefined): boolean {
  if (value === undefined || value === '') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
}
