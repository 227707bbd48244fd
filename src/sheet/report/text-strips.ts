import type { Mark, Weight } from '../mark.ts';
import { straight } from '../path-marks.ts';
import { ink, pen } from '../style.ts';
import type { ReportContext } from './report-context.ts';
import type { Strip } from './strip.ts';

interface Look {
  readonly colour?: string;
  readonly weight?: Weight;
  /** From the left margin. */
  readonly indent?: number;
  readonly above?: number;
  readonly fine?: boolean;
  /** Anchor that the whole paragraph leads to. */
  readonly to?: string;
}

/** A chapter's heading with a rule under it. */
export function heading({ style, type, width }: ReportContext, text: string, anchor: string): Strip {
  const lines = type.wrap(text, width, style.heading, 'semibold').lines;
  return {
    height: lines.length * style.heading * 1.25 + 2,
    above: style.leading * 1.6,
    keep: true,
    anchor,
    bookmark: { title: text, level: 0 },
    draw: (x, y) => [
      ...lines.map((line, i) =>
        type.line(x, y + style.heading * (0.8 + i * 1.25), line, {
          size: style.heading,
          weight: 'semibold',
          colour: ink.black,
        }),
      ),
      straight(
        x,
        y + lines.length * style.heading * 1.25 + 0.6,
        x + width,
        y + lines.length * style.heading * 1.25 + 0.6,
        {
          stroke: ink.black,
          width: pen.frame,
        },
      ),
    ],
  };
}

export function subheading(context: ReportContext, text: string, anchor?: string): Strip {
  const { style, type, width } = context;
  const lines = type.wrap(text, width, style.subheading, 'semibold').lines;
  return {
    height: lines.length * style.subheading * 1.3 + 0.6,
    above: style.leading,
    keep: true,
    ...(anchor ? { anchor, bookmark: { title: text, level: 1 as const } } : {}),
    draw: (x, y) =>
      lines.map((line, i) =>
        type.line(x, y + style.subheading * (0.85 + i * 1.3), line, {
          size: style.subheading,
          weight: 'semibold',
          colour: ink.black,
        }),
      ),
  };
}

/** Wrapped text, a strip for each line, so that a long one goes over the page. */
export function paragraph({ style, type, width }: ReportContext, text: string, look: Look = {}): Strip[] {
  const { above = 0, colour = ink.black, fine = false, indent = 0, to, weight } = look;
  const [size, leading] = fine ? [style.fine, style.fineLeading] : [style.body, style.leading];
  const { lines } = type.wrap(text, width - indent, size, weight);
  return lines.map((line, i) => ({
    height: leading,
    above: i === 0 ? above : 0,
    keep: i === 0 && lines.length > 1,
    draw: (x, y, placeOf) => {
      const mark = type.line(x + indent, y + size * 0.85, line, { size, weight, colour });
      const target = to === undefined ? undefined : placeOf(to);
      if (!target) return [mark];
      const link: Mark = {
        mark: 'link',
        x: x + indent,
        y,
        width: type.widthOf(line, size, weight),
        height: leading,
        to: target,
      };
      return [mark, link];
    },
  }));
}

/** Names and values one below the other, the values in a column of their own. */
export function pairs(context: ReportContext, rows: readonly (readonly [name: string, value: string])[]): Strip[] {
  const { style, type, width } = context;
  const left = Math.min(
    width * 0.4,
    Math.max(0, ...rows.map(([name]) => type.widthOf(name, style.body))) + style.gutter,
  );
  return rows.flatMap(([name, value]) =>
    paragraph(context, value || 'not stated', { indent: left, colour: value ? ink.black : ink.red }).map(
      (strip, i) => ({
        ...strip,
        draw: (x: number, y: number, placeOf: Parameters<Strip['draw']>[2]) => [
          ...(i === 0 ? [type.line(x, y + style.body * 0.85, name, { size: style.body, colour: ink.grey })] : []),
          ...strip.draw(x, y, placeOf),
        ],
      }),
    ),
  );
}
