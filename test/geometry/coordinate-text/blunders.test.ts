import { describe, expect, test } from 'vitest';
import type { DiagnosticCode } from '../../../src/geometry/coordinate-text/diagnostic.ts';
import { readCoordinateText } from '../../../src/geometry/coordinate-text/read-coordinate-text.ts';
import { notices } from './notices.ts';

const [, spectacle, , , , tower, yellow] = notices;
const read = (text: string) => readCoordinateText(text, { datum: 'GDA2020' });
/** A list with one thing in it replaced, which must be there. */
function broken(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`“${from}” is not in the list`);
  return text.replace(from, to);
}
const found = (text: string, code: DiagnosticCode) =>
  read(text).diagnostics.filter((diagnostic) => diagnostic.code === code);

const blunders: readonly (readonly [what: string, text: string, code: DiagnosticCode, line: number])[] = [
  [
    'a sign against its letter',
    broken(spectacle.text, '33°50’47', '-33°50’47').replace('2271”S', '2271”N'),
    'sign-and-letter',
    4,
  ],
  ['a sign and the same letter', broken(spectacle.text, '33°50’47', '-33°50’47'), 'sign-and-letter', 4],
  ['a degree that is far off', broken(spectacle.text, '33°50’52', '34°50’52'), 'leg-outlier', 5],
  [
    'a degree that is far off in a list of three',
    'A 33°10’S 151°10’E\nB 33°10’S 151°11’E\nC 38°11’S 151°11’E',
    'leg-outlier',
    3,
  ],
  ['a hemisphere missing on one row', broken(tower.text, '147 02.2704’E', '147 02.2704’'), 'hemisphere-missing', 3],
  ['a latitude without its letter', broken(tower.text, '43 23.4577’S', '43 23.4577’'), 'hemisphere-missing', 3],
  ['a latitude without its sign', broken(yellow.text, '-43  7.106', '43  7.106'), 'hemisphere-missing', 3],
  ['sixty minutes', broken(tower.text, '43 23.4577', '43 63.4577'), 'minutes-over-60', 3],
  ['sixty seconds', broken(spectacle.text, '50’52.0409', '50’62.0409'), 'seconds-over-60', 5],
  [
    'latitude and longitude swapped, by letters',
    'A 33°10’S 151°10’E\nB 151°11’S 33°10’E\nC 33°11’S 151°11’E',
    'swapped',
    2,
  ],
  ['latitude and longitude swapped, by order', '-33.10 151.10\n151.11 -33.10\n-33.11 151.11', 'swapped', 2],
  ['one label at two places', broken(tower.text, '4. 43', '1. 43'), 'label-repeated-apart', 4],
  ['a closing point that repeats the first', `${tower.text}\n1. 43 23.2754’S 147 02.05056’E`, 'point-repeated', 5],
  [
    'a point twice in a row',
    broken(tower.text, '43 23.4577’S 147 02.2704', '43 23.3752’S 147 02.34354'),
    'point-repeated',
    3,
  ],
  [
    'two rows the wrong way round',
    'A 33°10’S 151°10’E\nB 33°11’S 151°11’E\nC 33°10’S 151°11’E\nD 33°11’S 151°10’E',
    'crosses-itself',
    3,
  ],
  ['a list that does not say that it closes', tower.text, 'not-closed', 4],
  ['half a coordinate', broken(tower.text, ' 147 02.2704’E', ''), 'half-coordinate', 3],
  [
    'a written distance that is not the leg’s',
    '1 33°10’S 151°10’E, thence easterly 2.5 km to\n2 33°10’S 151°11’E',
    'distance-differs',
    2,
  ],
  [
    'a compass word that is not the leg’s',
    '1 33°10’S 151°10’E, thence westerly 1.56 km to\n2 33°10’S 151°11’E',
    'direction-differs',
    2,
  ],
  [
    'a written bearing that is not the leg’s',
    '1 33°10’S 151°10’E, thence on a bearing of 115° true to\n2 33°10’S 151°11’E',
    'direction-differs',
    2,
  ],
  ['a place in the sea of Japan', 'A 43°10’N 151°10’E\nB 43°10’N 151°11’E', 'outside-region', 1],
  [
    'one row much coarser than the others',
    broken(tower.text, '43 23.4577’S 147 02.2704’E', '43 23’S 147 02’E'),
    'precision-mixed',
    3,
  ],
  ['letter O for zero', broken(tower.text, '147 02.2704', '147 O2.2704'), 'character-suggested', 3],
  ['letter l for one', broken(tower.text, '147 01.98198', '147 0l.98198'), 'character-suggested', 4],
  ['letter o for a degree mark', broken(spectacle.text, '33°50’47', '33o50’47'), 'character-suggested', 4],
  ['a second point in a decimal', broken(yellow.text, '24.827', '24..827'), 'unreadable', 1],
  ['decimals of a degree before minutes', broken(spectacle.text, '33°50’47', '33.5°50’47'), 'unreadable', 4],
  ['seconds right behind degrees', broken(spectacle.text, '33°50’47', '33°50”47'), 'unreadable', 4],
  ['eastings and northings swapped', 'MGA2020 zone 56\nN 387697.562 E 6357728.875', 'swapped', 2],
  ['a grid that is not named', '387697.562 6357728.875', 'datum-missing', 1],
  ['an easting of another zone', 'MGA2020 zone 56\n1 987697.562 6357728.875', 'outside-region', 2],
];

