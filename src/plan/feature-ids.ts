import { got } from './got.ts';
import { isObject, type Reading } from './reading.ts';

/**
 * An id for each entry of a file's features: its own where it has one that no earlier feature has, else a new one that
 * follows from its place. Numbers are read as text.
 */
export function featureIds(list: readonly unknown[], reading: Reading): string[] {
  const owners = new Map<string, number>();
  const ids: string[] = [];
  const unnamed: number[] = [];
  for (let i = 0; i < list.length; i++) {
    const id = ownId(list[i]);
    if (id === undefined || owners.has(id)) unnamed.push(i);
    else owners.set(id, i);
    ids.push(id ?? '');
  }
  let missing = 0;
  for (const i of unnamed) {
    const doubled = ids[i];
    if (doubled === '') missing++;
    ids[i] = freeId(doubled === '' ? `f${i + 1}` : doubled, owners);
    const first = owners.get(doubled);
    if (first !== undefined)
      reading.note(
        ['features', i, 'id'],
        `${got(doubled)} is the id of features[${first}] too; this one is now ${got(ids[i])}`,
      );
    owners.set(ids[i], i);
  }
  if (missing > 0) reading.note(['features'], `${missing} without an id; each was given one`);
  return ids;
}

function ownId(feature: unknown): string | undefined {
  const id = isObject(feature) ? feature.id : undefined;
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function freeId(wanted: string, taken: ReadonlyMap<string, number>): string {
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}-${count}`)) count++;
  return `${wanted}-${count}`;
}
