import { formatPosition } from '../../geometry/coordinate-format.ts';
import type { LineAccount } from '../../geometry/coordinate-text/collect-stops.ts';
import type { Diagnostic, Severity } from '../../geometry/coordinate-text/diagnostic.ts';
import type { ReadPoint } from '../../geometry/coordinate-text/ring.ts';
import { Button } from '../button.tsx';
import type { Pasted } from './read-pasted.ts';

/** More lines than this are not read one by one; those with something to say always come. */
const mostShown = 300;

interface LineListProps {
  readonly pasted: Pasted;
  readonly onGo: (line: number) => void;
  readonly onReplace: (line: number, text: string) => void;
}

/** What became of each line of the text, and what is wrong with it. */
export function LineList({ pasted, onGo, onReplace }: LineListProps) {
  const points = new Map(pasted.rings.flatMap((ring) => ring.points.map((point) => [point.line, point] as const)));
  const said = new Map<number, Diagnostic[]>();
  for (const diagnostic of pasted.diagnostics)
    said.set(diagnostic.line, [...(said.get(diagnostic.line) ?? []), diagnostic]);
  const told = pasted.lines.filter(({ what, line }) => what !== 'blank' || said.has(line));
  const shown = told.length <= mostShown ? told : shortened(told, said);
  return (
    <ol class="boundary-lines" aria-label="What was understood, line by line">
      {shown.map((account) => (
        <li key={account.line} data-state={stateOf(account, said.get(account.line))}>
          <button type="button" class="boundary-line" onClick={() => onGo(account.line)}>
            <span class="number">{account.line}</span>
            <span>{understood(account, points.get(account.line))}</span>
          </button>
          {said.get(account.line)?.map((diagnostic) => (
            <p key={diagnostic.code + diagnostic.message} class={toneOf[diagnostic.severity]}>
              {diagnostic.message}{' '}
              {diagnostic.suggestion !== undefined && (
                <Button
                  class="framed"
                  label={`Read line ${diagnostic.line} as suggested`}
                  onClick={() => onReplace(diagnostic.line, diagnostic.suggestion ?? '')}
                >
                  Read it so
                </Button>
              )}
            </p>
          ))}
        </li>
      ))}
      {shown.length < told.length && <li class="soft">And {told.length - shown.length} more lines.</li>}
    </ol>
  );
}

const toneOf: Readonly<Record<Severity, string>> = { error: 'problem', warning: 'warning', note: 'soft' };

/** The first lines, and after them those that something is said of. */
function shortened(told: readonly LineAccount[], said: ReadonlyMap<number, unknown>): readonly LineAccount[] {
  const rest = told.slice(mostShown / 2).filter(({ line }) => said.has(line));
  return [...told.slice(0, mostShown / 2), ...rest.slice(0, mostShown / 2)];
}

function stateOf({ what }: LineAccount, said: readonly Diagnostic[] = []): string {
  if (what === 'problem' || said.some(({ severity }) => severity === 'error')) return 'problem';
  if (said.some(({ severity }) => severity === 'warning')) return 'warning';
  return what === 'words' || what === 'blank' ? 'words' : 'read';
}

function understood({ what }: LineAccount, point: ReadPoint | undefined): string {
  if (point) {
    const { latitude, longitude } = formatPosition([point.lon, point.lat], 'dms', 4);
    return `Point ${point.label}: ${latitude}  ${longitude}${point.computed ? ', by bearing and distance' : ''}`;
  }
  return words[what];
}

const words: Readonly<Record<LineAccount['what'], string>> = {
  blank: 'Nothing',
  point: 'A point, its place not yet known',
  half: 'Half a coordinate',
  leg: 'The way to a point',
  datum: 'Datum or grid',
  words: 'Words only',
  problem: 'Not understood',
};
