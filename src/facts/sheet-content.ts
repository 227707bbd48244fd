import type { Position } from 'geojson';
import { type Crs, crsOf, fromGrid, insideCrs, toGrid } from '../geometry/crs.ts';
import { geodesicBetween } from '../geometry/geodesic.ts';
import { gridNorthAt } from '../geometry/grid-north.ts';
import type { Kind } from '../kinds/kind.ts';
import { classOf, variantOf } from '../kinds/kind-values.ts';
import { kindOf, kinds } from '../kinds/kinds.ts';
import { featuresOf, recordsOf, settingsOf } from '../plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../plan/record.ts';
import { type BoundaryVertex, boundaryOf } from './boundary.ts';
import type { Facts } from './facts.ts';
import { type MapSheet, mapFrame, type PageTransform } from './paper.ts';
import { type SheetOptions, sheetOptions } from './sheet-options.ts';
import { type Placer, placerOf, transformOf } from './sheet-place.ts';
import { boundaryKinds, kindTopics, zoneKinds } from './zones.ts';
import { zonesAsProposed, zonesAsTheyStand } from './zones-in-time.ts';

export const optionsOf = (facts: Facts, sheet: SheetRecord): SheetOptions =>
  facts.memo(`sheet-options/${sheet.id}`, ['sheet', 'settings'], () => sheetOptions(sheet, settingsOf(facts.plan)));

/** How much of each feature the sheet draws: its place in the map, unless the sheet leaves its kind out. */
export function drawnPlacer(facts: Facts, sheet: SheetRecord): Placer {
  const place = placerOf(facts, sheet);
  const meant = meantFor(facts, sheet);
  return (feature) => (meant(feature) ? place(feature) : 'off');
}

/** Whether a sheet draws a feature that lies in its map: not of a kind that it leaves out, nor a zone of another time. */
export function meantFor(facts: Facts, sheet: SheetRecord): (feature: FeatureRecord) => boolean {
  const { hiddenKinds, zones } = optionsOf(facts, sheet);
  const standing = zonesShown(facts, zones);
  return (feature) => !hiddenKinds.has(feature.kind) && standing(feature) !== false;
}

/** Whether a zone stands at the time that a sheet shows; undefined for what is no zone, and where it shows all. */
function zonesShown(facts: Facts, time: SheetOptions['zones']): (feature: FeatureRecord) => boolean | undefined {
  if (time === 'all') return () => undefined;
  const shown = new Set(time === 'now' ? zonesAsTheyStand(facts) : zonesAsProposed(facts));
  return (feature) => (isZoneKind(feature.kind) ? shown.has(feature) : undefined);
}

const isZoneKind = (kind: string): boolean => zoneKinds.some((id) => id === kind);

const rank = new Map(kinds.map((kind, i) => [kind.id, i]));

/** What the sheet's map draws, in drawing order: by the list of kinds, unknown ones last, then in file order. */
export const drawnOn = (facts: Facts, sheet: SheetRecord): readonly FeatureRecord[] =>
  facts.memo(`sheet-drawn/${sheet.id}`, ['sheet', 'settings', 'feature'], () => {
    const place = drawnPlacer(facts, sheet);
    return [...recordsOf(facts.plan, 'feature').values()]
      .filter((feature) => place(feature) !== 'off')
      .sort((a, b) => rankOf(a) - rankOf(b) || a.order - b.order);
  });

const rankOf = (feature: FeatureRecord): number => rank.get(feature.kind) ?? kinds.length;

/** One row of the legend: features that share a kind and a name are one class. */
export interface LegendClass {
  /** Undefined for a kind that Bollard does not know. */
  readonly kind: Kind | undefined;
  readonly variant: string | undefined;
  readonly name: string;
}

/** The classes that the map draws, in drawing order. Texts and measures stand for themselves. */
export const drawnClasses = (facts: Facts, sheet: SheetRecord): readonly LegendClass[] =>
  facts.memo(`sheet-classes/${sheet.id}`, ['sheet', 'settings', 'feature'], () => {
    const classes = new Map<string, LegendClass>();
    for (const feature of drawnOn(facts, sheet)) {
      const drawn = legendClassOf(feature);
      const key = `${feature.kind}/${drawn?.name}`;
      if (drawn && !classes.has(key)) classes.set(key, drawn);
    }
    return [...classes.values()];
  });

/** The class of a feature; undefined for what needs no legend. */
export function legendClassOf(feature: FeatureRecord): LegendClass | undefined {
  const kind = kindOf(feature.kind);
  if (!kind) return { kind: undefined, variant: undefined, name: `Unknown: ${feature.kind}` };
  if (kind.annotation) return undefined;
  return { kind, variant: variantOf(kind, feature.values), name: classOf(kind, feature.values) };
}

