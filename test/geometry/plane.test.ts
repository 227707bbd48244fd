import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOffset, polygonsOffset } from '../../src/geometry/offset.ts';
import type { Point } from '../../src/geometry/point.ts';
import { onOutline, pointInPolygon } from '../../src/geometry/point-in-polygon.ts';
import { differenceOf, intersectionOf, unionOf } from '../../src/geometry/polygon-boolean.ts';
import { cornerAngle, polygonArea, repeatedVertices, ringArea, ringCentre, spikes } from '../../src/geometry/ring.ts';
import { pathCrossings, ringCrossings } from '../../src/geometry/ring-crossings.ts';
import { linesCrossAt, segmentDistance, segmentsMeetAt } from '../../src/geometry/segment.ts';
import { gapBetween, polygonDistance } from '../../src/geometry/shape-distance.ts';
import { distanceAlong, nearestOnLine } from '../../src/geometry/snap.ts';
import { spatialIndex } from '../../src/geometry/spatial-index.ts';

const square = (x: number, y: number, size: number): Point[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];
const close = (ring: Point[]): Point[] => [...ring, ring[0]];

describe('segments', () => {
  test('cross, touch or miss', () => {
    expect(segmentsMeetAt([0, 0], [10, 10], [0, 10], [10, 0])).toEqual([5, 5]);
    expect(segmentsMeetAt([0, 0], [10, 0], [5, 0], [5, 5])).toEqual([5, 0]);
    expect(segmentsMeetAt([0, 0], [10, 0], [4, 0], [20, 0])).toEqual([7, 0]);
    expect(segmentsMeetAt([0, 0], [10, 0], [0, 1], [10, 1])).toBeUndefined();
    expect(linesCrossAt([0, 0], [1, 1], [10, 0], [10, 1])).toEqual([10, 10]);
    expect(linesCrossAt([0, 0], [1, 1], [5, 0], [6, 1])).toBeUndefined();
  });

  test('the shortest way between two is the same from either side', () => {
    const point = fc.tuple(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(point, point, point, point, (a, b, c, d) => {
        const there = segmentDistance(a, b, c, d);
        expect(segmentDistance(c, d, a, b).distance).toBeCloseTo(there.distance, 9);
        expect(Math.hypot(there.on[0] - there.to[0], there.on[1] - there.to[1])).toBeCloseTo(there.distance, 9);
      }),
    );
  });
});

