/** Where a command writes: standard output is for results, standard error for messages. */
export interface Output {
  /** Results. A line end is added. */
  readonly result: (text: string) => void;
  /** A line for people. */
  readonly message: (text: string) => void;
  /** A line that the next one replaces; shown on a terminal only. Empty to clear it. */
  readonly progress: (text: string) => void;
}

/** 0: done; 1: a check found something not met; 2: the input could not be used. */
export type ExitCode = 0 | 1 | 2;

/**
 * One command, in a file of its own. It is loaded with every start, so that heavy modules are imported inside `run`:
 * `const { runRules } = await import('../validators/run.ts')`.
 */
export interface CliCommand {
  readonly name: string;
  /** After the name: `PLAN [--json]`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly about: string;
  /** Its options, each with what it does. */
  readonly options: readonly (readonly [option: string, about: string])[];
  readonly run: (args: readonly string[], output: Output) => Promise<ExitCode>;
}

/** Input that cannot be used: told line by line, exit code 2. */
export class Unusable extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines[0]);
    this.lines = lines;
  }
}
