import { csvParseRows } from 'd3-dsv';
import { expect, test } from 'vitest';
import { tableCsv } from '../../src/formats/table-csv.ts';

test('a schedule is read back from its CSV file: numbers plain, texts whole, no formula', () => {
  const text = tableCsv({
    id: 'cameras',
    title: 'Cameras',
    columns: [{ head: 'Name' }, { head: 'Height, m', numeric: true }],
    rows: [
      ['Gate, “north”\nupper', { value: 12345.678, decimals: 2 }],
      ['=1+1', ''],
    ],
    notes: [],
  });
  expect(csvParseRows(text)).toEqual([
    ['Name', 'Height, m'],
    ['Gate, “north”\nupper', '12345.68'],
    ["'=1+1", ''],
  ]);
});
