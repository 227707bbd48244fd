import { resolveObjectURL } from 'node:buffer';
import { expect, test } from 'vitest';
import { createFeatureIndex } from '../../src/map/feature-index.ts';
import { LivePainter, type Source } from '../../src/map/plan-painter.ts';
import { planSurroundings } from '../../src/map/plan-surroundings.ts';
import { loadSurrounds } from '../../src/map/surround.ts';
import { type Patch, patchOf } from '../../src/plan/patch.ts';
import { applyPatch, type Plan, recordOf } from '../../src/plan/plan.ts';
import type { FeatureRecord } from '../../src/plan/record.ts';
import { makePlan } from '../bench/make-plan.ts';

/** What the map's two sources of the plan hold: given whole as a text or a list, then changed. */
function easel(plan: Plan) {
  const index = createFeatureIndex();
  index.open(plan);
  const held = new Map<string, Map<unknown, unknown>>();
  const pending: Promise<unknown>[] = [];
  const sourceOf = (name: string): Source => ({
    setData(data) {
      const read = async () => {
        const text = typeof data === 'string' ? await resolveObjectURL(data)?.text() : JSON.stringify(data);
        const { features } = JSON.parse(text ?? '');
        const changed = held.get(name) ?? new Map();
        held.set(name, new Map([...features.map((each: { id: string }) => [each.id, each]), ...changed]));
      };
      held.delete(name);
      const given = read();
      pending.push(given);
      return given;
    },
    updateData({ remove = [], add = [] }) {
      pending.push(
        Promise.all(pending).then(() => {
          const features = held.get(name);
          for (const id of remove) features?.delete(id);
          for (const each of add) features?.set(each.id, JSON.parse(JSON.stringify(each)));
        }),
      );
      return Promise.resolve();
    },
  });
  const painter = new LivePainter(sourceOf, planSurroundings(() => plan, index), () => {}); // biome-ignore format: one line
  const shown = async () => {
    await Promise.all(pending);
    return ['plan-shapes', 'plan-places'].map((name) => Object.fromEntries(held.get(name) ?? []));
  };
  return { painter, index, shown };
}

function moveBuilding(plan: Plan): Patch {
  const building = recordOf(plan, 'feature', 'f3');
  if (building?.geometry.type !== 'Polygon') throw new Error('expected a building');
  const coordinates = building.geometry.coordinates.map((ring) => ring.map(([lon, lat]) => [lon + 1e-5, lat]));
  const moved: FeatureRecord = { ...building, geometry: { type: 'Polygon', coordinates } };
  const gone = recordOf(plan, 'feature', 'f20');
  return patchOf((key) => plan.records.get(key), [moved], gone ? [gone] : []);
}

test('a large plan opened from how it was drawn, with what changed since, looks as if drawn anew', async () => {
  const plan = makePlan(1500);
  const first = easel(plan);
  const drawing = first.painter.open(plan);
  if (!drawing) throw new Error('expected a drawing to keep');
  const since = moveBuilding(plan);
  applyPatch(plan, since);

  const kept = easel(plan);
  expect(kept.painter.open(plan, { ...drawing, since })).toBeUndefined();
  const anew = easel(plan);
  anew.painter.open(plan);
  expect(await kept.shown()).toEqual(await anew.shown());
  expect(await kept.shown()).not.toEqual(await first.shown());
});

test('a drawing that lacks a zone whose reach could not be worked out yet is not kept', async () => {
  const plan = makePlan(1500);
  const berth: FeatureRecord = {
    type: 'feature',
    id: 'ship',
    order: 9999,
    kind: 'ship-security-zone',
    geometry: { type: 'LineString', coordinates: [[176.31, -37.79], [176.312, -37.79]] }, // biome-ignore format: one line
    values: { distance: 50 },
  };
  applyPatch(
    plan,
    patchOf((key) => plan.records.get(key), [berth]),
  );
  expect(easel(plan).painter.open(plan)).toBeUndefined();
  await loadSurrounds();
  expect(easel(plan).painter.open(plan)).toBeDefined();
});

test('a drawing by other code is not used', async () => {
  const plan = makePlan(1500);
  const { painter, shown } = easel(plan);
  const empty = new Blob(['{ "type": "FeatureCollection", "features": [] }']);
  const other = { made: 'another version', shapes: empty, places: empty, counts: '[]', since: new Map() };
  expect(painter.open(plan, other)).toBeDefined();
  expect(Object.keys((await shown())[0] ?? {}).length).toBeGreaterThan(1000);
});
