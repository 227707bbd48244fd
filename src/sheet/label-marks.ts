import type { Extent } from './label-candidates.ts';
import { labelLeading, leaderEnds, type PlacedLabel, sizeOf } from './label-placement.ts';
import type { Mark } from './mark.ts';
import { rectMark, straight } from './path-marks.ts';
import { ink, pen } from './style.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

/** A placed label: its leader, its box where it has one, its lines about its middle and turned with it. */
export function labelMarks(type: Typesetter, { at, request }: PlacedLabel): Mark[] {
  const { boxed, lines, style } = request;
  const { angle = 0, bent, leader, x, y } = at;
  if (bent) return bentMarks(type, lines[0], style, bent);
  const size = sizeOf(request, { widthOf: (text, { size, weight }) => type.widthOf(text, size, weight) });
  const turn = (angle * Math.PI) / 180;
  const texts = lines.map((line, i) => {
    const down = (i - (lines.length - 1) / 2) * style.size * labelLeading + style.size * 0.33;
    return type.line(x + Math.sin(turn) * down, y + Math.cos(turn) * down, line, {
      ...style,
      angle,
      anchor: 'middle',
    });
  });
  return [
    ...(leader ? leaderMarks(leaderEnds(leader, at, size)) : []),
    ...(boxed ? [boxMark(at, size)] : []),
    ...texts,
  ];
}

const leaderMarks = ([[x1, y1], [x2, y2]]: ReturnType<typeof leaderEnds>): Mark[] => [
  straight(x1, y1, x2, y2, { stroke: ink.white, width: 0.6 }),
  straight(x1, y1, x2, y2, { stroke: ink.black, width: pen.rule }),
];

const boxMark = ({ x, y }: { readonly x: number; readonly y: number }, { width, height }: Extent): Mark =>
  rectMark({ x: x - width / 2, y: y - height / 2, width, height }, { fill: ink.white, stroke: ink.black, width: 0.25 });

/** One character at a time along a bent line. */
function bentMarks(
  type: Typesetter,
  line: string,
  style: TextStyle,
  bent: NonNullable<PlacedLabel['at']['bent']>,
): Mark[] {
  return [...line].flatMap((character, i) => {
    const { angle, x, y } = bent[i];
    const turn = (angle * Math.PI) / 180;
    const down = style.size * 0.33;
    return character === ' '
      ? []
      : [
          type.line(x + Math.sin(turn) * down, y + Math.cos(turn) * down, character, {
            ...style,
            angle,
            anchor: 'middle',
          }),
        ];
  });
}
