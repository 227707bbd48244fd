import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { crsOf, toGrid } from '../../src/geometry/crs.ts';
import { geodesicBetween } from '../../src/geometry/geodesic.ts';
import { DrawGesture } from '../../src/map/draw-gesture.ts';
import type { KeyPress } from '../../src/map/gesture.ts';
import { purposeOf } from '../../src/map/purpose.ts';
import { linesOf } from '../../src/plan/geometry-lines.ts';
import { recordOf } from '../../src/plan/plan.ts';
import { done, plan } from '../../src/session/document.ts';
import { focusField, measures, message, selection, type Tool, tool } from '../../src/session/view.ts';
import { feature, line, point, polygon } from '../plan/sample-plan.ts';
import { benchOf, silentInput } from './bench-of.ts';

const key = (name: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  shift: false,
  ctrl: false,
  alt: false,
  ...held,
});

function drawing(chosen: Tool, features: Parameters<typeof benchOf>[0] = []) {
  const desk = benchOf(features);
  const purpose = purposeOf(chosen);
  if (!purpose) throw new Error('expected a tool that draws');
  tool.value = chosen;
  return { ...desk, gesture: new DrawGesture(desk.bench, purpose, () => silentInput) };
}

const drawn = () => {
  const record = recordOf(plan.value, 'feature', selection.value[0] ?? '');
  if (!record) throw new Error('expected a drawn feature to be selected');
  return record;
};

const gridOf = (line: readonly Position[]): [number, number][] => {
  const crs = crsOf('EPSG:2193');
  if (!crs) throw new Error('expected NZTM2000');
  return line.map((position) => toGrid(crs, position));
};

test('points are taken where they were clicked, and Enter makes one feature and one entry of history', () => {
  const { gesture, at } = drawing({ tool: 'draw', kind: 'fence' });
  const clicks = [at([300, 300]), at([420, 337]), at([555, 290])];
  for (const click of clicks) gesture.click(click);
  expect(gesture.key(key('Enter'))).toBe(true);
  expect(drawn().geometry).toEqual({ type: 'LineString', coordinates: clicks.map((click) => click.position) });
  expect(done.value.map((entry) => entry.label)).toEqual(['Draw fence']);
  expect(focusField.value).toBe('name');
  expect(tool.value).toEqual({ tool: 'draw', kind: 'fence' });
});

test('a point near a corner takes that corner to the last digit; with Alt it stays where it was put', () => {
  const corner: [number, number] = [176.3100123456789, -37.7900876543211];
  const { gesture, at, screen } = drawing({ tool: 'draw', kind: 'sign' }, [feature('s1', 'sign', point(...corner))]);
  const [x, y] = screen.project(corner);
  gesture.click(at([x + 5, y - 4]));
  expect(drawn().geometry).toEqual({ type: 'Point', coordinates: corner });
  gesture.click(at([x + 5, y - 4], { alt: true }));
  expect(drawn().geometry).not.toEqual({ type: 'Point', coordinates: corner });
});

test('a point near an edge lies on its geodesic, within a micrometre', () => {
  const { place } = benchOf([]);
  const [a, b] = [place(200, 250), place(820, 610)];
  const { gesture, at } = drawing({ tool: 'draw', kind: 'gate', shape: 'point' }, [feature('f1', 'fence', line(a, b))]);
  gesture.click(at([514, 428]));
  const [[[on]]] = linesOf(drawn().geometry);
  const whole = geodesicBetween(a, b).distance;
  expect(geodesicBetween(a, on).distance + geodesicBetween(on, b).distance - whole).toBeLessThan(1e-6);
});

test('a rectangle is square to the grid of the plan, not to the screen', () => {
  const { gesture, at } = drawing({ tool: 'draw', kind: 'building', rectangle: true });
  gesture.click(at([300, 300]));
  gesture.click(at([520, 420]));
  const grid = gridOf(linesOf(drawn().geometry)[0][0]);
  for (let i = 1; i < grid.length; i++) {
    const [de, dn] = [Math.abs(grid[i][0] - grid[i - 1][0]), Math.abs(grid[i][1] - grid[i - 1][1])];
    expect(Math.min(de, dn)).toBeLessThan(1e-6);
    expect(Math.max(de, dn)).toBeGreaterThan(5);
  }
});

