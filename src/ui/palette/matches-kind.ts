import type { Kind } from '../../kinds/kind.ts';

/** Whether every word that was typed begins a word of the kind's name, or stands in what it is about. */
export function matchesKind(kind: Kind, sought: string): boolean {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const text = ` ${kind.name} ${kind.plural} ${kind.id} ${kind.about}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words.every((word) => text.includes(` ${word}`));
}
