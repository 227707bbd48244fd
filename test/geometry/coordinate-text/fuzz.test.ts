import { expect, test } from 'vitest';
import { type CoordinateText, readCoordinateText } from '../../../src/geometry/coordinate-text/read-coordinate-text.ts';
import { seeded } from '../../bench/figure.ts';
import { mutate } from './mutate.ts';
import { notices } from './notices.ts';

/** `BOLLARD_MUTATIONS=100000` for the full count. */
const count = Number(process.env.BOLLARD_MUTATIONS ?? 2000);
const longest = 50;
const read = (text: string): CoordinateText => readCoordinateText(text, { datum: 'GDA2020' });
const places = ({ rings }: CoordinateText): string =>
  rings.map((ring) => ring.points.map(({ lon, lat }) => `${lon.toFixed(10)} ${lat.toFixed(10)}`).join(';')).join('|');
const troubles = ({ diagnostics }: CoordinateText): string[] =>
  diagnostics.filter(({ severity }) => severity !== 'note').map(({ line, code }) => `${line} ${code}`);

/** Milliseconds of the quickest of a few readings: what a busy machine adds is not the reader's. */
function timeOf(text: string): number {
  let best = Infinity;
  for (let i = 0; i < 5 && best > longest; i++) {
    const start = performance.now();
    read(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

test(`${count} mutations of the real lists: no crash, no hang, no point that is no place, nothing lost in silence`, {
  timeout: 1_800_000,
}, () => {
  const random = seeded(20121102);
  const base = notices.map(({ text }) => ({ text, result: read(text) }));
  for (let n = 0; n < count; n++) {
    const { text, result } = base[n % base.length];
    let mutated = mutate(text, random);
    if (random() < 0.3) mutated = { ...mutate(mutated.text, random), formatOnly: false };
    const start = performance.now();
    const after = read(mutated.text);
    if (performance.now() - start > longest) expect(timeOf(mutated.text), mutated.text).toBeLessThan(longest);
    const lines = mutated.text.split(/\r\n|[\n\r\v\f\u2028\u2029\u0085]/).length;
    for (const { line, message } of after.diagnostics) {
      if (!(line >= 1 && line <= lines) || message === '')
        expect.fail(`line ${line} of ${lines}: ${message}\n${mutated.text}`);
    }
    for (const point of after.rings.flatMap((ring) => ring.points)) {
      const real = Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 && point.source !== '';
      if (!real) expect.fail(`${JSON.stringify(point)}\n${mutated.text}`);
    }
    const known = new Set(troubles(result));
    const silent = !troubles(after).some((trouble) => !known.has(trouble));
    if (mutated.formatOnly && silent && places(after) !== places(result)) {
      expect.fail(`in silence:\n${mutated.text}\n${places(result)}\n${places(after)}`);
    }
    const lost = silent ? lostLine(text, mutated.text, result, after) : undefined;
    if (lost !== undefined) expect.fail(`line ${lost} is lost in silence:\n${mutated.text}`);
  }
});

/** A line that the mutation did not touch and that gives another place than before; a repeated closing point is left out. */
function lostLine(before: string, after: string, old: CoordinateText, next: CoordinateText): number | undefined {
  const [was, is] = [before.split('\n'), after.split('\n')];
  if (was.length !== is.length || next.diagnostics.some(({ code }) => code === 'point-repeated')) return undefined;
  const byLine = ({ rings }: CoordinateText) =>
    new Map(rings.flatMap((ring) => ring.points.map(({ line, lon, lat }) => [line, `${lon} ${lat}`])));
  const [oldPlaces, places] = [byLine(old), byLine(next)];
  const lost = was.findIndex((line, i) => line === is[i] && oldPlaces.get(i + 1) !== places.get(i + 1));
  return lost < 0 ? undefined : lost + 1;
}

const dms = (d: string, m: string, s: string): number => Number(d) + Number(m) / 60 + Number(s) / 3600;
/** What a row of a list says, by a pattern of that list alone. */
const strict: readonly (readonly [
  name: string,
  row: RegExp,
  value: (m: readonly string[]) => readonly [number, number],
])[] = [
  [
    'Spectacle Island, 2005',
    /^Point \S+ {2}(\d{2})°(\d\d)’(\d\d\.\d+)”S {2}(\d{3})°(\d\d)’(\d\d\.\d+)”E$/,
    ([, a, b, c, d, e, f]) => [-dms(a, b, c), dms(d, e, f)],
  ],
  [
    'Tower Bay',
    /^\S+ (\d\d) (\d\d\.\d+)’S (\d{3}) (\d\d\.\d+)’E$/,
    ([, a, b, c, d]) => [-dms(a, b, '0'), dms(c, d, '0')],
  ],
  [
    'Yellow Bluff lease 281',
    /^\S+ {4}-(\d\d) {2}(\d+\.\d+) {13}(\d{3}) {2}(\d+\.\d+)$/,
    ([, a, b, c, d]) => [-dms(a, b, '0'), dms(c, d, '0')],
  ],
  [
    'Middle Harbour lease 214',
    /^\S+ {9}(\d\d) degrees (\d\d\.\d+)’S \/ (\d{3}) degrees (\d\d\.\d+)’E$/,
    ([, a, b, c, d]) => [-dms(a, b, '0'), dms(c, d, '0')],
  ],
];

test.each(strict)(
  'a changed digit in the list of %s is what the text now says, or has a diagnostic',
  (name, row, value) => {
    const random = seeded(7);
    const text = notices.find((notice) => notice.name === name)?.text ?? '';
    for (let n = 0; n < count / 8; n++) {
      const digits = [...text.matchAll(/\d/g)];
      const { index } = digits[Math.floor(random() * digits.length)];
      const changed = text.slice(0, index) + Math.floor(random() * 10) + text.slice(index + 1);
      const { rings, diagnostics } = read(changed);
      const points = rings.flatMap((ring) => ring.points);
      changed.split('\n').forEach((line, i) => {
        const match = row.exec(line);
        if (!match) return;
        const point = points.find((each) => each.line === i + 1);
        if (!point) {
          if (!diagnostics.some((each) => each.line === i + 1))
            expect.fail(`line ${i + 1} is lost in silence\n${changed}`);
          return;
        }
        const [lat, lon] = value(match);
        if (Math.abs(point.lat - lat) > 1e-9 || Math.abs(point.lon - lon) > 1e-9)
          expect.fail(`line ${i + 1} reads ${point.lat}, ${point.lon}\n${changed}`);
      });
    }
  },
);

test('ways of writing the same thing give the same ring or say what they do not take', () => {
  const random = seeded(11);
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)];
  const rows = [
    [33, 51, '06.1446', 151, 9, '59.9966'],
    [33, 51, '02.2258', 151, 10, '01.2551'],
    [33, 50, '47.2271', 151, 9, '54.3550'],
    [33, 50, '52.0409', 151, 9, '36.5977'],
  ] as const;
  const expected = places(read(rows.map(([a, b, c, d, e, f]) => `${a}°${b}’${c}”S ${d}°${e}’${f}”E`).join('\n')));
  for (let n = 0; n < count / 4; n++) {
    const [degree, minute, second] = [
      any(['°', 'º', '˚', ' deg ', ' degrees ']),
      any(['’', '′', "'", '´', ' min ', '‘']),
      any(['”', '″', '"', "''", '’’', ' sec ']),
    ];
    const [south, east] = [any(['S', ' S', ' south', ' South']), any(['E', ' E', ' east', ' East'])];
    const between = any([' ', ', ', '; ', ' / ', '  ', '\t', ' and ', ' x ']);
    const blank = any(['', ' ']);
    const before = random() < 0.3;
    const angle = (d: number, m: number, s: string, letter: string) => {
      const numbers = `${d}${degree}${blank}${String(m).padStart(2, '0')}${minute}${blank}${s}${second}`.trimEnd();
      return before ? `${letter.trim()} ${numbers}` : `${numbers}${letter}`;
    };
    const lonFirst = random() < 0.2;
    const label = any(['', '(#) ', '#: ', '#. ', 'Point # ', 'P# ']);
    const text = rows
      .map(([a, b, c, d, e, f], i) => {
        const pair = [angle(a, b, c, south), angle(d, e, f, east)];
        return label.replace('#', String(i + 1)) + (lonFirst ? pair.reverse() : pair).join(between);
      })
      .join(any(['\n', '\r\n', '\n\n']));
    const result = read(text);
    if (places(result) !== expected) {
      const said = result.diagnostics.filter(({ severity }) => severity === 'error').length;
      if (!said) expect.fail(`${text}\n${places(result)}\n${expected}`);
    }
  }
});
