import type { Kind } from '../../kinds/kind.ts';

/** Words alone: `Water-side` is two. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether every word that was typed begins a word of the kind's name, or of what it is about. */
export function matchesKind(kind: Kind, sought: string): boolean {
  const text = ` ${wordsOf(`${kind.name} ${kind.plural} ${kind.id} ${kind.about}`)}`;
  return wordsOf(sought)
    .split(' ')
    .every((word) => text.includes(` ${word}`));
}
