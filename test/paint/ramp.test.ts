import { expect, test } from 'vitest';
import { colourAt, luxRamp, paintValues } from '../../src/paint/ramp.ts';
import { byNight, countRamp, darkColour, darkValue, detailRamp } from '../../src/paint/view-ramps.ts';

const lightness = ([red, green, blue]: readonly number[]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

test('light grows lighter and detail darker with every stop, so that both read in grey', () => {
  const light = luxRamp.stops.map(({ colour }) => lightness(colour));
  expect([...light].sort((a, b) => a - b)).toEqual(light);
  const detail = detailRamp('2025')
    .stops.slice(1)
    .map(({ colour }) => lightness(colour));
  expect([...detail].sort((a, b) => b - a)).toEqual(detail);
});

test('painted values have the colours of the ramp, and what is not a number is clear', () => {
  const values = [0, 0.01, 1, 20, 500, Number.NaN];
  const pixels = paintValues(luxRamp, values);
  values.forEach((value, i) => {
    const painted = [...pixels.slice(4 * i, 4 * i + 4)];
    if (Number.isNaN(value)) expect(painted).toEqual([0, 0, 0, 0]);
    else
      for (const [k, part] of colourAt(luxRamp, value).entries()) expect(Math.abs(painted[k] - part)).toBeLessThan(4);
  });
});

test('a band begins at its level, and darkness is told apart from not being seen', () => {
  const ramp = detailRamp('2014');
  expect(colourAt(ramp, 24.99)).toEqual(ramp.stops[1]?.colour);
  expect(colourAt(ramp, 25)).toEqual(ramp.stops[2]?.colour);
  expect(colourAt(byNight(ramp), darkValue)).toEqual(darkColour);
  expect(colourAt(byNight(ramp), 0)[3]).toBe(0);
  expect(colourAt(countRamp, 9)).toEqual(countRamp.stops.at(-1)?.colour);
});
