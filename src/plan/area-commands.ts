import type { Command } from './command.ts';
import { clipArea } from './commands/clip-area.ts';
import { cutArea } from './commands/cut-area.ts';
import { fixBoundary } from './commands/fix-boundary.ts';
import { mergeAreas } from './commands/merge-areas.ts';
import { named } from './commands.ts';
import type { Json } from './record.ts';

/** The commands that join and cut areas, by name. Apart from the others because few plans load what they need. */
export const areaCommands: Readonly<Record<string, Command<Json> | undefined>> = {
  'clip-area': named(clipArea),
  'cut-area': named(cutArea),
  'fix-boundary': named(fixBoundary),
  'merge-areas': named(mergeAreas),
};
