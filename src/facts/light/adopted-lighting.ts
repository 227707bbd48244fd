import { settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord, JsonObject, LightingLevel } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';

/** The level that holds for a feature: its own, else its kind's. */
export function adoptedLighting(facts: Facts, feature: FeatureRecord): LightingLevel | null {
  const own = memberOf(memberOf(feature.values, 'adopted'), 'lighting');
  if (own) return facts.per('light/own-level', feature, () => ownLevel(own));
  return settingsOf(facts.plan).adopted.lighting?.[feature.kind] ?? null;
}

function memberOf(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const member = object?.[name];
  return member !== null && typeof member === 'object' && !Array.isArray(member) ? (member as JsonObject) : undefined;
}

function ownLevel(level: JsonObject): LightingLevel {
  const number = (name: string): number | undefined => {
    const value = level[name];
    return typeof value === 'number' ? value : undefined;
  };
  return {
    average: number('average'),
    min: number('min'),
    uniformity: number('uniformity'),
    planeHeight: number('planeHeight'),
    source: typeof level.source === 'string' ? level.source : undefined,
  };
}

/** Whether a level says how bright it must be: a height or a source alone does not. */
export const saysHowBright = (level: LightingLevel | null): level is LightingLevel =>
  level !== null && (level.average !== undefined || level.min !== undefined || level.uniformity !== undefined);
