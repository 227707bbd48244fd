import type { Patch } from '../plan/patch.ts';
import { type Key, keyOf, type PlanRecord } from '../plan/record.ts';

/** Records in one part of a snapshot: a part is written and read in a few milliseconds. */
const recordsPerPart = 1000;

/** The texts of a snapshot, one at a time, so that a caller may pause between them. */
export function* snapshotTexts(records: readonly PlanRecord[]): Generator<string> {
  for (let start = 0; start < records.length; start += recordsPerPart) {
    yield JSON.stringify(records.slice(start, start + recordsPerPart));
  }
}

/** A change as it is kept: what each record becomes, null where it goes. */
export const changeText = (patch: Patch): string => JSON.stringify([...patch].map(([key, [, after]]) => [key, after]));

export type KeptChange = readonly (readonly [Key, PlanRecord | null])[];

/** Undefined where the text is not a list of records. */
export function readSnapshotText(text: string | undefined): readonly PlanRecord[] | undefined {
  const value = parse(text);
  return Array.isArray(value) && value.every(isRecord) ? (value as readonly PlanRecord[]) : undefined;
}

/** Undefined where the text is not a change. */
export function readChangeText(text: string): KeptChange | undefined {
  const value = parse(text);
  const fits = (item: unknown) =>
    Array.isArray(item) && item.length === 2 && (item[1] === null || (isRecord(item[1]) && keyOf(item[1]) === item[0]));
  return Array.isArray(value) && value.every(fits) ? (value as KeptChange) : undefined;
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is PlanRecord =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'type' in value &&
  typeof value.type === 'string';
