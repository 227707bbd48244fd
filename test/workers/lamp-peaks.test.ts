import { expect, test } from 'vitest';
import { lampOf } from '../../src/facts/light/lamp.ts';
import { readPhotometry } from '../../src/facts/light/read-photometry.ts';
import { peakDirection } from '../../src/workers/lamp-peaks.ts';

/** Type C, brightest at C 90, 60° up from straight down. */
const asymmetric = [
  'IESNA:LM-63-2002',
  'TILT=NONE',
  '1 -1 1 3 5 1 2 0 0 0',
  '1 1 100',
  '0 60 90',
  '0 90 180 270 360',
  '10 20 0',
  '10 900 0',
  '10 20 0',
  '10 20 0',
  '10 20 0',
].join('\r\n');

const pose = { id: 'l', x: 0, y: 0, z: 10, azimuth: 0, tilt: 0, turn: 0, maintenanceFactor: 1 };
const near = (direction: readonly number[], wanted: readonly number[]) =>
  direction.forEach((value, i) => {
    expect(value).toBeCloseTo(wanted[i] ?? Number.NaN, 9);
  });

test('a beam off C0 is drawn where it goes: C90 is left of the direction, turned with the luminaire and the lamp', () => {
  const photometry = readPhotometry(asymmetric);
  const [s, c] = [Math.sin(Math.PI / 3), Math.cos(Math.PI / 3)];
  near(peakDirection(lampOf(photometry, pose), photometry), [-s, 0, -c]);
  near(peakDirection(lampOf(photometry, { ...pose, azimuth: 90 }), photometry), [0, s, -c]);
  near(peakDirection(lampOf(photometry, { ...pose, turn: 90 }), photometry), [0, s, -c]);
});
