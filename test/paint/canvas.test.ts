import { expect, test } from 'vitest';
import { type Canvas, paintCanvas } from '../../src/paint/canvas.ts';
import type { Page } from '../../src/sheet/mark.ts';

const page: Page = {
  width: 100,
  height: 50,
  frames: [],
  marks: [
    {
      mark: 'group',
      clip: { ops: 'MLLZ', points: [0, 0, 10, 0, 10, 10] },
      marks: [
        { mark: 'path', ops: 'MC', points: [1, 2, 3, 4, 5, 6, 7, 8], stroke: '#102030', width: 0.3, dash: [1, 2] },
      ],
    },
    {
      mark: 'text',
      x: 5,
      y: 6,
      text: 'Wharf',
      size: 3,
      weight: 'semibold',
      anchor: 'end',
      colour: '#000000',
      angle: 90,
    },
  ],
};

/** A canvas that writes down what it is told. */
function recorder(): { canvas: Canvas; calls: string[] } {
  const calls: string[] = [];
  const canvas = new Proxy({} as Canvas, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        void calls.push(`${String(name)}(${args.join(' ')})`),
    set: (_, name, value) => {
      calls.push(`${String(name)} = ${String(value)}`);
      return true;
    },
  });
  return { canvas, calls };
}

test('a page is painted in its order, clipped, scaled to pixels, text turned about its anchor', () => {
  const { canvas, calls } = recorder();
  paintCanvas(canvas, page, 4);
  expect(calls.slice(0, 8)).toEqual([
    'save()',
    'scale(4 4)',
    'save()',
    'beginPath()',
    'moveTo(0 0)',
    'lineTo(10 0)',
    'lineTo(10 10)',
    'closePath()',
  ]);
  expect(calls).toContain('bezierCurveTo(3 4 5 6 7 8)');
  expect(calls).toContain('setLineDash(1,2)');
  expect(calls).toContain(`rotate(${-Math.PI / 2})`);
  expect(calls).toContain('textAlign = right');
  expect(calls.indexOf('clip()')).toBeLessThan(calls.indexOf('stroke()'));
  expect(calls.filter((call) => call === 'save()').length).toBe(calls.filter((call) => call === 'restore()').length);
});
