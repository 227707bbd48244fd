import { computed, signal } from '@preact/signals';
import { kinds } from '../kinds/kinds.ts';
import { featuresOf } from '../plan/plan.ts';
import { replacedBy, standsNow, wouldStand } from '../plan/zone-status.ts';
import { kept, plan } from './document.ts';

/** Which zones the map shows: all that are drawn, those in force today, or those that would be if the proposals were accepted. */
export type ZonesShown = 'all' | 'now' | 'proposed';
export const zonesShown = signal<ZonesShown>('all');

const zones = () => kinds.filter((kind) => kind.zone).flatMap((kind) => [...featuresOf(plan.value, kind.id).values()]);

/** Ids of the zones that the map leaves out for the time that is shown. */
export const zonesAside = computed<ReadonlySet<string>>(() => {
  kept.value;
  if (zonesShown.value === 'all') return new Set();
  const all = zones();
  const replaced = new Set(all.flatMap((zone) => replacedBy(zone) ?? []));
  const stays = zonesShown.value === 'now' ? standsNow : (zone: (typeof all)[number]) => wouldStand(zone, replaced);
  return new Set(all.filter((zone) => !stays(zone)).map((zone) => zone.id));
});
