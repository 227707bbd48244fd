import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Unusable } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; args: string[] }>>;

/** Options and operands of a command; says which are wrong, in one line. `operands` names those that it must have: `PLAN`; one that ends in `...` may repeat. */
export function readArgs<O extends Options>(args: readonly string[], options: O, operands: readonly string[]): Read<O> {
  const read = parsed(args, options);
  const repeats = operands.at(-1)?.endsWith('...') === true;
  const missing = operands[read.positionals.length];
  if (missing !== undefined) throw new Unusable(`${missing.replace('...', '')} is missing`);
  if (read.positionals.length > operands.length && !repeats) {
    throw new Unusable(
      `expected ${operands.join(' ') || 'no operand'}, got "${read.positionals[operands.length]}" as well`,
    );
  }
  return read;
}

function parsed<O extends Options>(args: readonly string[], options: O): Read<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true as const });
  } catch (error) {
    // Node words these for programmers; the first sentence is enough for everyone.
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new Unusable(sentence);
  }
}
