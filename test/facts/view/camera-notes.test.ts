import { describe, expect, test } from 'vitest';
import { createFacts } from '../../../src/facts/facts.ts';
import { areasView, viewAt } from '../../../src/facts/view/area-view.ts';
import { cameraBands } from '../../../src/facts/view/camera-bands.ts';
import { cameraSchedule } from '../../../src/facts/view/camera-schedule.ts';
import { doriOf } from '../../../src/facts/view/dori.ts';
import { viewingScales } from '../../../src/facts/view/levels.ts';
import { lookFrom } from '../../../src/facts/view/look-from.ts';
import { viewResults } from '../../../src/facts/view/view-results.ts';
import { viewScene } from '../../../src/facts/view/view-scene.ts';
import type { JsonObject } from '../../../src/plan/record.ts';
import { box, examplePlan } from '../../../src/validators/example-plan.ts';
import type { ExampleFeature } from '../../../src/validators/rule.ts';

const right = { mountHeight: 6, azimuth: 45, tilt: 20, hfov: 103, vfov: 55, pixels: [2688, 1520] };
const ground: readonly ExampleFeature[] = [
  { id: 'load', kind: 'loading-area', area: box(10, 10, 20, 12) },
  { id: 'shed', kind: 'building', area: box(40, 10, 20, 20), values: { height: 8 } },
  { id: 'lean-to', kind: 'building', area: box(50, 20, 20, 20), values: { height: 5 } },
  { id: 'canopy', kind: 'building', area: box(70, 10, 10, 10), values: { height: 7, clearance: 5 } },
  { id: 'wall', kind: 'fence', line: [[5, 5], [30, 8], [30, 5], [5, 8]], values: { type: 'wall' } }, // biome-ignore format: a line that crosses itself
];

const rows: readonly [what: string, values: JsonObject, at: readonly [number, number], note: RegExp | undefined][] = [
  ['nothing odd', {}, [5, 20], undefined],
  ['across smaller than up and down', { hfov: 50, vfov: 90 }, [5, 20], /smaller than up and down/],
  ['angles that no lens has', { hfov: 100, vfov: 20 }, [5, 20], /No lens fits 100° × 20°/],
  ['an angle of 0', { hfov: 0 }, [5, 20], /horizontal angle of view: expected degrees between 1 and 360, got 0/],
  ['an angle below 0', { vfov: -20 }, [5, 20], /vertical angle of view: expected .*, got -20/],
  ['up and down over 180', { vfov: 200 }, [5, 20], /vertical angle of view: expected .* 180, got 200/],
  ['across over 180', { hfov: 220, vfov: 124 }, [5, 20], /more than a lens takes in/],
  ['across over 360', { hfov: 400 }, [5, 20], /expected degrees between 1 and 360, got 400/],
  ['no pixels', { pixels: null }, [5, 20], /picture size missing/],
  ['pixels of one number', { pixels: [2688] }, [5, 20], /picture size: expected/],
  ['pixels of 0', { pixels: [0, 1520] }, [5, 20], /picture size: expected/],
  ['no height', { mountHeight: null }, [5, 20], /mounting height missing/],
  ['a height of 0', { mountHeight: 0 }, [5, 20], /mounting height: expected metres above 0/],
  ['inside a building', {}, [50, 15], /stands inside Building shed/],
  ['inside two buildings that overlap', { mountHeight: 4 }, [55, 25], /stands inside Building/],
  ['in the roof of a canopy', {}, [75, 15], /in the roof of Building canopy/],
  ['above the horizon with a part', { tilt: -10 }, [5, 20], /looks 10° above the horizon/],
  ['above the horizon wholly', { tilt: -60 }, [5, 20], /whole picture lies above the horizon/],
  ['a range of 0', { range: 0 }, [5, 20], /range: expected metres above 0/],
  ['a range that does not reach the ground', { range: 4 }, [5, 20], /does not reach the ground/],
  ['words for a number', { tilt: 'steep' }, [5, 20], /tilt: expected degrees/],
];

describe('what is odd about a camera is named, and nothing becomes not a number', () => {
  test.each(rows)('%s', (_, values, point, note) => {
    const plan = examplePlan('nz-ses', {
      features: [...ground, { id: 'c1', kind: 'camera', point, values: { ...right, ...values } }],
    });
    const facts = createFacts(plan);
    const { notes, eyes, prisms } = viewScene(facts);
    expect(notes.map((it) => it.note)).toEqual(note ? [expect.stringMatching(note)] : []);
    const told = {
      areas: areasView(facts, { outlines: true }),
      rows: viewResults(facts),
      cameras: cameraSchedule(facts),
      points: viewAt(facts, [
        { x: 0, y: 0, z: 0 },
        { x: 50, y: 15, z: 1.8 },
      ]),
      bands: eyes.map((eye) => cameraBands(eye, prisms, viewingScales['2025'].steps)),
      looks: eyes.map((eye) => lookFrom(eye, prisms)),
    };
    const bad: string[] = [];
    const walk = (value: unknown, place: string): void => {
      if (typeof value === 'number' && !Number.isFinite(value)) bad.push(`${place}: ${value}`);
      if (typeof value === 'object' && value !== null) {
        for (const [name, member] of Object.entries(value)) walk(member, `${place}.${name}`);
      }
    };
    walk(told, 'told');
    expect(bad).toEqual([]);
  });
});

describe('the distances of a camera type', () => {
  const wide = { hfov: 103, vfov: 55, pixels: [2688, 1520] as const };

  test('stand beside the printed ones', () => {
    const dori = doriOf({ ...wide, dori: { detect: 67, observe: 26.6, recognise: 13.3, identify: 6.7 } });
    expect(dori?.rows.find(({ name }) => name === 'detect')?.computed).toBeCloseTo(64.8, 1);
    expect(dori?.rows.map(({ differs }) => differs)).not.toContain(true);
    expect(dori?.notes).toEqual([]);
  });

  test('tell of a slip: a wrong angle, a wrong picture size, a wrong distance', () => {
    for (const slip of [{ hfov: 130 }, { pixels: [1920, 1080] as const }, { dori: { detect: 97 } }]) {
      const dori = doriOf({ ...wide, dori: { detect: 67 }, ...slip });
      expect(dori?.notes).toEqual([expect.stringMatching(/^To detect, the datasheet says|^No lens fits/)]);
    }
  });

  test('are not told while something is missing or wrong', () => {
    expect(doriOf({ ...wide, hfov: undefined })).toBeUndefined();
    expect(doriOf({ ...wide, vfov: 0 })).toBeUndefined();
    expect(doriOf({ ...wide, pixels: [0, 0] })).toBeUndefined();
  });
});
