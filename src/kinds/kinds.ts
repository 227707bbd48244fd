import { fence } from './fence.ts';
import type { Kind } from './kind.ts';

/** Every kind, in palette and drawing order: later ones are drawn over earlier ones. */
export const kinds: readonly Kind[] = [fence];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

/** The kind of an id, or undefined for one that Bollard does not know. */
export const kindOf = (id: string): Kind | undefined => byId.get(id);
