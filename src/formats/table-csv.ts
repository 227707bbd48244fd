import { csvFormatRows } from 'd3-dsv';
import type { Cell, Table } from '../sheet/report/table.ts';
import { formatPlain } from '../units/number.ts';

/** A schedule as CSV: heads, then a line for each row; numbers plain, with a decimal point. */
export const tableCsv = ({ columns, rows }: Table): string =>
  `${csvFormatRows([columns.map(({ head }) => head), ...rows.map((row) => row.map(plainCell))])}\n`;

/** Text that a spreadsheet would take for a formula is led by an apostrophe. */
const plainCell = (cell: Cell): string =>
  typeof cell === 'string' ? (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell) : formatPlain(cell.value, cell.decimals);
