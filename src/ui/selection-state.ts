import { shapeOf } from '../plan/geometry-lines.ts';
import { recordOf } from '../plan/plan.ts';
import { plan } from '../session/document.ts';
import { locked, selection } from '../session/view.ts';

/** Why there is nothing to work on; undefined when something is selected. */
export const whyNoneSelected = (): string | undefined =>
  selection.value.length === 0 ? 'Select a feature first.' : undefined;

/** Why what is selected cannot be changed now; undefined when it can. */
export function whyNotChangeSelection(): string | undefined {
  const none = whyNoneSelected();
  if (none) return none;
  const held = selection.value.filter(
    (id) => locked.value.has(id) || locked.value.has(recordOf(plan.value, 'feature', id)?.kind ?? ''),
  );
  return held.length > 0 ? 'What is selected is locked. Unlock it first.' : undefined;
}

/** Why what is selected is not one area to be read or written as a boundary; undefined when it is. */
export function whyNotBoundary(): string | undefined {
  const [id, ...others] = selection.value;
  const feature = id === undefined ? undefined : recordOf(plan.value, 'feature', id);
  if (!feature || others.length > 0) return 'Select one boundary or zone first.';
  return shapeOf(feature.geometry) === 'polygon'
    ? undefined
    : 'What is selected is not an area. Select a boundary or zone.';
}
