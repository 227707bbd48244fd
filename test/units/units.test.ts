import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBearing, normalAzimuth, parseAngle, toSexagesimal, turnBetween } from '../../src/units/angle.ts';
import { formatArea } from '../../src/units/area.ts';
import { formatIlluminance, luxInFootCandle, parseIlluminance } from '../../src/units/illuminance.ts';
import { formatLength, parseLength } from '../../src/units/length.ts';
import { formatNumber, formatShort, parseNumber } from '../../src/units/number.ts';

describe('numbers', () => {
  test('are grouped by thin spaces and keep their decimals', () => {
    expect(formatNumber(1888120.4, 1)).toBe('1\u2009888\u2009120.4');
    expect(formatNumber(999, 2)).toBe('999.00');
    expect(formatNumber(-1234.5, 1)).toBe('\u22121\u2009234.5');
    expect(formatNumber(-0.001, 2)).toBe('0.00');
    expect(formatNumber(Number.NaN, 2)).toBe('not known');
    expect(formatShort(54.321)).toBe('54.3');
    expect(formatShort(99.96)).toBe('100');
  });

  test('are read back as they were written', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          expect(parseNumber(formatNumber(value, decimals))).toBeCloseTo(Number(value.toFixed(decimals)), 9);
        },
      ),
    );
  });

  test('a comma is a decimal to nobody: it groups thousands or the text is refused', () => {
    expect(parseNumber('1,888,120.4')).toBe(1888120.4);
    expect(parseNumber('12,5')).toBeUndefined();
    expect(parseNumber('12 34')).toBeUndefined();
    expect(parseNumber('twelve')).toBeUndefined();
    expect(parseNumber('')).toBeUndefined();
    expect(parseNumber('1e999')).toBeUndefined();
  });
});

describe('lengths and areas', () => {
  test.each([
    ['12.5', 12.5],
    ['12.5 m', 12.5],
    ['1.2 km', 1200],
    ['1 nautical mile', 1852],
    ['2NM', 3704],
    ['2 nm', 3704],
    ['30 ft', 9.144],
    ['1 250 m', 1250],
    ['about 5', undefined],
    ['5 furlongs', undefined],
  ])('%s is %s metres', (text, metres) => {
    expect(parseLength(text)).toBe(metres);
  });

  test('are written with their unit', () => {
    expect(formatLength(1250)).toBe('1\u2009250.00 m');
    expect(formatLength(1852, 'NM', 1)).toBe('1.0 NM');
    expect(formatArea(221_630)).toBe('22.163 ha');
    expect(formatArea(812.34)).toBe('812.3 m²');
  });
});

describe('angles', () => {
  test('carry upwards: 60 never appears', () => {
    expect(toSexagesimal(32 + 1 / 60 + 59.9996 / 3600, 3)).toEqual({
      negative: false,
      degrees: 32,
      minutes: 2,
      seconds: 0,
    });
    expect(formatBearing(359.9999999)).toBe('0° 00′ 00″');
    expect(formatBearing(106.425)).toBe('106° 25′ 30″');
  });

  test('azimuths run from 0 to below 360, turns from -180 to 180', () => {
    expect(normalAzimuth(-90)).toBe(270);
    expect(normalAzimuth(720)).toBe(0);
    expect(normalAzimuth(-1e-20)).toBe(0);
    expect(turnBetween(350, 10)).toBe(20);
    expect(turnBetween(10, 350)).toBe(-20);
  });

  test.each([
    ['135', 135],
    ['-4.5', -4.5],
    ['106° 25′', 106 + 25 / 60],
    ['106°25′30″', 106.425],
    ["106 deg 25' 30''", 106.425],
    ['106° 61′', undefined],
    ['106.5° 25′', undefined],
    ['north', undefined],
  ])('%s is %s degrees', (text, degrees) => {
    if (degrees === undefined) expect(parseAngle(text)).toBeUndefined();
    else expect(parseAngle(text)).toBeCloseTo(degrees, 12);
  });
});

test('illuminance is taken in lux or foot-candles and written to three digits', () => {
  expect(parseIlluminance('54 lux')).toBe(54);
  expect(parseIlluminance('5 fc')).toBeCloseTo(53.82, 2);
  expect(luxInFootCandle).toBeCloseTo(10.7639, 4);
  expect(parseIlluminance('-5')).toBeUndefined();
  expect(formatIlluminance(53.8196)).toBe('53.8 lx');
});
