import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { siteFrame } from '../../src/geometry/site-frame.ts';

const folder = mkdtempSync(join(tmpdir(), 'bollard-'));
const frame = siteFrame([176.31, -37.79]);
const at = (x: number, y: number) => frame.toLonLat([x, y]);

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

/** A lamp of three vertical and one horizontal angle, with one thing changed. */
const ies = ({ tilt = 'NONE', counts = '3 1', angles = '0 45 90', candelas = '100 80 0' } = {}) =>
  `IESNA:LM-63-2002\nTILT=${tilt}\n1 1000 1 ${counts} 1 2 0 0 0\n1 1 60\n${angles}\n0\n${candelas}\n`;

describe('a photometric file that would give a wrong number is one clear line and code 2', () => {
  const cases: [name: string, content: string | Uint8Array, line: RegExp][] = [
    ['truncated', ies({ candelas: '100' }), /line 8: expected candela value 2 of 3, the file ends/],
    ['more values than counted', ies({ candelas: '100 80 0 7 7' }), /line 7: .*more numbers than its counts say: 7/],
    ['text for a number', ies({ candelas: '100 bright 0' }), /line 7: expected candela value 2 of 3, found "bright"/],
    ['a negative candela', ies({ candelas: '100 -3 0' }), /line 7: expected candelas of 0 or more, found -3/],
    ['zero angles', ies({ counts: '0 1' }), /line 3: expected the number of vertical angles from 1 to 3600, found 0/],
    [
      'angles that do not rise',
      ies({ angles: '0 90 45' }),
      /line 5: expected vertical angles that rise, found 45 after 90/,
    ],
    ['a tilt in another file', ies({ tilt: 'LAMP.TLT' }), /line 2: .*another file, "LAMP.TLT"/],
    ['decimal commas in LM-63', ies({ candelas: '100,5 80,5 0,5' }), /line 7: .*more numbers than its counts say: 5/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /expected text, found a binary file/],
    ['5 MB of numbers', ies({ candelas: '1 '.repeat(2_500_000) }), /line 7: .*more numbers than its counts say/],
    ['5 MB of words', 'word '.repeat(1_000_000), /expected/],
    ['nothing', '', /found an empty one/],
  ];
  test.each(cases)('%s', async (name, content, line) => {
    const { code, out, messages } = await bollard('photometry', put('lamp.ies', content), '--json');
    expect([name, code, out, messages.length]).toEqual([name, 2, '', 1]);
    expect(messages[0]).toMatch(/^bollard photometry: lamp\.ies: /);
    expect(messages[0]).toMatch(line);
    expect(messages[0].length).toBeLessThan(200);
  });
});

const area = (id: string, [x, y, width, height]: readonly number[], properties: object) => ({
  type: 'Feature',
  id,
  geometry: {
    type: 'Polygon',
    coordinates: [[at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)]],
  },
  properties,
});

const lamp = (id: string, x: number, y: number, mountHeight?: number) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: at(x, y) },
  properties: { kind: 'light', name: id, luminaire: 'flood', ...(mountHeight === undefined ? {} : { mountHeight }) },
});

function plan(features: readonly object[], file = ies({ candelas: '8000 8000 0' })): string {
  return put(
    'site.plan.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      bollard: {
        version: 1,
        title: 'Yard',
        packs: ['nz-ses'],
        datum: 'NZGD2000',
        crs: 'EPSG:2193',
        lighting: { luminaires: { flood: { name: 'Even', format: 'ies', turn: 0, file } } },
        adopted: { lighting: { 'loading-area': { average: 15, min: 5, source: 'site rule' } } },
      },
      features,
    }),
  );
}

const apron = area('apron', [0, 0, 20, 10], { kind: 'loading-area', name: 'Apron' });

describe('a lamp or an area that cannot be computed is a note or a null, never NaN', () => {
  const areas = async (features: readonly object[]) => {
    const { code, out, messages } = await bollard('light', plan(features), '--areas', '--json');
    expect(out).not.toMatch(/NaN|Infinity/);
    return { code, messages, areas: code === 0 ? JSON.parse(out) : [] };
  };

  test('a lamp without a height above 0', async () => {
    const { code, messages, areas: answer } = await areas([apron, lamp('low', 10, 5), lamp('lit', 10, 5, 8)]);
    expect([code, messages]).toEqual([
      0,
      [expect.stringMatching(/light "low": It has no mount height above 0: it gives no computed light\.$/)],
    ]);
    expect(answer[0].min).toBeGreaterThan(0);
  });

  test('a lamp deep inside a building', async () => {
    const shed = area('shed', [-30, 0, 20, 20], { kind: 'building', name: 'Shed', height: 6 });
    const { messages, areas: answer } = await areas([apron, shed, lamp('in', -20, 10, 5)]);
    expect(messages).toEqual([
      expect.stringMatching(/light "in": It stands inside Building “Shed”: nothing outside gets its light\.$/),
    ]);
    expect(answer[0].max).toBe(0);
  });

  test('an area of zero size', async () => {
    const flat = area('flat', [0, 0, 20, 0], { kind: 'loading-area', name: 'Flat' });
    const { code, areas: answer } = await areas([flat, lamp('l', 10, 5, 8)]);
    expect(code).toBe(0);
    expect(answer[0]).toMatchObject({ points: 0, average: null, min: null, worst: null, uniformity: null });
  });

  test('a stack taller than the lamp throws a shadow without end', async () => {
    const stack = area('stack', [8, 12, 4, 2.5], { kind: 'container-stack', tiers: 5 });
    const { code, areas: answer } = await areas([apron, stack, lamp('l', 10, 20, 8)]);
    expect(code).toBe(0);
    expect(answer[0].min).toBe(0);
    expect(answer[0].max).toBeGreaterThan(0);
  });

  test('a plan whose luminaire cannot be read is refused with the luminaire and the line', async () => {
    const { code, messages } = await bollard(
      'light',
      plan([apron, lamp('l', 10, 5, 8)], ies({ candelas: '1' })),
      '--areas',
    );
    expect([code, messages]).toEqual([
      2,
      [expect.stringMatching(/luminaire "flood": line 8: expected candela value 2 of 3, the file ends$/)],
    ]);
  });
});
