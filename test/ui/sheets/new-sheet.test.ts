import { expect, test } from 'vitest';
import { createFacts } from '../../../src/facts/facts.ts';
import { drawnOn } from '../../../src/facts/sheet-content.ts';
import { fitSheet } from '../../../src/facts/sheet-fit.ts';
import { applyPatch, change, createPlan, newSettings, recordsOf } from '../../../src/plan/plan.ts';
import type { SheetRecord } from '../../../src/plan/record.ts';
import { newSheet } from '../../../src/ui/sheets/new-sheet.ts';
import { portPlan } from '../../sheet/port-plan.ts';
import { sitePlan } from '../../sheet/site-plan.ts';

test('a fitted sheet shows all that is drawn, on either paper and either way up', () => {
  for (const plan of [portPlan(), sitePlan()])
    for (const paper of ['A3', 'A4'])
      for (const orientation of ['landscape', 'portrait'] as const) {
        const fit = fitSheet(createFacts(plan), { paper, orientation });
        if ('refused' in fit) throw new Error(fit.refused);
        const sheet = [...recordsOf(plan, 'sheet').values()][0];
        const fitted: SheetRecord = { ...sheet, ...fit, paper, orientation };
        applyPatch(plan, change(plan, [fitted]));
        expect(drawnOn(createFacts(plan), fitted).length).toBe(recordsOf(plan, 'feature').size);
      }
});

test('a new sheet takes the plan’s title and the day that it is given', () => {
  expect(newSheet(createFacts(portPlan()), 'x', '2026-11-21')).toMatchObject({
    id: 'x',
    date: '2026-11-21',
    title: 'Example Harbour maritime security plan',
  });
});

test('a plan with nothing drawn or no CRS is refused in words', () => {
  const empty = createPlan([{ ...newSettings, crs: 'EPSG:2193' }]);
  expect(fitSheet(createFacts(empty), { paper: 'A3', orientation: 'landscape' })).toMatchObject({
    refused: expect.stringContaining('Draw something first'),
  });
  expect(fitSheet(createFacts(createPlan()), { paper: 'A3', orientation: 'landscape' })).toMatchObject({
    refused: expect.stringContaining('CRS'),
  });
});
