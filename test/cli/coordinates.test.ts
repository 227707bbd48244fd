import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { notices } from '../geometry/coordinate-text/notices.ts';

const folder = mkdtempSync(join(tmpdir(), 'bollard-'));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function bollard(...args: string[]): Promise<{ code: number; out: string; messages: string[] }> {
  const written: { out: string; messages: string[] } = { out: '', messages: [] };
  const code = await main(args, {
    result: (text) => {
      written.out += `${text}\n`;
    },
    message: (text) => written.messages.push(text.replaceAll(`${folder}/`, '')),
    progress: () => {},
  });
  return { code, ...written };
}

const square = [
  [151.2, -33.8],
  [151.21, -33.8],
  [151.21, -33.81],
  [151.2, -33.8],
];
const plan = put(
  'port.plan.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    bollard: { version: 1, title: 'Port', packs: [], datum: 'GDA2020', crs: 'EPSG:7856' },
    features: [
      {
        type: 'Feature',
        id: 'b1',
        geometry: { type: 'Polygon', coordinates: [square] },
        properties: {
          kind: 'port-boundary',
          vertices: ['A', 'B', 'C'],
          edges: [{ line: 'parallel' }, { line: 'meridian' }, { line: 'water-mark', text: 'mean high water mark' }],
        },
      },
    ],
  }),
);

describe('coordinates', () => {
  test('prints rings and diagnostics of every list, and exits 0 whatever they hold', async () => {
    for (const { text, labels } of notices) {
      const { code, out } = await bollard('coordinates', put('list.txt', text), '--json');
      expect(code).toBe(0);
      const { rings, diagnostics } = JSON.parse(out);
      expect(rings[0].points.map((point: { label: string }) => point.label)).toEqual(labels);
      expect(Object.keys(rings[0])).toEqual(
        expect.arrayContaining(['label', 'datum', 'crs', 'closed', 'points', 'legs', 'area', 'perimeter']),
      );
      for (const each of diagnostics)
        expect(Object.keys(each)).toEqual(expect.arrayContaining(['line', 'severity', 'code', 'message']));
    }
    const nothing = await bollard('coordinates', put('none.txt', 'no coordinate here'));
    expect(nothing.code).toBe(0);
    expect(JSON.parse(nothing.out).rings).toEqual([]);
  });

  test('takes the datum that is given, and says what it may be', async () => {
    const list = put('tower.txt', notices[5].text);
    expect(JSON.parse((await bollard('coordinates', list, '--datum', 'gda 94')).out).rings[0].datum).toBe('GDA94');
    const wrong = await bollard('coordinates', list, '--datum', 'moon');
    expect([wrong.code, wrong.messages]).toEqual([
      2,
      [expect.stringContaining('--datum: expected GDA2020, GDA94, NZGD2000 or WGS84')],
    ]);
    expect((await bollard('coordinates', join(folder, 'missing.txt'))).code).toBe(2);
  });

  test('reads what office programs save: UTF-16 and the Windows alphabet', async () => {
    const row = '1 33°51\'06.1"S 151°09\'59.9"E';
    const windows = Uint8Array.from(row, (c) => c.charCodeAt(0));
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...row].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    for (const bytes of [windows, wide]) {
      expect(JSON.parse((await bollard('coordinates', put('office.txt', bytes))).out).rings[0].points).toHaveLength(1);
    }
  });
});

describe('describe', () => {
  test.each(['dms', 'ddm', 'dd', 'en'])('in %s, both forms read back as the boundary', async (format) => {
    for (const form of ['table', 'narrative']) {
      const { code, out } = await bollard('describe', plan, '--feature', 'b1', '--format', format, '--as', form);
      expect(code).toBe(0);
      const [ring] = JSON.parse((await bollard('coordinates', put('back.txt', out))).out).rings;
      expect(ring).toMatchObject({ datum: 'GDA2020', closed: true, complete: true });
      expect(ring.points.map((point: { label: string }) => point.label)).toEqual(['A', 'B', 'C']);
      expect(ring.legs.map((leg: { line: string }) => leg.line)).toEqual(['parallel', 'meridian', 'water-mark']);
      ring.points.forEach(({ lon, lat }: { lon: number; lat: number }, i: number) => {
        expect(lon).toBeCloseTo(square[i][0], 6);
        expect(lat).toBeCloseTo(square[i][1], 6);
      });
    }
  });

  test('says in one line what it cannot use', async () => {
    const lines = async (...args: string[]) => {
      const { code, messages } = await bollard('describe', ...args);
      expect(code).toBe(2);
      return messages[0];
    };
    expect(await lines(plan)).toContain('--feature is missing');
    expect(await lines(plan, '--feature', 'zz')).toContain('there is no feature "zz"');
    expect(await lines(plan, '--feature', 'b1', '--format', 'xyz')).toContain('--format: expected dms, ddm, dd, en');
    expect(await lines(plan, '--feature', 'b1', '--as', 'poem')).toContain('--as: expected table or narrative');
  });
});
