import type { Facts } from '../../facts/facts.ts';
import { featuresNear, gapOf } from '../../facts/near.ts';
import { extentOf } from '../../facts/zone-area.ts';
import { featuresOfKinds, kindTopics, liveZones, portSecurityZoneKinds } from '../../facts/zones.ts';
import { listOf, settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { mtofsa, mtofsr } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { ExampleFeature, Rule } from '../rule.ts';
import { noSheet } from '../sheet-check.ts';
import { wholeFinding } from '../whole-check.ts';

const id = 'facility-map-not-whole';

/** The zones that meet a facility; all of them where no facility is drawn. */
function zonesOfFacility(facts: Facts): FeatureRecord[] {
  const zones = liveZones(facts.plan, portSecurityZoneKinds);
  if (featuresOfKinds(facts.plan, ['facility-boundary']).length === 0) return zones;
  return zones.filter((zone) =>
    featuresNear(facts, ['facility-boundary'], extentOf(facts, zone), 0).some(
      (facility) => gapOf(facts, zone, facility)?.distance === 0,
    ),
  );
}

const facility: readonly ExampleFeature[] = [
  { id: 'facility', kind: 'facility-boundary', area: box(0, 0, 100, 80) },
  { id: 'yard', kind: 'land-side-restricted-zone', area: box(10, 10, 40, 40), values: { name: 'Yard' } },
  { id: 'hall', kind: 'cleared-zone', area: box(60, 10, 30, 30), values: { name: 'Hall' } },
];

export const facilityMapNotWhole: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: 's 49(2)(a)',
  title: 'One map of all zones of the facility',
  why: 'A port facility operator’s plan comes with one map that shows every zone within the facility. Revoked zones are not asked.',
  quote: 'must be accompanied by a map showing any port security zones established within the facility',
  cites: [mtofsa('49(2)(a)'), mtofsr('3.125, note')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings', ...kindTopics(['facility-boundary', ...portSecurityZoneKinds])],
  check(context) {
    const { plan, facts } = context;
    if (settingsOf(plan).role !== 'port-facility-operator') return { scope: [], findings: [] };
    const zones = zonesOfFacility(facts);
    if (listOf(plan, 'sheet').length === 0) return { scope: ['facility'], findings: [noSheet] };
    if (zones.length === 0) return { scope: [], findings: [] };
    const finding = wholeFinding(context, id, zones, 'all zones of the facility');
    return { scope: zones.map((zone) => zone.id), findings: finding ? [finding] : [] };
  },
  examples: [
    {
      title: 'One map shows both zones',
      outcome: 'met',
      finds: [],
      plan: { settings: { role: 'port-facility-operator' }, features: facility, sheets: [{}] },
    },
    {
      title: 'Each zone has a map, but no map shows both',
      outcome: 'not-met',
      finds: [{ features: ['hall'], sheet: 'a' }],
      plan: {
        settings: { role: 'port-facility-operator' },
        features: facility,
        sheets: [
          { id: 'a', scale: 200, centre: [30, 30] },
          { id: 'b', scale: 200, centre: [75, 25] },
        ],
      },
    },
    {
      title: 'A facility without zones',
      outcome: 'not-applicable',
      finds: [],
      plan: { settings: { role: 'port-facility-operator' }, features: [facility[0]], sheets: [{}] },
    },
  ],
};
