import { expect, test } from 'vitest';
import { SelectGesture } from '../../src/map/select-gesture.ts';
import { linesOf } from '../../src/plan/geometry-lines.ts';
import { recordOf } from '../../src/plan/plan.ts';
import type { FeatureRecord } from '../../src/plan/record.ts';
import { done, plan, undo } from '../../src/session/document.ts';
import { locked, message, selection, vertex } from '../../src/session/view.ts';
import { feature, line, point, polygon } from '../plan/sample-plan.ts';
import { benchOf } from './bench-of.ts';

const { place } = benchOf([]);
const box = (x: number, y: number, side: number): [number, number][] => [
  place(x, y + side),
  place(x + side, y + side),
  place(x + side, y),
  place(x, y),
  place(x, y + side),
];
const plans: readonly FeatureRecord[] = [
  feature('b1', 'building', polygon(box(300, 300, 200)), { name: 'Store' }, 0),
  feature('p1', 'cargo-storage', polygon(box(200, 200, 400)), { name: 'Cargo' }, 1),
  feature('c1', 'camera', point(...place(400, 400)), { name: 'C1', azimuth: 90, hfov: 90 }, 2),
  feature('f1', 'fence', line(place(100, 700), place(900, 700)), { name: 'Fence' }, 3),
];

function selecting(features = plans) {
  const desk = benchOf(features);
  const gesture = new SelectGesture(desk.bench);
  const drag = (from: readonly [number, number], to: readonly [number, number], keys = {}) => {
    const taken = gesture.press(desk.at(from, keys));
    if (taken) gesture.drag(desk.at(to, keys));
    return taken;
  };
  return { ...desk, gesture, drag };
}

const geometryOf = (id: string) => recordOf(plan.value, 'feature', id)?.geometry;

test('a click takes what is smallest, and clicking again goes through what is stacked below it', () => {
  const { gesture, at } = selecting();
  const order = [1, 2, 3, 4].map(() => {
    gesture.click(at([400, 400]));
    return selection.value.join();
  });
  expect(order).toEqual(['c1', 'b1', 'p1', 'c1']);
  gesture.click(at([50, 50]));
  expect(selection.value).toEqual([]);
});

test('Shift adds to the selection and takes out of it; a box takes what lies wholly in it', () => {
  const { gesture, at, drag } = selecting();
  gesture.click(at([400, 400]));
  gesture.click(at([500, 700], { shift: true }));
  expect(selection.value).toEqual(['c1', 'f1']);
  gesture.click(at([500, 700], { shift: true }));
  expect(selection.value).toEqual(['c1']);
  expect(drag([250, 250], [620, 620], { shift: true })).toBe(true);
  gesture.release();
  expect([...selection.value].sort()).toEqual(['b1', 'c1']);
});

test('a drag is one entry of history, which undo takes back whole', () => {
  const { gesture, at, drag } = selecting();
  const before = geometryOf('b1');
  gesture.click(at([310, 310]));
  expect(selection.value).toEqual(['b1']);
  drag([330, 350], [350, 380]);
  gesture.drag(at([390, 420]));
  gesture.release();
  expect(done.value.map((entry) => entry.label)).toEqual(['Move Store']);
  expect(geometryOf('b1')).not.toEqual(before);
  undo();
  expect(geometryOf('b1')).toEqual(before);
});

test('Escape drops the drag and leaves no history', () => {
  const { gesture, at, drag } = selecting();
  const before = geometryOf('b1');
  gesture.click(at([310, 310]));
  drag([330, 350], [350, 380]);
  expect(gesture.back()).toBe(true);
  expect(geometryOf('b1')).toBe(before);
  expect(done.value).toEqual([]);
});

test('what is not selected is not moved: the map pans', () => {
  const { drag } = selecting();
  expect(drag([330, 350], [350, 380])).toBe(false);
});

test('a corner is dragged onto another feature’s corner and is then the same place to the last digit', () => {
  const { gesture, at, drag, screen } = selecting();
  gesture.click(at([310, 310]));
  const [x, y] = screen.project(place(300, 300));
  drag([x, y], [203, 204]);
  gesture.release();
  const target = box(200, 200, 400)[3];
  const [[ring]] = linesOf(geometryOf('b1') ?? plans[0].geometry);
  expect(ring).toContainEqual(target);
  expect(vertex.value).toMatchObject({ part: 0, ring: 0 });
});

test('pulling the middle of an edge makes a corner there; Delete takes it away again', () => {
  const { gesture, at, drag } = selecting();
  const count = () => linesOf(geometryOf('b1') ?? plans[0].geometry)[0][0].length;
  gesture.click(at([310, 310]));
  drag([400, 300], [400, 270]);
  gesture.release();
  expect(count()).toBe(6);
  expect(gesture.key({ key: 'Delete', shift: false, ctrl: false, alt: false })).toBe(true);
  expect(count()).toBe(5);
  expect(recordOf(plan.value, 'feature', 'b1')).toBeDefined();
});

test('the aim handle turns to whole degrees, and to fifteen with Shift held', () => {
  const { gesture, at } = selecting();
  gesture.click(at([400, 400]));
  expect(gesture.press(at([452, 400]))).toBe(true);
  gesture.drag(at([400 + 60, 400 + 61]));
  gesture.release();
  expect(recordOf(plan.value, 'feature', 'c1')?.values.azimuth).toBe(135);
  gesture.press(at([400 + 52 * Math.SQRT1_2, 400 + 52 * Math.SQRT1_2]));
  gesture.drag(at([400 + 3, 400 + 70], { shift: true }));
  gesture.release();
  expect(recordOf(plan.value, 'feature', 'c1')?.values.azimuth).toBe(180);
});

test('a locked feature is selected but does not move, and says why', () => {
  const { gesture, at, drag } = selecting();
  locked.value = new Set(['b1']);
  gesture.click(at([310, 310]));
  expect(drag([330, 350], [350, 380])).toBe(false);
  expect(message.value?.text).toBe('Store is locked. Unlock it in the list of features to change it.');
  gesture.key({ key: 'Delete', shift: false, ctrl: false, alt: false });
  expect(recordOf(plan.value, 'feature', 'b1')).toBeDefined();
});

test('duplicate, nudge and delete work on what is selected', () => {
  const { gesture, at } = selecting();
  gesture.click(at([500, 700]));
  gesture.key({ key: 'd', shift: false, ctrl: true, alt: false });
  const [copy] = selection.value;
  expect(copy).not.toBe('f1');
  const before = geometryOf(copy);
  gesture.key({ key: 'ArrowUp', shift: true, ctrl: false, alt: true });
  expect(geometryOf(copy)).not.toEqual(before);
  gesture.key({ key: 'Delete', shift: false, ctrl: false, alt: false });
  expect(recordOf(plan.value, 'feature', copy)).toBeUndefined();
  expect(selection.value).toEqual([]);
});

test('the handle on a camera’s direction tilts it: out to the horizon and back down', () => {
  const { gesture, at, drag } = selecting();
  gesture.click(at([400, 400]));
  const tilt = () => recordOf(plan.value, 'feature', 'c1')?.values.tilt;
  // Without a tilt the handle stands for the horizon: 74 + 0.7 × 90 pixels east.
  expect(drag([537, 400], [537 - 21, 410])).toBe(true);
  gesture.release();
  expect(tilt()).toBe(30);
  expect(done.value.at(-1)?.label).toBe('Tilt C1');
  drag([516, 400], [430, 400]);
  gesture.release();
  expect(tilt()).toBe(90);
});
