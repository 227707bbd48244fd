import * as v from 'valibot';
import { isDate } from '../kinds/check-value.ts';

/** The highest version of the plan file that this program knows, and the one that it writes. */
export const fileVersion = 1;

/** What a plan's coordinates may be in. GDA94 is moved on the way in, by conversion. */
export const datums = ['NZGD2000', 'GDA2020', 'WGS84'] as const;

/**
 * The members of `bollard` in a plan file. Every message says what is expected, so that a problem reads
 * "expected ..., got ...". Members that are not named here are kept.
 */
const text = v.string('text');
/** An object that may have other members too. The library takes a list for one. */
const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.looseObject(entries, 'an object'),
    v.check((value) => !Array.isArray(value), 'an object'),
  );
const record = <Value extends v.GenericSchema>(value: Value) =>
  v.pipe(
    v.record(v.string(), value, 'an object'),
    v.check((entries) => !Array.isArray(entries), 'an object'),
  );
const finite = (what: string) => v.pipe(v.number(what), v.finite(what));
const between = (min: number, max: number, what: string) =>
  v.pipe(v.number(what), v.minValue(min, what), v.maxValue(max, what));
const moreThanZero = (what: string) => v.pipe(v.number(what), v.finite(what), v.gtValue(0, what));
const zeroOrMore = (what: string) => v.pipe(v.number(what), v.finite(what), v.minValue(0, what));
const fraction = (what: string) => v.pipe(v.number(what), v.gtValue(0, what), v.maxValue(1, what));

const lonLatText = '[longitude, latitude]';
const lonLat = v.strictTuple([between(-180, 180, lonLatText), between(-90, 90, lonLatText)], lonLatText);

const dateText = 'a date such as 2026-11-21, or empty text';
const date = v.pipe(
  v.string(dateText),
  v.regex(/^(\d{4}-\d{2}-\d{2})?$/, dateText),
  v.check((value) => value === '' || isDate(value), dateText),
);

const pixelCount = v.pipe(
  v.number('[width, height] in pixels'),
  v.integer('[width, height] in pixels'),
  v.gtValue(0, '[width, height] in pixels'),
);

const lightingLevel = object({
  average: v.optional(moreThanZero('lux more than 0')),
  min: v.optional(zeroOrMore('lux of at least 0')),
  uniformity: v.optional(fraction('a fraction more than 0 and at most 1')),
  planeHeight: v.optional(finite('metres')),
  source: v.optional(text),
});

const viewingLevel = object({
  pixelsPerMetre: v.optional(moreThanZero('pixels per metre more than 0')),
  fraction: v.optional(fraction('a fraction more than 0 and at most 1')),
  source: v.optional(text),
});

/** A feature's own `adopted`: one level of each sort, without the kinds between. */
export const featureAdoptedSchema = object({ lighting: v.optional(lightingLevel), viewing: v.optional(viewingLevel) });

const adopted = object({
  lighting: v.optional(record(lightingLevel)),
  viewing: v.optional(record(viewingLevel)),
  separation: v.optional(object({ metres: v.optional(zeroOrMore('metres of at least 0')), source: v.optional(text) })),
});

/** Members of `bollard` that become the settings record. */
export const settingsSchema = v.looseObject({
  title: v.optional(text),
  packs: v.optional(
    v.array(
      v.picklist(['nz-ses', 'au-mtofsr', 'drawing'], 'one of nz-ses, au-mtofsr, drawing'),
      'a list of rule packs',
    ),
  ),
  role: v.optional(
    v.picklist(['port-operator', 'port-facility-operator'], 'one of port-operator, port-facility-operator'),
  ),
  datum: v.optional(v.picklist(datums, `one of ${datums.join(', ')}`)),
  crs: v.optional(text),
  site: v.optional(
    object({
      name: v.optional(text),
      siteId: v.optional(text),
      address: v.optional(text),
      operator: v.optional(text),
      contact: v.optional(text),
    }),
  ),
  author: v.optional(text),
  lighting: v.optional(
    object({
      maintenanceFactor: v.optional(fraction('a factor more than 0 and at most 1')),
      planeHeight: v.optional(finite('metres')),
    }),
  ),
  viewing: v.optional(object({ edition: v.optional(v.picklist(['2014', '2025'], '2014 or 2025')) })),
  adopted: v.optional(adopted),
});

