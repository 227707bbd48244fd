import { crsOf } from '../geometry/crs.ts';
import { kindOf } from '../kinds/kinds.ts';
import { recordOf, settingsOf } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { plan } from '../session/document.ts';
import { hidden, locked, snapping } from '../session/view.ts';
import { zonesAside } from '../session/zones-shown.ts';
import type { FeatureIndex } from './feature-index.ts';
import type { Pointing } from './gesture.ts';
import { isIn, type PlanPainter } from './plan-painter.ts';
import type { Screen } from './screen.ts';
import { type Snap, type SnapRules, snapAt } from './snap.ts';

/** What gestures work with. */
export interface Workbench {
  readonly screen: () => Screen;
  readonly index: FeatureIndex;
  readonly painter: PlanPainter;
  /** Asks for a repaint of what is in hand. */
  readonly redraw: () => void;
}

export const shows = (feature: FeatureRecord): boolean =>
  !isIn(hidden.value, feature) && !zonesAside.value.has(feature.id);
export const isLocked = (feature: FeatureRecord): boolean => isIn(locked.value, feature);

export const featureOf = (id: string): FeatureRecord | undefined => recordOf(plan.value, 'feature', id);
export const planCrs = () => crsOf(settingsOf(plan.value).crs);

/** As people call it: its name, else its kind's. */
export function nameOf(feature: FeatureRecord): string {
  const { name } = feature.values;
  if (typeof name === 'string' && name.trim()) return name;
  return (kindOf(feature.kind)?.name ?? feature.kind).toLowerCase();
}

/** Why a feature does not move. */
export const lockedReason = (feature: FeatureRecord): string =>
  `${nameOf(feature)} is locked. Unlock it in the list of features to change it.`;

/** Snapping as the session has it: on unless switched off, and Alt suspends it. */
export function snapFor({ screen, index }: Workbench, at: Pointing, rules: Partial<SnapRules> = {}): Snap | undefined {
  if (!snapping.value || at.alt) return undefined;
  return snapAt(screen(), index, at.pixel, { passes: shows, nameOf, ...rules });
}
