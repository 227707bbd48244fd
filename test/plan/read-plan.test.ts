import { expect, test } from 'vitest';
import { isRefusal } from '../../src/plan/command.ts';
import { listOf, recordOf, settingsOf } from '../../src/plan/plan.ts';
import { largestPlan, type PlanReading, readPlan, tooLarge } from '../../src/plan/read-plan.ts';
import { problemText } from '../../src/plan/reading.ts';
import { writePlan } from '../../src/plan/write-plan.ts';

function opened(text: string): PlanReading {
  const reading = readPlan(text);
  if (isRefusal(reading)) throw new Error(reading.refused);
  return reading;
}

const refusal = (text: string): string => {
  const reading = readPlan(text);
  return isRefusal(reading) ? reading.refused : 'read';
};

const settings = { version: 1, title: 'Example', packs: ['nz-ses'], datum: 'NZGD2000', crs: 'EPSG:2193' };
const file = (features: unknown, bollard: unknown = settings, outer: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...outer, bollard, features });

const point = { type: 'Point', coordinates: [176.31, -37.79] };
const ring = [
  [176.31, -37.79],
  [176.32, -37.79],
  [176.32, -37.78],
  [176.31, -37.79],
];
const feature = (properties: object, geometry: unknown = point, more: object = {}): object => ({
  type: 'Feature',
  id: 'c1',
  geometry,
  properties,
  ...more,
});

/** The problems of a file; that loading, saving and loading again says the same and loses nothing is checked on the way. */
function problems(text: string): string[] {
  const first = opened(text);
  const saved = writePlan(first.plan);
  const second = opened(saved);
  expect(writePlan(second.plan)).toBe(saved);
  expect([...second.plan.records.keys()].sort()).toEqual([...first.plan.records.keys()].sort());
  return first.problems.map(problemText);
}
const notes = (text: string): string[] => opened(text).notes.map(problemText);