/** What the legend prints: the drawn classes, or those of them that the sheet lists, and listed names that nothing drawn has. */
export function legendOf(
  facts: Facts,
  sheet: SheetRecord,
): { rows: readonly LegendClass[]; notDrawn: readonly string[] } {
  const { legend, prints } = optionsOf(facts, sheet);
  if (!prints.legend) return { rows: [], notDrawn: [] };
  const drawn = drawnClasses(facts, sheet);
  if (!legend) return { rows: drawn, notDrawn: [] };
  const names = new Set(drawn.map((row) => row.name));
  return {
    rows: drawn.filter((row) => legend.includes(row.name)),
    notDrawn: legend.filter((name) => !names.has(name)),
  };
}

/** A boundary or zone in a sheet's coordinate schedule. */
export interface ScheduleEntry {
  readonly feature: FeatureRecord;
  /** The vertices that are printed, ring by ring: those that need a coordinate and can be written as the sheet asks. */
  readonly vertices: readonly BoundaryVertex[];
}

/** What the sheet's coordinate schedule lists: every boundary and zone that the map draws, unless the sheet says which. */
export const scheduleOf = (facts: Facts, sheet: SheetRecord): readonly ScheduleEntry[] =>
  facts.memo(`sheet-schedule/${sheet.id}`, ['sheet', 'settings', ...kindTopics(boundaryKinds)], () =>
    listSchedule(facts, sheet),
  );

function listSchedule(facts: Facts, sheet: SheetRecord): ScheduleEntry[] {
  const { prints, schedule, coordinates } = optionsOf(facts, sheet);
  const crs = crsOfPlan(facts);
  if (!prints.coordinates || !crs) return [];
  const place = drawnPlacer(facts, sheet);
  const printable = ({ position, needed }: BoundaryVertex) =>
    needed && position.every(Number.isFinite) && (coordinates !== 'en' || insideCrs(crs, position));
  return boundariesOf(facts)
    .filter((feature) => schedule?.has(feature.id) ?? place(feature) !== 'off')
    .map((feature) => ({
      feature,
      vertices: boundaryOf(facts, feature).flatMap((ring) => ring.vertices.filter(printable)),
    }));
}

/** Every boundary and zone of the plan, in the order of the schedule: port, facility, zones, each in file order. */
const boundariesOf = (facts: Facts): FeatureRecord[] =>
  boundaryKinds.flatMap((kind) => [...featuresOf(facts.plan, kind).values()].sort((a, b) => a.order - b.order));

/** The CRS that the plan's sheets are drawn in; undefined where it names none that Bollard knows. */
export const crsOfPlan = (facts: Facts): Crs | undefined => crsOf(settingsOf(facts.plan).crs);

export interface ScaleBar {
  /** Metres on the ground that the whole bar stands for. */
  readonly metres: number;
  readonly divisions: number;
  /** Into how many the first division is divided again: 20 in fours of 5, 50 in fives of 10, 100 in fives of 20. */
  readonly nested: number;
  /** Millimetres on paper. */
  readonly length: number;
}

/** Round bars: 1, 2 or 5 times a power of ten, in five, four or five divisions. */
const roundBars = [
  { factor: 1, divisions: 5, nested: 4 },
  { factor: 2, divisions: 4, nested: 5 },
  { factor: 5, divisions: 5, nested: 5 },
];

/**
 * The linear scale of a sheet: the longest round bar that fits, true at the sheet's centre: grid metres on paper are
 * ground metres times the point scale factor. Undefined where the map cannot be placed.
 */
export function scaleBarOf(facts: Facts, sheet: MapSheet, most = 66): ScaleBar | undefined {
  const crs = crsOfPlan(facts);
  if (!crs || !transformOf(facts, sheet)) return undefined;
  const perMetre = (gridNorthAt(crs, [...sheet.centre]).scaleFactor * 1000) / sheet.scale;
  const longest = Math.min(most, mapFrame(sheet).width / 2) / perMetre;
  const power = 10 ** Math.floor(Math.log10(longest));
  const fitting = roundBars.filter(({ factor }) => factor * power <= longest * (1 + 1e-12));
  const { factor, divisions, nested } = fitting[fitting.length - 1] ?? roundBars[0];
  return { metres: factor * power, divisions, nested, length: factor * power * perMetre };
}

/** Metres on the ground, on the ellipsoid, that a length on the page spans across the sheet's centre. */
export function groundSpan(transform: PageTransform, crs: Crs, millimetres: number): number {
  const { x, y, width, height } = transform.frame;
  const at = (offset: number): Position => fromGrid(crs, transform.toGrid([x + width / 2 + offset, y + height / 2]));
  return geodesicBetween(at(-millimetres / 2), at(millimetres / 2)).distance;
}

/** Page millimetres of a place on a sheet's map. */
export const onPage = (transform: PageTransform, crs: Crs, position: Position): [x: number, y: number] =>
  transform.toPage(toGrid(crs, position));
