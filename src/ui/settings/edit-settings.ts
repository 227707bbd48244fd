import { type AdoptLevel, adoptLevel } from '../../plan/commands/adopt-level.ts';
import { changeSettings } from '../../plan/commands/change-settings.ts';
import type { SettingsRecord } from '../../plan/record.ts';
import { run } from '../../session/document.ts';
import { complain } from '../../session/view.ts';

type Changes = Partial<
  Pick<
    SettingsRecord,
    'title' | 'author' | 'site' | 'packs' | 'role' | 'datum' | 'crs' | 'lighting' | 'viewing' | 'adopted'
  >
>;

/** Changes settings at once, as one entry of undo. */
export function keepSettings(changes: Changes, label: string): void {
  const refused = run(changeSettings, changes, label);
  if (refused) complain(refused.refused);
}

/** Adopts a level for a kind, or gives it up. */
export function keepLevel(input: AdoptLevel): void {
  const refused = run(adoptLevel, input, 'Change adopted level');
  if (refused) complain(refused.refused);
}
