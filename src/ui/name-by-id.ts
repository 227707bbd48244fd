import { recordOf } from '../plan/plan.ts';
import { plan } from '../session/document.ts';
import { nameOf } from './features/feature-rows.ts';

/** What the feature with an id is called; the id where it is gone. */
export function nameById(id: string): string {
  const feature = recordOf(plan.value, 'feature', id);
  return feature ? nameOf(feature) : id;
}
