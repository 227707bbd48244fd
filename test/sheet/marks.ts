import type { Fonts } from '../../src/sheet/font.ts';
import type { GroupMark, Mark, Page, PathMark, TextMark } from '../../src/sheet/mark.ts';

export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Every group of a name on a page, at any depth. */
export function groupsNamed(marks: readonly Mark[], name: string): GroupMark[] {
  return marks.flatMap((mark) =>
    mark.mark === 'group' ? [...(mark.name === name ? [mark] : []), ...groupsNamed(mark.marks, name)] : [],
  );
}

export const textsIn = (marks: readonly Mark[]): TextMark[] =>
  marks.flatMap((mark) => (mark.mark === 'text' ? [mark] : mark.mark === 'group' ? textsIn(mark.marks) : []));

export const pathsIn = (marks: readonly Mark[]): PathMark[] =>
  marks.flatMap((mark) => (mark.mark === 'path' ? [mark] : mark.mark === 'group' ? pathsIn(mark.marks) : []));

export const wordsOn = (page: Page): string =>
  textsIn(page.marks)
    .map(({ text }) => text)
    .join('\n');

/** The box of a line of text: its capitals and what hangs below. */
export function textBox({ anchor, angle = 0, size, text, weight, x, y }: TextMark, fonts: Fonts): Box {
  const width = fonts[weight].widthOf(text, size);
  const left = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  const turn = (angle * Math.PI) / 180;
  const corners = [
    [left, -0.66 * size],
    [left + width, -0.66 * size],
    [left + width, 0.1 * size],
    [left, 0.1 * size],
  ].map(([dx, dy]) => [x + dx * Math.cos(turn) + dy * Math.sin(turn), y - dx * Math.sin(turn) + dy * Math.cos(turn)]);
  const [xs, ys] = [corners.map((c) => c[0]), corners.map((c) => c[1])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The box of everything in marks; a clip cuts what is in its group. */
export function boxOfMarks(marks: readonly Mark[], fonts: Fonts): Box {
  const boxes = marks.map((mark): Box => {
    if (mark.mark === 'text') return textBox(mark, fonts);
    if (mark.mark === 'path') return boxOfPoints(mark.points);
    if (mark.mark === 'group') return mark.clip ? boxOfPoints(mark.clip.points) : boxOfMarks(mark.marks, fonts);
    return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
  });
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

function boxOfPoints(points: readonly number[]): Box {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** How far two boxes overlap, millimetres; 0 or less where they do not. */
export const overlapOf = (a: Box, b: Box): number =>
  Math.min(Math.min(a[2], b[2]) - Math.max(a[0], b[0]), Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
