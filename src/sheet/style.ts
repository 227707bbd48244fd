import { paperSize } from '../facts/paper.ts';
import type { SheetRecord } from '../plan/record.ts';

/** Type sizes, rhythm and line weights of a sheet, all in millimetres. Capitals are 0.66 of a type size high. */
export interface SheetStyle {
  readonly title: number;
  readonly heading: number;
  /** Whatever must be read: 1.8 mm capitals on A3, 1.5 mm on A4. */
  readonly body: number;
  /** What names a value, attributions. */
  readonly fine: number;
  /** From line to line of body text. */
  readonly leading: number;
  /** Between a block and its border. */
  readonly pad: number;
  /** Between two columns. */
  readonly gutter: number;
  readonly swatch: { readonly width: number; readonly height: number };
}

const large: SheetStyle = {
  title: 6,
  heading: 3.1,
  body: 2.75,
  fine: 2.2,
  leading: 3.65,
  pad: 3,
  gutter: 3,
  swatch: { width: 11, height: 4.6 },
};

const small: SheetStyle = {
  title: 4.8,
  heading: 2.6,
  body: 2.3,
  fine: 1.9,
  leading: 3.05,
  pad: 2.4,
  gutter: 2.2,
  swatch: { width: 9.5, height: 4 },
};

/** A3 and larger, or A4. */
export function styleOf(sheet: Pick<SheetRecord, 'paper' | 'orientation'>): SheetStyle {
  const { width, height } = paperSize(sheet);
  return Math.max(width, height) >= 350 ? large : small;
}

export const ink = { black: '#1b1e23', grey: '#565c66', pale: '#9aa0a8', white: '#ffffff', red: '#a31d16' } as const;

/** Line widths. */
export const pen = { border: 0.5, frame: 0.35, rule: 0.18, hair: 0.1 } as const;
