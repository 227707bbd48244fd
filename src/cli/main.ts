import { type CliCommand, type ExitCode, type Output, Unusable } from './command.ts';
import { commands } from './commands.ts';
import { plainText } from './plain-text.ts';

/** Runs the command that the arguments name. Never throws: what went wrong is told in a line. */
export async function main(args: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') return told(helpOf(rest[0]), output);
  if (name === undefined) {
    output.message(helpOf(undefined));
    return 2;
  }
  const command = commands.find((other) => other.name === name);
  if (!command) {
    output.message(`bollard: there is no command "${plainText(name)}". See bollard --help`);
    return 2;
  }
  if (asksHelp(rest)) return told(commandHelp(command), output);
  try {
    return await command.run(rest, output);
  } catch (error) {
    output.progress('');
    for (const line of linesOf(error)) output.message(`bollard ${command.name}: ${line}`);
    return 2;
  }
}

/** Before `--`, which ends the options. */
function asksHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

function told(text: string, output: Output): ExitCode {
  output.result(text);
  return 0;
}

/** What a person can mend in its own lines; a fault of the program in one, without its trace. */
export function linesOf(error: unknown): readonly string[] {
  if (error instanceof Unusable) return error.lines;
  const [first] = (error instanceof Error ? error.message : String(error)).split('\n');
  return [`this went wrong inside the program: ${plainText(first)}`];
}

function helpOf(name: string | undefined): string {
  const command = commands.find((other) => other.name === name);
  if (command) return commandHelp(command);
  const widest = Math.max(...commands.map((other) => other.name.length));
  return [
    'Usage: bollard COMMAND ...',
    '',
    ...commands.map(({ name: other, about }) => `  ${other.padEnd(widest)}  ${about}`),
    '',
    'bollard COMMAND --help tells more. Exit code 0: done; 1: check found something not met; 2: the input could not be used.',
  ].join('\n');
}

function commandHelp({ name, usage, about, options }: CliCommand): string {
  const all = [...options, ['--help', 'this text'] as const];
  const widest = Math.max(...all.map(([option]) => option.length));
  return [
    `Usage: bollard ${name} ${usage}`,
    '',
    about,
    '',
    ...all.map(([option, what]) => `  ${option.padEnd(widest)}  ${what}`),
  ].join('\n');
}