describe('every blunder is named at its line', () => {
  test.each(blunders)('%s', (_, text, code, line) => {
    expect(found(text, code).map((diagnostic) => diagnostic.line)).toContain(line);
  });

  test('a row with an error is never a point, and its list says that it is not complete', () => {
    for (const [what, text] of blunders) {
      const { rings, diagnostics } = read(text);
      const wrong = new Set(
        diagnostics
          .filter(
            ({ severity, code }) => severity === 'error' && !['crosses-itself', 'label-repeated-apart'].includes(code),
          )
          .map(({ line }) => line),
      );
      if (!wrong.size) continue;
      expect(
        rings.flatMap((ring) => ring.points).filter((point) => wrong.has(point.line)),
        what,
      ).toEqual([]);
      for (const ring of rings) expect(ring.complete, what).toBe(false);
    }
  });

  test('a suggestion is offered as the line would read, and not taken', () => {
    const [diagnostic] = found(broken(tower.text, '147 02.2704', '147 O2.2704'), 'character-suggested');
    expect(diagnostic.suggestion).toBe('3. 43 23.4577’S 147 02.2704’E');
    expect(diagnostic.severity).toBe('error');
  });
});

describe('datums', () => {
  const codes = (text: string, datum?: 'GDA94') =>
    readCoordinateText(text, { datum })
      .diagnostics.filter(({ code }) => code === 'datum-missing')
      .map(({ severity }) => severity);

  test('one that is not stated is asked for, one that is given is taken', () => {
    expect(codes(tower.text)).toEqual(['warning']);
    expect(codes(tower.text, 'GDA94')).toEqual([]);
    expect(readCoordinateText(tower.text, { datum: 'GDA94' }).rings[0].datum).toBe('GDA94');
  });

  test('two in one list are an error, and the list has none', () => {
    const text = `Datum GDA94\n${tower.text}\nDatum: WGS 84`;
    expect(codes(text)).toEqual(['error']);
    expect(readCoordinateText(text).rings[0].datum).toBeNull();
  });

  test('an old one is named and not moved', () => {
    expect(codes(`Datum AGD66\n${tower.text}`)).toEqual(['error']);
  });

  test('a zone without its datum gives the place and asks for the datum', () => {
    const { rings, diagnostics } = readCoordinateText('MGA zone 56\n387697.065 6357727.469');
    expect(rings[0]).toMatchObject({ datum: null, crs: null });
    expect(rings[0].points[0].lat).toBeCloseTo(-32.9129167, 7);
    expect(diagnostics.map(({ code }) => code)).toEqual(['datum-missing']);
  });
});
