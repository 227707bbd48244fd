import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { createFacts } from '../../src/facts/facts.ts';
import { readCoordinateText } from '../../src/geometry/coordinate-text/read-coordinate-text.ts';
import { crsOf } from '../../src/geometry/crs.ts';
import { geodesicBetween } from '../../src/geometry/geodesic.ts';
import { paintPdf } from '../../src/paint/pdf.ts';
import { createPlan, listOf, newSettings, type Plan } from '../../src/plan/plan.ts';
import type { Datum, FeatureRecord, PlanRecord, SheetRecord } from '../../src/plan/record.ts';
import { type ComposedSheet, composeSheet } from '../../src/sheet/compose-sheet.ts';
import { has } from '../installed.ts';
import { pdfContents, pdfSubpaths } from '../paint/pdf-paths.ts';
import { portPlan } from './port-plan.ts';
import { sheetFonts } from './sheet-fonts.ts';

type Point = readonly [x: number, y: number];

/** CRS, its definition for proj4, and a place in it: from the tropics to 70° N, also far from the central meridian. */
const places = [
  { code: 'EPSG:7856', datum: 'GDA2020', proj: '+proj=utm +zone=56 +south +ellps=GRS80', at: [153.2, -27.4] },
  { code: 'EPSG:7850', datum: 'GDA2020', proj: '+proj=utm +zone=50 +south +ellps=GRS80', at: [115.7, -32.05] },
  { code: 'EPSG:7855', datum: 'GDA2020', proj: '+proj=utm +zone=55 +south +ellps=GRS80', at: [149.9, -37.1] },
  { code: 'EPSG:2193', datum: 'NZGD2000', proj: '+proj=tmerc +lat_0=0 +lon_0=173 +k=0.9996 +x_0=1600000 +y_0=10000000 +ellps=GRS80', at: [168.35, -46.6] },
  { code: 'EPSG:32634', datum: 'WGS84', proj: '+proj=utm +zone=34 +datum=WGS84', at: [18.95, 69.65] },
] as const; // biome-ignore format: a table

const meta = { title: '', author: '', subject: '', keywords: '', date: '2026-11-21' };

/** A plan with one line of so many millimetres on paper through the sheet's centre, laid out by proj4. */
function ruler(place: (typeof places)[number], scale: number, rotation: number, millimetres: number): Plan {
  const grid = proj4(place.proj, [...place.at]);
  const half = (millimetres * scale) / 2000;
  const ends = [-half, half].map((along) => proj4(place.proj).inverse([grid[0] + along * 0.8, grid[1] + along * 0.6]));
  const line: FeatureRecord = {
    type: 'feature',
    id: 'ruler',
    order: 0,
    kind: 'dimension',
    geometry: { type: 'LineString', coordinates: ends.map(([lon, lat]) => [lon, lat]) },
    values: {},
  };
  const sheet: SheetRecord = {
    type: 'sheet',
    id: 'main',
    order: 0,
    number: '1',
    title: 'Ruler',
    paper: 'A3',
    orientation: 'landscape',
    scale,
    centre: [place.at[0], place.at[1]],
    rotation,
    date: '2026-11-21',
    inserts: [],
  };
  const settings: PlanRecord = { ...newSettings, crs: place.code, datum: place.datum as Datum };
  return createPlan([settings, line, sheet]);
}

