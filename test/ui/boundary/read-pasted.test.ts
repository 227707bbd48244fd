import { expect, test } from 'vitest';
import { readPasted } from '../../../src/ui/boundary/read-pasted.ts';

const settings = { datum: 'GDA2020', crs: 'EPSG:7856' } as const;
const metres = `387697.562 6357728.875
387797.562 6357728.875
387797.562 6357828.875`;
const read = (text: string, datum?: 'GDA94' | 'GDA2020') => readPasted(text, { datum, bowditch: false }, settings);

test('a text without a datum is asked about, and its metres are in the plan’s zone of the datum that is said', () => {
  expect(read(metres)).toMatchObject({ asksDatum: true, rings: [] });
  expect(read(metres, 'GDA94')).toMatchObject({
    asksDatum: true,
    assumedGrid: { code: 'EPSG:28356' },
    rings: [{ datum: 'GDA94' }],
  });
});

test('that a grid was assumed is said even where another list of the text needs none', () => {
  const both = `${metres}\n\nlist two\n33 50 1 S 151 10 1 E\n33 50 2 S 151 10 1 E\n33 50 2 S 151 10 0 E`;
  expect(read(both, 'GDA2020')).toMatchObject({ assumedGrid: { code: 'EPSG:7856' } });
});

test('what the text states is not asked, and is taken before what was said', () => {
  expect(read(`MGA94 zone 56\n${metres}`, 'GDA2020')).toMatchObject({
    asksDatum: false,
    rings: [{ crs: 'EPSG:28356' }],
  });
  expect(read(`GDA94\n${metres}`)).toMatchObject({ asksDatum: false, assumedGrid: { code: 'EPSG:28356' } });
  expect(read(`MGA94 zone 56\n${metres}`).assumedGrid).toBeUndefined();
});
