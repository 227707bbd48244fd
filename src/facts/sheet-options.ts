import { type CoordinateFormat, mostDecimals, printedPrecision } from '../geometry/coordinate-format.ts';
import type { FurnitureId, Json, SettingsRecord, SheetRecord } from '../plan/record.ts';

/** What a sheet is told to print, with every default filled in. Rules judge it and the page is composed from it. */
export interface SheetOptions {
  readonly title: string;
  /** The person: the sheet's own, else the plan's. */
  readonly author: string;
  readonly date: string;
  readonly prints: Readonly<Record<FurnitureId, boolean>>;
  readonly hiddenKinds: ReadonlySet<string>;
  /** Names of the legend's classes where the sheet lists them; undefined: exactly what is drawn. */
  readonly legend: readonly string[] | undefined;
  /** Ids of the boundaries that the schedule holds where the sheet lists them; undefined: all that are drawn. */
  readonly schedule: ReadonlySet<string> | undefined;
  readonly coordinates: CoordinateFormat;
  readonly decimals: number;
  readonly zones: 'all' | 'now' | 'proposed';
  readonly grid: boolean;
  readonly graticule: boolean;
  readonly gridColumns: boolean;
  readonly narrative: boolean;
  readonly isolux: boolean;
  /** Whose title block it carries. */
  readonly form: 'ses' | 'mtofsr' | 'plain';
}

const furniture: readonly FurnitureId[] = [
  'title',
  'scaleBar',
  'northPoint',
  'legend',
  'projection',
  'coordinates',
  'date',
  'author',
];

/** Members that a sheet read from a file may carry among those that it does not know are read there too. */
export function sheetOptions(sheet: SheetRecord, settings: SettingsRecord): SheetOptions {
  const switches = objectOf(sheet.furniture ?? sheet.foreign?.furniture);
  const prints = Object.fromEntries(furniture.map((id) => [id, switches[id] !== false]));
  const format = sheet.coordinates ?? 'dms';
  const known = format in printedPrecision;
  const coordinates = known ? format : 'dms';
  const legend = textsOf(sheet.legend ?? sheet.foreign?.legend);
  const schedule = textsOf(sheet.schedule ?? sheet.foreign?.schedule);
  return {
    title: sheet.title.trim(),
    author: (sheet.author ?? '').trim() || settings.author.trim(),
    date: sheet.date.trim(),
    prints: { ...allOn, ...prints, coordinates: known && switches.coordinates !== false },
    hiddenKinds: new Set(textsOf(sheet.hiddenKinds ?? sheet.foreign?.hiddenKinds) ?? []),
    legend,
    schedule: schedule && new Set(schedule),
    coordinates,
    decimals: decimalsOf(sheet.decimals ?? sheet.foreign?.decimals, coordinates),
    zones: sheet.zones ?? 'all',
    grid: (sheet.grid ?? 'grid') === 'grid' || sheet.grid === 'both',
    graticule: sheet.grid === 'graticule' || sheet.grid === 'both',
    gridColumns: sheet.gridColumns !== false,
    narrative: sheet.narrative === true,
    isolux: sheet.isolux === true,
    form: sheet.form ?? formOf(settings),
  };
}

const formOf = ({ packs }: SettingsRecord): SheetOptions['form'] =>
  packs.includes('au-mtofsr') ? 'mtofsr' : packs.includes('nz-ses') ? 'ses' : 'plain';

const allOn: Readonly<Record<FurnitureId, boolean>> = {
  title: true,
  scaleBar: true,
  northPoint: true,
  legend: true,
  projection: true,
  coordinates: true,
  date: true,
  author: true,
};

const objectOf = (value: Json | undefined): { readonly [name: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const textsOf = (value: Json | undefined): string[] | undefined =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : undefined;

function decimalsOf(value: Json | undefined, format: CoordinateFormat): number {
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  return whole ? Math.min(value, mostDecimals[format]) : printedPrecision[format].decimals;
}