function composed(plan: Plan): ComposedSheet {
  const result = composeSheet(createFacts(plan), listOf(plan, 'sheet')[0], undefined, sheetFonts);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

const scalesAndTurns = [100, 750, 5000, 25_000].flatMap((scale) => [0, 33, -120, 180].map((turn) => ({ scale, turn })));

test.each(places)(
  'a line of 150 mm is 150 mm in the PDF’s vectors and lies where it should, at every scale and turn: $code',
  (place) => {
    for (const { scale, turn } of scalesAndTurns) {
      const { pages } = composed(ruler(place, scale, turn, 150));
      const [frame] = pages[0].frames;
      const middle: Point = [frame.x + frame.width / 2, 297 - frame.y - frame.height / 2];
      const subpaths = pdfSubpaths(pdfContents(paintPdf(pages, meta, sheetFonts))[0]);
      const errors = subpaths
        .filter((path) => path.length === 2)
        .map(([a, b]) => {
          const off = Math.hypot((a[0] + b[0]) / 2 - middle[0], (a[1] + b[1]) / 2 - middle[1]);
          const angle = Math.atan2(b[0] - a[0], b[1] - a[1]);
          const wanted = Math.atan2(0.8, 0.6) + (turn * Math.PI) / 180;
          const aside = Math.abs(Math.sin(angle - wanted)) * 75;
          return Math.max(Math.abs(Math.hypot(b[0] - a[0], b[1] - a[1]) - 150), off, aside);
        });
      expect(Math.min(...errors), `1:${scale} turned ${turn}°`).toBeLessThan(0.05);
    }
  },
);

test.skipIf(!has('gdalinfo'))(
  'GDAL puts every corner within 0.1 mm of where proj4 does, in every CRS (needs gdalinfo)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'bollard-'));
    for (const [i, place] of places.entries()) {
      const scale = 2500;
      const turn = 25 * i;
      const { pages } = composed(ruler(place, scale, turn, 100));
      const path = join(folder, `${i}.pdf`);
      writeFileSync(path, paintPdf(pages, meta, sheetFonts));
      const info = JSON.parse(execFileSync('gdalinfo', ['-json', path], { encoding: 'utf8' }));
      const neatline: string = info.metadata[''].NEATLINE;
      const corners = [...neatline.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((match) => [
        Number(match[1]),
        Number(match[2]),
      ]);
      const [frame] = pages[0].frames;
      const centre = proj4(place.proj, [...place.at]);
      const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
      for (const [u, v] of [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ]) {
        const [right, up] = [(u * frame.width * scale) / 2000, (v * frame.height * scale) / 2000];
        const wanted = [centre[0] + right * cos - up * sin, centre[1] + right * sin + up * cos];
        const nearest = Math.min(...corners.map(([e, n]) => Math.hypot(e - wanted[0], n - wanted[1])));
        expect((nearest * 1000) / scale, place.code).toBeLessThan(0.1);
      }
    }
  },
);

test.skipIf(!has('pdftotext')).each(['dms', 'ddm', 'dd'] as const)(
  'the coordinates printed as %s, read back from the PDF, reproduce every boundary (needs pdftotext)',
  (coordinates) => {
    const plan = portPlan({ coordinates });
    const path = join(mkdtempSync(join(tmpdir(), 'bollard-')), 'sheet.pdf');
    writeFileSync(path, paintPdf(composed(plan).pages, meta, sheetFonts));
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    const rows = [...text.matchAll(/^(\S+)\s+([\d.]+°[^\n]*?[NS])\s+([\d.]+°[^\n]*?[EW])/gm)].map((row) =>
      row.slice(1, 4),
    );
    const wanted = listOf(plan, 'feature').flatMap((feature) => {
      const { geometry, kind } = feature;
      if (!/boundary|zone$/.test(kind)) return [];
      const ring =
        geometry.type === 'Polygon' ? geometry.coordinates[0].slice(0, -1) : [geometry.coordinates as number[]];
      return ring;
    });
    expect(rows.length).toBe(wanted.length);
    const starts = rows.flatMap(([label], i) => (label === '1' ? [i] : []));
    const read = starts.flatMap((start, i) => {
      const list = rows.slice(start, starts[i + 1]).map((row) => row.join(' '));
      const { diagnostics, rings } = readCoordinateText(list.join('\n'), { datum: 'GDA2020' });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      return rings.flatMap(({ points }) => points.map(({ lat, lon }) => [lon, lat]));
    });
    expect(read.length).toBe(wanted.length);
    for (const position of wanted) {
      const nearest = Math.min(...read.map((other) => geodesicBetween(position as number[], other).distance));
      expect(nearest).toBeLessThan(0.02);
    }
  },
);

test('the dots per inch of a printer change nothing: the extent follows from paper and scale alone', () => {
  const crs = crsOf('EPSG:2193');
  const { pages } = composed(ruler(places[3], 1000, 0, 100));
  const [frame] = pages[0].frames;
  const [bottomLeft, , , bottomRight] = frame.grid;
  expect(crs).toBeDefined();
  expect(bottomRight[0] - bottomLeft[0]).toBeCloseTo(frame.width, 6);
});
