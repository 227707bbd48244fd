import { signal } from '@preact/signals';

/** Kinds whose features are folded away in the list. */
export const folded = signal<ReadonlySet<string>>(new Set());

export function toggleIn(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