test('near a right angle to the last leg the corner is right in the grid', () => {
  const { gesture, at } = drawing({ tool: 'draw', kind: 'fence' });
  for (const pixel of [[200, 600], [500, 480], [548, 598]] as const) gesture.click(at(pixel)); // biome-ignore format: three places
  gesture.finish();
  const [a, b, c] = gridOf(linesOf(drawn().geometry)[0][0]);
  const dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  expect(Math.abs(dot) / (Math.hypot(b[0] - a[0], b[1] - a[1]) * Math.hypot(c[0] - b[0], c[1] - b[1]))).toBeLessThan(
    1e-7,
  );
});

test('Backspace and Escape take back one point at a time, and then there is nothing left to take back', () => {
  const { gesture, at } = drawing({ tool: 'draw', kind: 'fence' });
  gesture.click(at([100, 100]));
  gesture.click(at([200, 177]));
  expect(gesture.key(key('Backspace'))).toBe(true);
  expect(gesture.back()).toBe(true);
  expect(gesture.back()).toBe(false);
  expect(done.value).toEqual([]);
});

test('too few points are refused in words, and the sketch stays', () => {
  const { gesture, at } = drawing({ tool: 'draw', kind: 'building' });
  gesture.click(at([100, 100]));
  gesture.click(at([200, 177]));
  gesture.finish();
  expect(message.value?.text).toBe('Expected at least 3 points for a building, found 2.');
  gesture.click(at([150, 300]));
  gesture.click(at([100, 100]));
  expect(drawn().geometry.type).toBe('Polygon');
});

test('a typed distance and bearing is kept to a tenth of a millimetre', () => {
  const { gesture, at } = drawing({ tool: 'draw', kind: 'fence' });
  gesture.click(at([300, 300]));
  const typed = gesture.read('42.5 135');
  if ('problem' in typed) throw new Error(typed.problem);
  gesture.add(typed.place);
  gesture.finish();
  const [[[a, b]]] = linesOf(drawn().geometry);
  const leg = geodesicBetween(a, b);
  expect(leg.distance).toBeCloseTo(42.5, 4);
  expect(leg.azimuth).toBeCloseTo(135, 5);
});

test('measures say length, bearing and area as they stand, and are empty when nothing is drawn', () => {
  const { gesture, at } = drawing({ tool: 'draw', kind: 'building' });
  gesture.click(at([300, 300], { alt: true }));
  gesture.click(at([400, 300], { alt: true }));
  gesture.hover(at([400, 410], { alt: true }));
  expect(measures.value.join(' | ')).toMatch(
    /^Leg [\d.]+ m, 180\.00° true \| Area [\d.]+ m² \| Round [\d.]+ m \| on the ellipsoid$/,
  );
  gesture.end();
  expect(measures.value).toEqual([]);
});

test('a hole is cut and a part is added, and the tool is put away', () => {
  const { place } = benchOf([]);
  const corners = [place(200, 600), place(600, 600), place(600, 200), place(200, 200), place(200, 600)];
  const { bench, at } = benchOf([feature('p', 'port-boundary', polygon(corners))]);
  const sketch = (chosen: Tool, pixels: readonly (readonly [number, number])[]) => {
    const purpose = purposeOf(chosen);
    if (!purpose) throw new Error('expected a tool that draws');
    tool.value = chosen;
    const gesture = new DrawGesture(bench, purpose, () => silentInput);
    for (const pixel of pixels) gesture.click(at(pixel, { alt: true }));
    gesture.finish();
  };
  sketch({ tool: 'cut-hole', feature: 'p' }, [[300, 300], [400, 310], [390, 400]]); // biome-ignore format: three places
  expect(tool.value).toEqual({ tool: 'select' });
  sketch({ tool: 'add-part', feature: 'p' }, [[700, 300], [800, 310], [790, 400]]); // biome-ignore format: three places
  const geometry = recordOf(plan.value, 'feature', 'p')?.geometry;
  expect(geometry && linesOf(geometry).map((part) => part.map((ring) => ring.length))).toEqual([[5, 4], [4]]);
});

test('picking a place answers once with where it is and goes back to selecting', () => {
  const picked: unknown[] = [];
  const { gesture, at } = drawing({ tool: 'pick', prompt: 'Click the pole', picked: (place) => picked.push(place) });
  const spot = at([321, 123]);
  gesture.click(spot);
  expect(picked).toEqual([spot.position]);
  expect(tool.value).toEqual({ tool: 'select' });
});