describe('rings', () => {
  test('area is signed and the same with the first point repeated', () => {
    expect(ringArea(square(1e6, 6e6, 10))).toBe(100);
    expect(ringArea(close(square(1e6, 6e6, 10)))).toBe(100);
    expect(ringArea([...square(0, 0, 10)].reverse())).toBe(-100);
    expect(polygonArea([square(0, 0, 10), square(2, 2, 2)])).toBe(96);
    expect(ringCentre(square(0, 0, 10))).toEqual([5, 5]);
    expect(ringArea([])).toBe(0);
  });

  test('repeated vertices and spikes are named by position', () => {
    expect(
      repeatedVertices(
        [
          [0, 0],
          [10, 0],
          [10, 0.0001],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
        0.001,
      ),
    ).toEqual([2]);
    expect(repeatedVertices(close(square(0, 0, 5)), 0.001)).toEqual([]);
    expect(
      spikes(
        [
          [0, 0],
          [10, 0],
          [50, 0.1],
          [10, 0.2],
          [10, 10],
          [0, 10],
        ],
        1,
      ).map((s) => s.index),
    ).toEqual([2]);
    expect(cornerAngle([1, 0], [0, 0], [0, 1])).toBeCloseTo(90, 12);
  });

  test('a bow-tie crosses once, a square never, a touching vertex touches', () => {
    const tie: Point[] = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ];
    expect(ringCrossings(tie)).toEqual([{ at: [5, 5], edges: [0, 2], how: 'cross' }]);
    expect(ringCrossings(close(tie))).toHaveLength(1);
    expect(ringCrossings(close(square(0, 0, 10)))).toEqual([]);
    expect(
      ringCrossings([
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 0],
        [0, 10],
      ]).map((c) => c.how),
    ).toContain('touch');
    expect(
      pathCrossings([
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
      ]),
    ).toHaveLength(1);
    expect(
      pathCrossings([
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 0],
      ]),
    ).toHaveLength(1);
  });

  test('a repeated vertex is not a crossing, and the edges keep the numbers of the ring as given', () => {
    expect(
      ringCrossings([
        [0, 0],
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
      ]),
    ).toEqual([]);
    expect(
      ringCrossings([
        [0, 0],
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
      ])[0].edges,
    ).toEqual([1, 3]);
  });

  test('10,000 vertices are looked through at once, and a planted crossing is found', () => {
    const ring: Point[] = Array.from({ length: 10_000 }, (_, i) => {
      const [angle, radius] = [(i / 10_000) * 2 * Math.PI, 1000 + (i % 2)];
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const start = performance.now();
    expect(ringCrossings(ring)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
    [ring[5000], ring[5003]] = [ring[5003], ring[5000]];
    expect(ringCrossings(ring).length).toBeGreaterThan(0);
  });
});

describe('points and areas', () => {
  const holed = [close(square(0, 0, 10)), close(square(4, 4, 2))];

  test('a hole is outside', () => {
    expect(pointInPolygon([1, 1], holed)).toBe(true);
    expect(pointInPolygon([5, 5], holed)).toBe(false);
    expect(pointInPolygon([11, 5], holed)).toBe(false);
    expect(onOutline([10.0005, 5], holed, 0.001)).toBe(true);
    expect(onOutline([4, 5], holed, 0.001)).toBe(true);
  });

  test('distance between areas is 0 within, and the gap with its two ends without', () => {
    expect(polygonDistance([square(0, 0, 10)], [square(2, 2, 2)])?.distance).toBe(0);
    expect(polygonDistance([square(4.5, 4.5, 1)], holed)?.distance).toBe(0.5);
    expect(polygonDistance([square(0, 0, 10)], [square(13, 14, 5)])).toEqual({
      distance: 5,
      on: [10, 10],
      to: [13, 14],
    });
    expect(polygonDistance([square(0, 0, 10)], [[]])).toBeUndefined();
    const cross = {
      shape: 'line' as const,
      parts: [
        [
          [
            [-5, 5],
            [15, 5],
          ] as Point[],
        ],
      ],
    };
    expect(gapBetween(cross, { shape: 'polygon', parts: [[square(0, 0, 10)]] })?.distance).toBe(0);
  });

  test('snapping finds the nearest place on a line and how far along it is', () => {
    const line: Point[] = [
      [0, 0],
      [10, 0],
      [10, 10],
    ];
    const snapped = nearestOnLine([12, 4], line);
    expect(snapped).toEqual({ point: [10, 4], distance: 2, segment: 1, t: 0.4 });
    expect(snapped && distanceAlong(line, snapped)).toBe(14);
    expect(nearestOnLine([1, 1], [])).toBeUndefined();
  });

  test('an index finds the boxes that meet, and none where there are none', () => {
    const index = spatialIndex([
      [0, 0, 1, 1],
      [5, 5, 6, 6],
    ]);
    expect(index.meeting([0.5, 0.5, 5.5, 5.5])).toEqual([0, 1]);
    expect(index.near([4, 4], 1)).toEqual([1]);
    expect(spatialIndex([]).meeting([0, 0, 1, 1])).toEqual([]);
  });
});

describe('areas together', () => {
  const area = (polygons: readonly (readonly (readonly Point[])[])[]) =>
    polygons.reduce((sum, p) => sum + polygonArea(p), 0);

  test('what two squares share, what one has alone, what both cover', () => {
    const [a, b] = [[[square(0, 0, 10)]], [[square(5, 5, 10)]]];
    expect(area(intersectionOf(a, b))).toBeCloseTo(25, 6);
    expect(area(differenceOf(a, b))).toBeCloseTo(75, 6);
    expect(area(unionOf([...a, ...b]))).toBeCloseTo(175, 6);
    expect(intersectionOf(a, [[square(20, 0, 5)]])).toEqual([]);
  });

  test('holes stay holes and islands are areas of their own', () => {
    const ringed = [[square(0, 0, 10), square(2, 2, 6)]];
    expect(area(intersectionOf(ringed, [[square(-1, -1, 20)]]))).toBeCloseTo(64, 6);
    const holed = differenceOf([[square(0, 0, 10)]], [[square(2, 2, 6)]]);
    expect(holed).toHaveLength(1);
    expect(holed[0]).toHaveLength(2);
    expect(unionOf([...ringed, [square(4, 4, 2)]])).toHaveLength(2);
  });

  test('an offset is as wide as asked, round its corners', () => {
    expect(area(polygonsOffset([[square(0, 0, 10)]], 5))).toBeCloseTo(100 + 4 * 50 + Math.PI * 25, 0);
    expect(area(polygonsOffset([[square(0, 0, 10)]], -2))).toBeCloseTo(36, 6);
    expect(
      area(
        lineOffset(
          [
            [0, 0],
            [100, 0],
          ],
          50,
        ),
      ),
    ).toBeCloseTo(10_000 + Math.PI * 2500, -1);
    expect(area(lineOffset([[0, 0]], 10))).toBeCloseTo(Math.PI * 100, 0);
    expect(polygonsOffset([[square(0, 0, 10), square(3, 3, 4)]], 1)[0]).toHaveLength(2);
  });

  test('sharing and overlap add up, whatever the two squares', () => {
    const box = fc.record({
      x: fc.integer({ min: -50, max: 50 }),
      y: fc.integer({ min: -50, max: 50 }),
      size: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(box, box, (p, q) => {
        const [a, b] = [[[square(p.x, p.y, p.size)]], [[square(q.x, q.y, q.size)]]];
        expect(area(intersectionOf(a, b)) + area(differenceOf(a, b))).toBeCloseTo(p.size ** 2, 4);
      }),
    );
  });
});
