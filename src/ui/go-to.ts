import { positionsOf } from '../facts/facts.ts';
import { recordOf, recordsOf } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { plan } from '../session/document.ts';
import { goTo, place, selection } from '../session/view.ts';
import type { Finding } from '../validators/rule.ts';
import { pane } from './panels.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

/** The box round features in lon, lat; undefined when none has a place on the globe. */
export function boxOf(features: Iterable<FeatureRecord>): Box | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of features) {
    for (const [lon, lat] of positionsOf(feature.geometry)) {
      if (!Number.isFinite(lon) || !Number.isFinite(lat) || Math.abs(lat) > 90) continue;
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return west > east ? undefined : [west, south, east, north];
}

const known = (ids: readonly string[]): FeatureRecord[] =>
  ids.flatMap((id) => recordOf(plan.value, 'feature', id) ?? []);

/** Takes the map to the features and selects them. */
export function showFeatures(ids: readonly string[]): void {
  const features = known(ids);
  selection.value = features.map((feature) => feature.id);
  const box = boxOf(features);
  if (box) goTo.value = box;
}

/** What is missing in a feature's form is at no one spot of it: the whole feature is shown. */
const asksToFill = (finding: Finding): boolean =>
  finding.features.length > 0 && finding.steps?.some((step) => step.do === 'fill') === true;

/** Takes the map to where a finding is, and selects what it names. */
export function showPlaces(finding: Finding): void {
  if (place.value === 'sheets') place.value = 'draw';
  const features = known(finding.features);
  if (features.length > 0) selection.value = features.map((feature) => feature.id);
  const [lon, lat] = finding.at ?? [];
  const isSpot = lon !== undefined && lat !== undefined && !asksToFill(finding);
  const box = isSpot ? ([lon, lat, lon, lat] as const) : boxOf(features);
  if (!box) return;
  goTo.value = box;
  pane.value = 'map';
}

/** Takes the map to everything that is drawn. */
export function showAll(): void {
  const box = boxOf(recordsOf(plan.value, 'feature').values());
  if (box) goTo.value = box;
}

/** The box round places. */
export function boxOfPlaces(places: readonly (readonly [lon: number, lat: number])[]): Box {
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

export const showBox = (box: Box): void => {
  goTo.value = box;
};
