import { type CliCommand, Unusable } from './command.ts';
import { plainText } from './plain-text.ts';
import { readArgs } from './read-args.ts';
import { readBytes } from './read-text.ts';

export const photometry: CliCommand = {
  name: 'photometry',
  usage: 'FILE [--json]',
  about: 'Read one IES or EULUMDAT file: lumens, peak, symmetry, notes.',
  options: [['--json', 'one JSON document']],
  run: async (args, output) => {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean' } }, ['FILE']);
    const [path] = positionals;
    const { readPhotometry } = await import('../facts/light/read-photometry.ts');
    const { lumensOf, peakOf, PhotometryProblem } = await import('../facts/light/photometry.ts');
    // Makers write accents in many ways; no number depends on them.
    const text = new TextDecoder('latin1').decode(await readBytes(path));
    try {
      const read = readPhotometry(text);
      const peak = peakOf(read);
      const document = {
        format: read.format,
        type: read.type,
        lumens: lumensOf(read),
        statedLumens: read.statedLumens,
        peakCandela: peak.candelas,
        peakAt: { vertical: peak.vertical, horizontal: peak.horizontal },
        verticalAngles: read.verticalAngles,
        horizontalAngles: read.horizontalAngles,
        symmetry: read.symmetry,
        watts: read.watts,
        notes: read.notes,
      };
      output.result(values.json ? JSON.stringify(document, null, 2) : summary(document));
      return 0;
    } catch (problem) {
      if (problem instanceof PhotometryProblem) throw new Unusable(plainText(`${path}: ${problem.message}`));
      throw problem;
    }
  },
};

interface Summary {
  readonly format: string;
  readonly type: string;
  readonly lumens: number;
  readonly statedLumens: number | null;
  readonly peakCandela: number;
  readonly peakAt: { readonly vertical: number; readonly horizontal: number };
  readonly verticalAngles: readonly number[];
  readonly horizontalAngles: readonly number[];
  readonly symmetry: string;
  readonly watts: number | null;
  readonly notes: readonly string[];
}

function summary(file: Summary): string {
  const stated = file.statedLumens === null ? 'not stated' : `${file.statedLumens.toFixed(0)} lm stated`;
  return [
    `${file.format}, type ${file.type}, symmetry: ${file.symmetry}`,
    `${file.lumens.toFixed(1)} lm integrated, ${stated}`,
    `peak ${file.peakCandela.toFixed(0)} cd at ${file.peakAt.vertical}° vertical, ${file.peakAt.horizontal}° horizontal`,
    `${file.verticalAngles.length} vertical by ${file.horizontalAngles.length} horizontal angles`,
    ...(file.watts === null ? [] : [`${file.watts} W`]),
    ...file.notes.map((note) => `note: ${plainText(note)}`),
  ].join('\n');
}
