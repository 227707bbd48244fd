import type { Command } from '../command.ts';
import { settingsOf } from '../plan.ts';
import type { Adopted, LightingLevel, ViewingLevel } from '../record.ts';
import { changeSettings } from './change-settings.ts';

/** Null takes the level back. */
export type AdoptLevel =
  | { readonly sort: 'lighting'; readonly kind: string; readonly level: LightingLevel | null }
  | { readonly sort: 'viewing'; readonly kind: string; readonly level: ViewingLevel | null }
  | { readonly sort: 'separation'; readonly level: NonNullable<Adopted['separation']> | null };

/** Adopts the number that stands for a word of the law, for a kind of feature. */
export const adoptLevel: Command<AdoptLevel> = (plan, input) => {
  const { adopted } = settingsOf(plan);
  if (input.sort === 'separation') {
    const { separation: _, ...rest } = adopted;
    return changeSettings(plan, { adopted: input.level ? { ...rest, separation: input.level } : rest });
  }
  const levels = new Map<string, LightingLevel | ViewingLevel>(Object.entries(adopted[input.sort] ?? {}));
  if (input.level) levels.set(input.kind, input.level);
  else levels.delete(input.kind);
  return changeSettings(plan, { adopted: { ...adopted, [input.sort]: Object.fromEntries(levels) } });
};
