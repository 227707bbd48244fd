import { settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord, JsonObject, ViewingLevel } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';

/** A level that can be judged by: a density, and how much of the area must be seen so. */
export interface WatchLevel {
  readonly pixelsPerMetre: number;
  /** All of it, where the plan says no fraction. */
  readonly fraction: number;
  readonly source: string;
}

/** The level that holds for a feature: its own, else its kind's; null while none names a density. */
export function adoptedViewing(facts: Facts, feature: FeatureRecord): WatchLevel | null {
  const own = memberOf(memberOf(feature.values, 'adopted'), 'viewing');
  const level = own ? ownLevel(own) : settingsOf(facts.plan).adopted.viewing?.[feature.kind];
  if (!level?.pixelsPerMetre || !(level.pixelsPerMetre > 0)) return null;
  return { pixelsPerMetre: level.pixelsPerMetre, fraction: level.fraction ?? 1, source: level.source ?? '' };
}

function memberOf(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const member = object?.[name];
  return member !== null && typeof member === 'object' && !Array.isArray(member) ? (member as JsonObject) : undefined;
}

function ownLevel(level: JsonObject): ViewingLevel {
  const number = (name: string): number | undefined => {
    const value = level[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };
  return {
    pixelsPerMetre: number('pixelsPerMetre'),
    fraction: number('fraction'),
    source: typeof level.source === 'string' ? level.source : undefined,
  };
}