test('what is not a plan is refused in one line', () => {
  expect(refusal('')).toBe('the file is empty');
  expect(refusal(' \n')).toBe('the file is empty');
  expect(refusal('null')).toBe('expected a GeoJSON FeatureCollection, got null');
  expect(refusal('[1, 2]')).toBe('expected a GeoJSON FeatureCollection, got [1, 2]');
  expect(refusal('{}')).toBe('type: expected "FeatureCollection", got nothing');
  expect(refusal('{"type":"Feature"}')).toBe('type: expected "FeatureCollection", got "Feature"');
  expect(refusal('{"type":"FeatureCollection"}')).toBe('features: expected a list, got nothing');
  expect(refusal('{"type":"FeatureCollection","features":[')).toBe(
    'not valid JSON at line 1, column 41, after "features": expected a value, got the end of the file',
  );
  expect(refusal('PK\u0003\u0004')).toBe('not valid JSON at line 1, column 1: expected a value, got PK');
  expect(
    refusal(file([], settings, { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4283' } } })),
  ).toBe(
    'crs: expected longitude and latitude in the plan\'s datum, got "urn:ogc:def:crs:EPSG::4283". Convert the file first',
  );
});

test('a datum that is not known is refused, so that it is not written back as another', () => {
  expect(refusal(file([], { ...settings, datum: 'GDA94' }))).toBe(
    'bollard.datum: expected one of NZGD2000, GDA2020, WGS84, got "GDA94". Convert the file first',
  );
});

test('a newer version is refused, never half-read', () => {
  expect(refusal(file([], { ...settings, version: 2 }))).toBe(
    'bollard.version: this plan is of version 2, and this program reads up to version 1. Open it with a newer Bollard',
  );
  expect(refusal(file([], { ...settings, version: '1' }))).toBe(
    'bollard.version: expected a whole number of at least 1, got "1"',
  );
});

test('a file over the limit is refused before it is parsed', () => {
  expect(tooLarge(200 * 1024 * 1024)?.refused).toBe(
    'this file is 200 MB; plans are read up to 100 MB. Large pictures are best kept out of the plan',
  );
  expect(tooLarge(largestPlan)).toBeUndefined();
  expect(refusal('x'.repeat(largestPlan + 1))).toMatch(/^this file is 101 MB/);
});

test('a byte order mark is passed over', () => {
  expect(problems(`\ufeff${file([feature({ kind: 'fence' }, { type: 'LineString', coordinates: ring })])}`)).toEqual(
    [],
  );
});

test.each<[string, unknown, string[]]>([
  [
    'a value outside its limits',
    feature({ kind: 'camera', hfov: 'wide', vfov: 55 }),
    ['features[0].properties.hfov: expected degrees between 1 and 360, got "wide"'],
  ],
  [
    'a name that is a number',
    feature({ kind: 'camera', name: 5 }),
    ['features[0].properties.name: expected text, got 5'],
  ],
  ['a kind that is a number', feature({ kind: 5 }), ['features[0].properties.kind: expected the id of a kind, got 5']],
  [
    'a number past the largest',
    '{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[1e999,0]},"properties":{"kind":"camera"}}',
    ['features[0].geometry.coordinates: expected [longitude, latitude], got [a number out of range, 0]'],
  ],
  [
    'swapped coordinates',
    feature({ kind: 'camera' }, { type: 'Point', coordinates: [-37.79, 176.31] }),
    [
      'features[0].geometry.coordinates: expected [longitude, latitude], got [-37.79, 176.31], which looks like [latitude, longitude]',
    ],
  ],
  [
    'grid metres',
    feature({ kind: 'camera' }, { type: 'Point', coordinates: [1900000, 5800000] }),
    [
      'features[0].geometry.coordinates: expected longitude between -180 and 180 and latitude between -90 and 90, got [1900000, 5800000], which looks like grid metres',
    ],
  ],
  [
    'a coordinate that is text',
    feature(
      { kind: 'fence' },
      {
        type: 'LineString',
        coordinates: [
          [176, -37],
          ['176', -37],
        ],
      },
    ),
    ['features[0].geometry.coordinates[1]: expected [longitude, latitude], got ["176", -37]'],
  ],
  ['no geometry', feature({ kind: 'camera' }, null), ['features[0].geometry: expected a geometry, got null']],
  [
    'a geometry collection',
    feature({ kind: 'camera' }, { type: 'GeometryCollection', geometries: [point] }),
    ['features[0].geometry.type: expected Point, LineString, Polygon or their Multi forms, got "GeometryCollection"'],
  ],
  [
    'a line of one position',
    feature({ kind: 'fence' }, { type: 'LineString', coordinates: [[176, -37]] }),
    ['features[0].geometry.coordinates: expected at least 2 positions, got 1'],
  ],
  [
    'a polygon without rings',
    feature({ kind: 'building' }, { type: 'Polygon', coordinates: [] }),
    ['features[0].geometry.coordinates: expected at least 1 part, got 0'],
  ],
  [
    'a shape that the kind is not drawn as',
    feature({ kind: 'fence' }, point),
    ['features[0].geometry.type: expected a line for fence, got Point'],
  ],
  ['an entry that is no feature', 7, ['features[0]: expected a feature, got 7']],
  ['a bare geometry', point, ['features[0].type: expected "Feature", got "Point"']],
  ['properties that are a list', feature([]), ['features[0].properties: expected an object, got []']],
  [
    'an id that is an object',
    feature({ kind: 'camera' }, point, { id: {} }),
    ['features[0].id: expected text, got an object'],
  ],
  [
    'labels that do not fit the ring',
    feature({ kind: 'cleared-zone', vertices: ['A', 'B'] }, { type: 'Polygon', coordinates: [ring] }),
    ['features[0].properties.vertices: expected 3 labels, got 2'],
  ],
  [
    'an edge that runs no known way',
    feature(
      { kind: 'cleared-zone', edges: [{ line: 'straight' }, null, null] },
      { type: 'Polygon', coordinates: [ring] },
    ),
    [
      'features[0].properties.edges: expected { "line": one of geodesic, parallel, meridian, water-mark, feature; "text": text }, got an object',
    ],
  ],
  [
    'a level that is text',
    feature({ kind: 'fence', adopted: { lighting: { average: 'much' } } }, { type: 'LineString', coordinates: ring }),
    ['features[0].properties.adopted: lighting.average: expected lux more than 0, got "much"'],
  ],
])('names %s by its place and keeps it', (_, raw, expected) => {
  const text = typeof raw === 'string' ? file(['HERE']).replace('"HERE"', raw) : file([raw]);
  expect(problems(text)).toEqual(expected);
  if (typeof raw === 'string') return;
  const [saved] = JSON.parse(writePlan(opened(text).plan)).features;
  expect(raw === 7 || saved.id === 'f1' ? raw : saved).toEqual(raw);
});

test.each<[string, object, string]>([
  ['title', { title: 5 }, 'bollard.title: expected text, got 5'],
  ['site.name', { site: { name: [], other: 1 } }, 'bollard.site.name: expected text, got []'],
  ['role', { role: 'owner' }, 'bollard.role: expected one of port-operator, port-facility-operator, got "owner"'],
  [
    'one pack of several',
    { packs: ['nz-ses', 'fr', 'drawing'] },
    'bollard.packs[1]: expected one of nz-ses, au-mtofsr, drawing, got "fr"',
  ],
  [
    'crs on another datum',
    { crs: 'EPSG:7856' },
    'bollard.crs: expected a CRS on the plan\'s datum NZGD2000, got "EPSG:7856" on GDA2020',
  ],
  [
    'a level',
    { adopted: { lighting: { fence: { average: -1, min: 2 } } } },
    'bollard.adopted.lighting.fence.average: expected lux more than 0, got -1',
  ],
  [
    'maintenance factor',
    { lighting: { maintenanceFactor: 8 } },
    'bollard.lighting.maintenanceFactor: expected a factor more than 0 and at most 1, got 8',
  ],
  ['sheets', { sheets: 'main' }, 'bollard.sheets: expected a list, got "main"'],
  [
    'a sheet without scale',
    { sheets: [{ id: 'main', centre: [176, -37] }] },
    'bollard.sheets[0].scale: expected a value, got nothing',
  ],
  [
    'the date of a sheet',
    { sheets: [{ id: 'main', centre: [176, -37], scale: 500, date: '2026-02-30' }] },
    'bollard.sheets[0].date: expected a date such as 2026-11-21, or empty text, got "2026-02-30"',
  ],
  [
    'the centre of an insert',
    {
      sheets: [{ id: 'main', centre: [176, -37], scale: 500, inserts: [{ number: '1', centre: [0, 'a'], scale: 5 }] }],
    },
    'bollard.sheets[0].inserts[0].centre[1]: expected [longitude, latitude], got "a"',
  ],
  [
    'a luminaire',
    { lighting: { luminaires: { flood: { format: 'pdf', file: '' } } } },
    'bollard.lighting.luminaires.flood.format: expected ies or ldt, got "pdf"',
  ],
  [
    'a camera type',
    { cameraTypes: { dome: { hfov: 0, pixels: [1, 2] } } },
    'bollard.cameraTypes.dome.hfov: expected degrees between 1 and 360, got 0',
  ],
  ['an exception', { exceptions: ['all'] }, 'bollard.exceptions[0]: expected an object, got "all"'],
  [
    'an underlay',
    { underlays: [{ source: { kind: 'film' } }] },
    'bollard.underlays[0].source.kind: expected an underlay of kind tiles or image, got "film"',
  ],
])('names %s of the settings by its place and keeps it', (_, members, expected) => {
  const text = file([], { ...settings, ...members });
  expect(problems(text)).toEqual([expected]);
  expect(JSON.parse(writePlan(opened(text).plan)).bollard).toMatchObject(members);
});

test('a settings member that is no object is kept in a list of its own', () => {
  expect(problems(file([], 'none'))).toEqual(['bollard: expected an object, got "none"']);
  expect(JSON.parse(writePlan(opened(file([], 'none')).plan)).bollard.aside).toEqual([
    { place: 'bollard', problem: 'expected an object, got "none"', value: 'none' },
  ]);
});

test('features that are no list are kept, and the settings offered', () => {
  expect(problems(file({ a: 1 }))).toEqual(['features: expected a list, got an object']);
  expect(problems(file(undefined))).toEqual(['features: expected a list, got nothing']);
  expect(settingsOf(opened(file({ a: 1 })).plan).title).toBe('Example');
});

test('what was kept of a value goes to the list once the value is filled in or its feature gone', () => {
  const reading = opened(file([feature({ kind: 'camera', hfov: 'wide' }, point, { id: 'c1' })]));
  const aside = recordOf(reading.plan, 'aside', 'aside-1');
  expect(aside?.home).toEqual({ of: 'feature/c1', path: ['properties', 'hfov'] });
  const features = JSON.parse(writePlan(reading.plan)).features;
  expect(features[0].properties.hfov).toBe('wide');
});

test('what only looks wrong is read, and said', () => {
  const open = { type: 'Polygon', coordinates: [ring.slice(0, 3)] };
  const text = file([
    feature({ kind: 'building' }, open),
    feature({ kind: 'drone-pad' }),
    feature({ kind: 'camera' }, point, { id: undefined }),
    feature({ kind: 'camera' }, point, { id: 5 }),
    feature({ kind: 'camera' }, point, { id: '5' }),
    feature({}, point, { id: 'x' }),
  ]);
  expect(notes(text)).toEqual([
    'features[1].id: "c1" is the id of features[0] too; this one is now "c1-2"',
    'features[4].id: "5" is the id of features[3] too; this one is now "5-2"',
    'features: 1 without an id; each was given one',
    'features[0].geometry.coordinates[0]: the ring was not closed; its first position is repeated at its end',
    'features[1].properties.kind: "drone-pad" is not a kind that Bollard knows; it is kept and shown as unknown',
    'features[5].properties.kind: no kind; it is kept and shown as unknown',
  ]);
  expect(problems(text)).toEqual([]);
  expect(listOf(opened(text).plan, 'feature').map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'c1 building',
    'c1-2 drone-pad',
    'f3 camera',
    '5 camera',
    '5-2 camera',
    'x ',
  ]);
});

test('flat, crossing and tiny rings are left to the drawing rules', () => {
  const flat = [ring[0], ring[1], ring[0], ring[0]];
  const two = [ring[0], ring[1], ring[0]];
  for (const coordinates of [[flat], [two]]) {
    expect(problems(file([feature({ kind: 'building' }, { type: 'Polygon', coordinates })]))).toEqual([]);
  }
});

test('plain GeoJSON is offered as it is', () => {
  const plain = JSON.stringify({ type: 'FeatureCollection', features: [feature({ colour: 'red', name: null })] });
  expect(notes(plain)).toEqual([
    'this is plain GeoJSON without "bollard"; it states no datum and no CRS (features: 1, of unknown kind: 1)',
  ]);
  expect(problems(plain)).toEqual([]);
});

test('empty values of other programs count as missing', () => {
  expect(problems(file([feature({ kind: 'camera', name: null, hfov: null })]))).toEqual([]);
});

test('members that would nest without end are refused or kept', () => {
  const deepText = 'lists and objects nested more than 200 deep, which a plan cannot hold';
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  expect(refusal(`{"type":"FeatureCollection","x":${deep},"features":[]}`)).toBe(deepText);
  const text = file([feature({ kind: 'camera', x: 'HERE' })]).replace('"HERE"', deep);
  expect(refusal(text)).toBe(`features[0].properties.x: ${deepText}`);
});
