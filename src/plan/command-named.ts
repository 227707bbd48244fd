import type { Command } from './command.ts';
import { commands } from './commands.ts';
import type { Json } from './record.ts';

/** The command of a name, which findings and messages carry; those that join and cut areas are fetched when first named. */
export async function commandNamed(name: string): Promise<Command<Json>> {
  const command = commands[name] ?? (await import('./area-commands.ts')).areaCommands[name];
  if (!command) throw new Error(`expected a command of commands.ts or area-commands.ts, got ${name}`);
  return command;
}
