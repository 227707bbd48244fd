import { expect, test } from 'vitest';
import { readCoordinateText } from '../../../src/geometry/coordinate-text/read-coordinate-text.ts';

const read = (line: string) =>
  readCoordinateText(`MGA2020 zone 56\n${line}`).diagnostics.filter(
    (each) => each.line === 2 && each.severity === 'error',
  );

test.each([
  ['1 33,85170722 S 151,16666572 E', '1 33.85170722 S 151.16666572 E'],
  ['33°51’06,1446”S 151°09’59,9966”E', '33°51’06.1446”S 151°09’59.9966”E'],
  ['1; 32° 54,775’ S; 151° 47,9419’ E', '1; 32° 54.775’ S; 151° 47.9419’ E'],
  ['1 387697,065 6357727,469', '1 387697.065 6357727.469'],
  ['334 567.12 6 252 345.67', '334567.12 6252345.67'],
  ['P1 334 567.12, 6 252 345.67', 'P1 334567.12, 6252345.67'],
  ['1 334,567.12 6,252,345.67', '1 334567.12 6252345.67'],
  ["1 334'567.12 6'252'345.67", '1 334567.12 6252345.67'],
])('%s is offered as %s, and not read before that is accepted', (line, suggestion) => {
  expect(read(line)).toMatchObject([{ code: 'character-suggested', suggestion }]);
  expect(readCoordinateText(`MGA2020 zone 56\n${line}`).rings).toEqual([]);
  const mended = readCoordinateText(`MGA2020 zone 56\n${suggestion}`);
  expect(mended.rings[0].points).toHaveLength(1);
  expect(mended.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('where a label cannot be told from digits that spaces group, no number is offered', () => {
  expect(read('1 334 567.12 6 252 345.67')).toMatchObject([
    { code: 'unreadable', message: expect.stringMatching(/^Spaces group the digits/) },
  ]);
});

test.each(['33-51-06.1446 S 151-09-59.9966 E', '33-51-06.1446S 151-09-59.9966E', '-33-51-06.1446 151-09-59.9966'])(
  '%s is degrees, minutes and seconds',
  (line) => {
    const [ring] = readCoordinateText(`GDA2020\n1 ${line}`).rings;
    expect(ring.points[0].lat).toBeCloseTo(-(33 + 51 / 60 + 6.1446 / 3600), 10);
    expect(ring.points[0].lon).toBeCloseTo(151 + 9 / 60 + 59.9966 / 3600, 10);
  },
);
