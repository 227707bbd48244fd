import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFacts } from '../../src/facts/facts.ts';
import { crsOf, toGrid } from '../../src/geometry/crs.ts';
import { paintPdf } from '../../src/paint/pdf.ts';
import { createPlan, listOf, newSettings, type Plan } from '../../src/plan/plan.ts';
import type { FeatureRecord, JsonObject } from '../../src/plan/record.ts';
import { composeSheet } from '../../src/sheet/compose-sheet.ts';
import { sheetMeta } from '../../src/sheet/sheet-meta.ts';
import { sheetReport } from '../../src/sheet/sheet-report.ts';
import { pdfContents, pdfSubpaths } from '../paint/pdf-paths.ts';
import { sheetFonts } from './sheet-fonts.ts';

/** The naval waters of Spectacle Island as proclaimed on 10 March 2005, with its four decimals of a second. */
const proclaimed = [
  [33, 51, 6.1446, 151, 9, 59.9966],
  [33, 51, 2.2258, 151, 10, 1.2551],
  [33, 50, 47.2271, 151, 9, 54.355],
  [33, 50, 52.0409, 151, 9, 36.5977],
  [33, 51, 1.7478, 151, 9, 42.0228],
] as const;

const places = proclaimed.map(([latD, latM, latS, lonD, lonM, lonS]): [number, number] => [
  lonD + lonM / 60 + lonS / 3600,
  -(latD + latM / 60 + latS / 3600),
]);

const between = (a: number, b: number, t: number): [number, number] => [
  places[a][0] + (places[b][0] - places[a][0]) * t,
  places[a][1] + (places[b][1] - places[a][1]) * t,
];

const zoneValues: JsonObject = {
  status: 'established',
  purpose: 'Naval stores',
  inForce: 'At all times',
  measures: 'Patrols',
  informing: 'Notice to mariners',
  responsible: 'Port security officer',
};

const area = (
  id: string,
  order: number,
  kind: string,
  ring: readonly [number, number][],
  values: JsonObject,
): FeatureRecord => ({
  type: 'feature',
  id,
  order,
  kind,
  geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
  values,
});

function spectacleIsland(): Plan {
  const inner = between(0, 3, 0.5);
  return createPlan([
    {
      ...newSettings,
      title: 'Spectacle Island',
      packs: ['au-mtofsr'],
      role: 'port-operator',
      datum: 'GDA2020',
      crs: 'EPSG:7856',
      author: 'A. Person',
    },
    area('port', 0, 'port-boundary', places, { name: 'Spectacle Island' }),
    area(
      'water',
      1,
      'water-side-restricted-zone',
      [between(0, 2, 0.3), between(1, 2, 0.4), between(1, 2, 0.7), inner],
      {
        ...zoneValues,
        name: 'East pocket',
      },
    ),
    area('land', 2, 'land-side-restricted-zone', [inner, between(2, 3, 0.5), between(3, 4, 0.4), between(4, 0, 0.4)], {
      ...zoneValues,
      name: 'Stores',
    }),
    {
      type: 'sheet',
      id: 'main',
      order: 0,
      number: '1',
      title: 'Security regulated port of Spectacle Island',
      paper: 'A3',
      orientation: 'landscape',
      scale: 2500,
      centre: [151.1636, -33.8493],
      rotation: 0,
      date: '2026-11-21',
      inserts: [],
    },
  ]);
}

const plan = spectacleIsland();
const facts = createFacts(plan);
const [sheet] = listOf(plan, 'sheet');
const composed = composeSheet(facts, sheet, sheetReport(facts), sheetFonts);
if ('refused' in composed) throw new Error(composed.refused);
const pdf = paintPdf(composed.pages, sheetMeta(facts, sheet), sheetFonts);

test('the proclaimed boundary with two zones meets regulation 3.11, all on one page', () => {
  expect(composed.broken).toEqual([]);
  expect(composed.notes).toEqual([]);
  expect(composed.pages.length).toBe(1);
});

const hasText = spawnSync('which', ['pdftotext']).status === 0;

test.skipIf(!hasText)('its printed coordinates are the proclaimed ones to 0.001″ (needs pdftotext)', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'bollard-')), 'sheet.pdf');
  writeFileSync(path, pdf);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const two = (number: number): string => String(number).padStart(2, '0');
  for (const [latD, latM, latS, lonD, lonM, lonS] of proclaimed) {
    expect(text).toContain(`${latD}° ${two(latM)}′ ${latS.toFixed(3).padStart(6, '0')}″ S`);
    expect(text).toContain(`${lonD}° ${two(lonM)}′ ${lonS.toFixed(3).padStart(6, '0')}″ E`);
  }
});

test('each leg on the paper times the scale is its grid distance within 0.05 mm on paper', () => {
  const crs = crsOf('EPSG:7856');
  if (!crs) throw new Error('expected MGA2020 zone 56');
  const grid = places.map((place) => toGrid(crs, place));
  const wanted = grid.map((from, i) => {
    const to = grid[(i + 1) % grid.length];
    return (Math.hypot(to[0] - from[0], to[1] - from[1]) * 1000) / sheet.scale;
  });
  const legs = pdfSubpaths(pdfContents(pdf)[0]).flatMap((path) =>
    path.map(([x, y], i) => {
      const [nextX, nextY] = path[(i + 1) % path.length];
      return Math.hypot(nextX - x, nextY - y);
    }),
  );
  for (const leg of wanted) expect(Math.min(...legs.map((drawn) => Math.abs(drawn - leg)))).toBeLessThan(0.01);
});
