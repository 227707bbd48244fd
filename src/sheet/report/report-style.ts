/** Type sizes and rhythm of the report, in millimetres: read at arm's length, so larger than a map's. */
export interface ReportStyle {
  readonly title: number;
  readonly heading: number;
  readonly subheading: number;
  readonly body: number;
  readonly fine: number;
  /** From line to line of body text. */
  readonly leading: number;
  /** Of table cells and what names a value. */
  readonly fineLeading: number;
  /** White at the edges of the page. */
  readonly margin: number;
  /** Between the columns of a table. */
  readonly gutter: number;
}

export type ReportPaper = 'A3' | 'A4';

const small: ReportStyle = {
  title: 6.4,
  heading: 4.4,
  subheading: 3.3,
  body: 3,
  fine: 2.5,
  leading: 4.1,
  fineLeading: 3.4,
  margin: 18,
  gutter: 3,
};

/** A3 is A4 enlarged, not A4 with longer lines. */
export function reportStyle(paper: ReportPaper): ReportStyle {
  const factor = paper === 'A3' ? 1.25 : 1;
  const entries = Object.entries(small).map(([name, value]) => [name, value * factor]);
  return { ...small, ...Object.fromEntries(entries) };
}