const frameText = '[left, top, width, height] in millimetres of the page';

const insert = object({
  number: text,
  centre: lonLat,
  scale: moreThanZero('the n of 1:n, a number more than 0'),
  sheet: v.optional(text),
  frame: v.optional(
    v.strictTuple([finite(frameText), finite(frameText), moreThanZero(frameText), moreThanZero(frameText)], frameText),
  ),
});

const placeText = '[left, top] in millimetres of the page';
const texts = v.array(text, 'a list of texts');
const wholeNumber = v.pipe(
  v.number('a whole number of at least 0'),
  v.integer('a whole number of at least 0'),
  v.minValue(0, 'a whole number of at least 0'),
);

export const sheetSchema = object({
  id: v.optional(text),
  number: v.optional(text),
  title: v.optional(text),
  paper: v.optional(text),
  orientation: v.optional(v.picklist(['landscape', 'portrait'], 'landscape or portrait')),
  scale: moreThanZero('the n of 1:n, a number more than 0'),
  centre: lonLat,
  rotation: v.optional(between(-360, 360, 'degrees between -360 and 360')),
  date: v.optional(date),
  author: v.optional(text),
  coordinates: v.optional(v.picklist(['dms', 'ddm', 'dd', 'en'], 'one of dms, ddm, dd, en')),
  inserts: v.optional(v.array(insert, 'a list')),
  decimals: v.optional(wholeNumber),
  furniture: v.optional(record(v.boolean('true or false'))),
  hiddenKinds: v.optional(texts),
  legend: v.optional(texts),
  schedule: v.optional(texts),
  subtitle: v.optional(text),
  revision: v.optional(text),
  status: v.optional(text),
  remarks: v.optional(text),
  form: v.optional(v.picklist(['ses', 'mtofsr'], 'ses or mtofsr')),
  zones: v.optional(v.picklist(['all', 'now', 'proposed'], 'one of all, now, proposed')),
  grid: v.optional(v.picklist(['grid', 'graticule', 'both', 'none'], 'one of grid, graticule, both, none')),
  gridColumns: v.optional(v.boolean('true or false')),
  narrative: v.optional(v.boolean('true or false')),
  isolux: v.optional(v.boolean('true or false')),
  places: v.optional(record(v.strictTuple([finite(placeText), finite(placeText)], placeText))),
});

export const luminaireSchema = object({
  name: v.optional(text),
  format: v.picklist(['ies', 'ldt'], 'ies or ldt'),
  turn: v.optional(finite('degrees')),
  file: v.string('the text of a photometric file'),
});

export const cameraTypeSchema = object({
  name: v.optional(text),
  hfov: v.optional(between(1, 360, 'degrees between 1 and 360')),
  vfov: v.optional(between(1, 180, 'degrees between 1 and 180')),
  pixels: v.optional(v.strictTuple([pixelCount, pixelCount], '[width, height] in pixels')),
  range: v.optional(moreThanZero('metres more than 0')),
  dori: v.optional(record(moreThanZero('metres more than 0'))),
});

export const exceptionSchema = object({
  id: v.optional(text),
  rule: v.string('the id of a rule'),
  item: v.optional(text),
  feature: v.optional(v.string('the id of a feature')),
  reason: v.optional(text),
  by: v.optional(text),
});

export const underlaySchema = object({
  id: v.optional(text),
  name: v.optional(text),
  attribution: v.optional(text),
  opacity: v.optional(between(0, 1, 'a fraction between 0 and 1')),
  hidden: v.optional(v.boolean('true or false')),
  source: v.variant(
    'kind',
    [
      v.looseObject({ kind: v.literal('tiles'), url: text }),
      v.looseObject({
        kind: v.literal('image'),
        data: text,
        corners: v.pipe(v.array(lonLat, 'a list of four positions'), v.length(4, 'four positions')),
      }),
    ],
    'an underlay of kind tiles or image',
  ),
});

export const revisionSchema = object({ id: v.optional(text) });
