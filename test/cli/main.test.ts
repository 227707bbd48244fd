import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { main } from '../../src/cli/main.ts';
import { specExample } from '../plan/spec-example.ts';

const folder = mkdtempSync(join(tmpdir(), 'bollard-'));

function put(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

/** Runs the command line; what it wrote, with the folder taken out of the paths. */
async function bollard(...args: string[]): Promise<{ code: number; out: string; messages: string[] }> {
  const written: { out: string; messages: string[] } = { out: '', messages: [] };
  const shown = (text: string) => text.replaceAll(`${folder}/`, '');
  const code = await main(args, {
    result: (text) => {
      written.out += `${shown(text)}\n`;
    },
    message: (text) => written.messages.push(shown(text)),
    progress: () => {},
  });
  return { code, ...written };
}

const plan = put('ok.plan.geojson', specExample);
const empty = put('empty.plan.geojson', {
  ...specExample,
  bollard: { version: 1, datum: 'NZGD2000', crs: 'EPSG:2193' },
  features: [],
});

test('help goes to standard output with code 0, for all and for each command', async () => {
  const all = await bollard('--help');
  expect([all.code, all.messages]).toEqual([0, []]);
  for (const { name, usage, about } of commands) {
    expect(all.out).toContain(about);
    const one = await bollard(name, '--help');
    expect([one.code, one.messages]).toEqual([0, []]);
    expect(one.out).toContain(`Usage: bollard ${name} ${usage}\n`);
    expect(await bollard('help', name)).toEqual(one);
  }
});

test.each<[string, string[], string]>([
  ['an unknown command', ['chek'], 'bollard: there is no command "chek". See bollard --help'],
  ['no plan', ['check'], 'bollard check: PLAN is missing'],
  ['an unknown option', ['check', plan, '--fast'], "bollard check: Unknown option '--fast'"],
  [
    'an unknown pack',
    ['check', plan, '--pack', 'fr'],
    'bollard check: --pack: expected one of nz-ses, au-mtofsr, drawing, got "fr"',
  ],
  ['one plan too many', ['diff', plan, plan, plan], 'bollard diff: expected OLD NEW, got "ok.plan.geojson" as well'],
  ['no such file', ['check', join(folder, 'none')], 'bollard check: none: there is no such file'],
  [
    'a file of another sort',
    ['check', put('photo.jpg', new Uint8Array([0xff, 0xd8, 0xff]))],
    'bollard check: photo.jpg: expected text in UTF-8',
  ],
  [
    'a file that was cut',
    ['check', put('cut.plan.geojson', JSON.stringify(specExample).slice(0, -80))],
    'bollard check: cut.plan.geojson: not valid JSON at line 1, column 1765, after "kind": expected the rest of a text and its closing quote, got the end of the file',
  ],
  [
    'a newer version',
    ['check', put('newer.plan.geojson', { ...specExample, bollard: { ...specExample.bollard, version: 9 } })],
    'bollard check: newer.plan.geojson: bollard.version: this plan is of version 9, and this program reads up to version 1. Open it with a newer Bollard',
  ],
])('%s is told in one line, with code 2', async (_, args, message) => {
  expect(await bollard(...args)).toEqual({ code: 2, out: '', messages: [message] });
});

test('of several problems the first five are told, and how many more', async () => {
  const [camera] = specExample.features;
  const features = Array.from({ length: 9 }, (_, i) => ({
    ...camera,
    id: `c${i}`,
    properties: { ...camera.properties, hfov: 'wide' },
  }));
  const { code, out, messages } = await bollard('check', put('bad.plan.geojson', { ...specExample, features }));
  expect([code, out, messages.length]).toEqual([2, '', 6]);
  expect(messages[0]).toBe(
    'bollard check: bad.plan.geojson: features[0].properties.hfov: expected degrees between 1 and 360, got "wide"',
  );
  expect(messages[5]).toBe('bollard check: bad.plan.geojson: and 4 more');
});

test('check answers 1 where something is not met and 0 where nothing is', async () => {
  const found = await bollard('check', plan, '--json');
  const report = JSON.parse(found.out);
  expect([found.code, found.messages, report.plan, report.packs]).toEqual([
    1,
    [],
    'ok.plan.geojson',
    ['nz-ses', 'drawing'],
  ]);
  expect(report.counts['not-met']).toBe(
    report.rules.filter(({ outcome }: { outcome: string }) => outcome === 'not-met').length,
  );
  const clear = await bollard('check', empty, '--json');
  expect([clear.code, JSON.parse(clear.out).packs]).toEqual([0, ['drawing']]);
  const packed = await bollard('check', empty, '--pack', 'nz-ses', '--json');
  expect([packed.code, JSON.parse(packed.out).packs]).toEqual([1, ['nz-ses', 'drawing']]);
});

test('check takes several plans: a list, and 1 if any has something not met', async () => {
  const { code, out } = await bollard('check', empty, plan, '--json');
  expect([code, JSON.parse(out).map(({ plan: name }: { plan: string }) => name)]).toEqual([
    1,
    ['empty.plan.geojson', 'ok.plan.geojson'],
  ]);
});

test('check for people lists every rule, and a name cannot move their cursor', async () => {
  const [camera] = specExample.features;
  const loud = { ...camera, properties: { ...camera.properties, name: 'C\u001b[2J<b>', procedures: '' } };
  const { out } = await bollard('check', put('loud.plan.geojson', { ...specExample, features: [loud] }));
  expect(out).toContain('C�[2J<b>');
  expect(out.includes('\u001b')).toBe(false);
  const json = JSON.parse((await bollard('check', plan, '--json')).out);
  const text = (await bollard('check', plan)).out;
  for (const { id } of json.rules) expect(text).toContain(id);
});

test('plain GeoJSON is checked as a drawing, and said to be one', async () => {
  const { code, messages } = await bollard('check', put('plain.geojson', { type: 'FeatureCollection', features: [] }));
  expect([code, messages]).toEqual([
    0,
    [
      'plain.geojson: note: this is plain GeoJSON without "bollard"; it states no datum and no CRS (features: 0, of unknown kind: 0)',
    ],
  ]);
});

test('diff tells what was added, removed and changed', async () => {
  const [camera, light] = specExample.features;
  const changed = {
    ...specExample,
    bollard: {
      ...specExample.bollard,
      title: 'Other',
      site: { ...specExample.bollard.site, name: 'N' },
      exceptions: [],
      sheets: [{ ...specExample.bollard.sheets[0], scale: 500 }],
    },
    features: [
      { ...light, id: 'l2' },
      {
        ...camera,
        geometry: { type: 'Point', coordinates: [176.31, -37.79001] },
        properties: { ...camera.properties, hfov: 90, note: 'x' },
      },
    ],
  };
  const next = put('new.plan.geojson', changed);
  const { code, out } = await bollard('diff', plan, next, '--json');
  expect([code, JSON.parse(out)]).toEqual([
    0,
    {
      added: ['l2'],
      removed: ['l1'],
      changed: [{ id: 'c1', kind: 'camera', what: ['geometry', 'values.hfov', 'values.note'] }],
      settings: [
        'title',
        'site.name',
        'exceptions.site-plan-item-missing/perimeter-roads',
        'exceptions.building-without-access-point/b7',
        'sheets.main.scale',
      ],
    },
  ]);
  expect((await bollard('diff', plan, next)).out).toMatch(
    /^added {4}light l2 "L1"\nremoved {2}light l1 "L1"\nchanged {2}camera c1 "C1": geometry/,
  );
  expect((await bollard('diff', plan, plan)).out).toBe('Nothing changed.\n');
  const { bollard: settings, features, ...rest } = specExample;
  const reordered = put('same.plan.geojson', {
    features: [...features].reverse(),
    ...rest,
    bollard: Object.fromEntries(Object.entries(settings).reverse()),
  });
  expect((await bollard('diff', plan, reordered)).out).toBe('Nothing changed.\n');
});
