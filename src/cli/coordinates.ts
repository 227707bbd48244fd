import type { CliCommand } from './command.ts';
import { Unusable } from './command.ts';
import { readArgs } from './read-args.ts';
import { readBytes } from './read-text.ts';

export const coordinates: CliCommand = {
  name: 'coordinates',
  usage: 'FILE [--datum D] [--json]',
  about: 'Read a list of coordinates as people write them: rings, legs and what is wrong with each line.',
  options: [
    ['--datum D', 'what the coordinates are in where the list does not say: GDA2020, GDA94, NZGD2000 or WGS84'],
    ['--json', 'one JSON document (printed in any case)'],
  ],
  run: async (args, output) => {
    const { values, positionals } = readArgs(args, { datum: { type: 'string' }, json: { type: 'boolean' } }, ['FILE']);
    const { datumNamed } = await import('../geometry/datum.ts');
    const datum = values.datum === undefined ? undefined : datumNamed(values.datum);
    if (values.datum !== undefined && typeof datum !== 'string') {
      throw new Unusable(`--datum: expected GDA2020, GDA94, NZGD2000 or WGS84, got "${values.datum}"`);
    }
    const text = textOf(await readBytes(positionals[0]));
    const { readCoordinateText } = await import('../geometry/coordinate-text/read-coordinate-text.ts');
    const { rings, diagnostics } = readCoordinateText(text, { datum: typeof datum === 'string' ? datum : undefined });
    output.result(JSON.stringify({ rings, diagnostics }, null, 2));
    return 0;
  },
};

/** Lists come out of office programs: UTF-8, UTF-16 with its mark, else the Windows letters that have a degree sign. */
function textOf(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
