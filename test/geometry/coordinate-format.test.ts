import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatGrid, formatPosition, positionAsPrinted } from '../../src/geometry/coordinate-format.ts';
import { crsOf } from '../../src/geometry/crs.ts';
import { geodesicBetween } from '../../src/geometry/geodesic.ts';

const nztm = crsOf('EPSG:2193');
if (!nztm) throw new Error('NZTM is missing');

test('a position is printed with its marks, digits and hemisphere in each cell', () => {
  const place = [115.7361, -(32 + 2 / 60 + 6.123 / 3600)];
  expect(formatPosition(place, 'dms')).toEqual({ latitude: '32° 02′ 06.123″ S', longitude: '115° 44′ 09.960″ E' });
  expect(formatPosition(place, 'ddm', 3)).toEqual({ latitude: '32° 02.102′ S', longitude: '115° 44.166′ E' });
  expect(formatPosition(place, 'dd', 4)).toEqual({ latitude: '32.0350° S', longitude: '115.7361° E' });
  expect(formatPosition([-176.5, -44], 'dms', 0).longitude).toBe('176° 30′ 00″ W');
});

test('seconds and minutes carry: 60 is never printed', () => {
  expect(formatPosition([151.99999999999, -32.99999999999], 'dms')).toEqual({
    latitude: '33° 00′ 00.000″ S',
    longitude: '152° 00′ 00.000″ E',
  });
  expect(formatPosition([151.999999999, -33.016666666], 'ddm', 2)).toEqual({
    latitude: '33° 01.00′ S',
    longitude: '152° 00.00′ E',
  });
});

test('eastings and northings are grouped for people', () => {
  expect(formatGrid(nztm, [174.785, -41.275], 3)).toEqual({
    easting: '1\u2009749\u2009498.730',
    northing: '5\u2009429\u2009178.116',
  });
});

test('the printed position is within half of the last printed digit, and printing it again changes nothing', () => {
  const place = fc.tuple(
    fc.double({ min: 167, max: 178, noNaN: true }),
    fc.double({ min: -47, max: -35, noNaN: true }),
  );
  fc.assert(
    fc.property(place, fc.constantFrom('dms' as const, 'ddm' as const, 'dd' as const), (position, format) => {
      const printed = positionAsPrinted(position, format);
      expect(formatPosition(printed, format)).toEqual(formatPosition(position, format));
      expect(geodesicBetween(position, printed).distance).toBeLessThan(0.03);
    }),
  );
  expect(
    geodesicBetween([174.785, -41.275], positionAsPrinted([174.785, -41.275], 'en', nztm, 0)).distance,
  ).toBeLessThan(0.71);
});
