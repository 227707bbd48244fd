import { formatNumber } from '../../units/number.ts';

/** A number with the decimals that it is printed to: grouped on paper, plain in a CSV file. */
export interface NumberCell {
  readonly value: number;
  readonly decimals: number;
}

/** Empty text is shown as a dash: nothing is recorded. */
export type Cell = string | NumberCell;

/** A schedule of the report: the same rows go on paper and into a CSV file. */
export interface Table {
  /** Names the CSV file: `cameras`. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Id of the feature that each row is of, where rows are of features: what findings lead to. */
  readonly features?: readonly string[];
  /** Said under it. */
  readonly notes: readonly string[];
}

export interface Column {
  /** With its unit where it has one: `Height, m`. */
  readonly head: string;
  /** Numbers stand under each other at their ends. */
  readonly numeric?: boolean;
}

/** A number where it is known. */
export const numberCell = (value: number | null | undefined, decimals: number): Cell =>
  value === null || value === undefined || !Number.isFinite(value) ? '' : { value, decimals };

/** What stands on paper where nothing is recorded. */
const nothing = '–';

export const cellText = (cell: Cell): string =>
  typeof cell === 'string' ? cell || nothing : formatNumber(cell.value, cell.decimals);

/** The table without columns in which nothing is recorded, but for those that are to stay. */
export function withoutEmptyColumns(table: Table, kept: readonly string[] = []): Table {
  const stays = table.columns.map(({ head }, i) => kept.includes(head) || table.rows.some((row) => row[i] !== ''));
  return {
    ...table,
    columns: table.columns.filter((_, i) => stays[i]),
    rows: table.rows.map((row) => row.filter((_, i) => stays[i])),
  };
}
