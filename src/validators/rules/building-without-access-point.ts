import { accessOf } from '../../facts/access.ts';
import { middleOf } from '../../facts/middle.ts';
import { nameOf, numberIn } from '../../facts/values.ts';
import { featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import type { NumberField } from '../../kinds/field.ts';
import { ses } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { Rule } from '../rule.ts';
import { drawStep, exceptStep } from '../steps.ts';

const id = 'building-without-access-point';

/** How near to an outline an access point belongs to it; shared with the items of the site plan. */
export const accessWithin: NumberField = {
  id: 'within',
  label: 'An access point belongs to an outline within',
  type: 'number',
  unit: 'm',
  min: 0,
  max: 20,
  default: 1,
};

export const buildingWithoutAccessPoint: Rule = {
  id,
  pack: 'nz-ses',
  clause: '1.9',
  title: 'Buildings and their access points',
  why: 'An officer reads from the plan how each building is entered. An access point belongs to a building when it stands on its outline, or within the limit of it. A canopy, open below, needs none.',
  quote: 'A site plan must be provided. This should identify, as appropriate: buildings and their access points',
  cites: [ses('1.9')],
  severity: 'error',
  limits: [accessWithin],
  reads: kindTopics(['building', 'access-point', 'fence']),
  check({ plan, facts, limits }) {
    const { ofBuilding } = accessOf(facts, limits.within);
    const buildings = featuresOfKinds(plan, ['building']).filter((it) => (numberIn(it, 'clearance') ?? 0) <= 0);
    return {
      scope: buildings.map((building) => building.id),
      findings: buildings
        .filter((building) => !ofBuilding.has(building.id))
        .map((building) => ({
          outcome: 'not-met',
          features: [building.id],
          at: middleOf(facts, building),
          message: `${nameOf(building)} shows no access point.`,
          limit: limits.within,
          advice: `Draw its doors on the outline: an access point within ${limits.within} m of it belongs to the building.`,
          steps: [drawStep('access-point', 'Draw an access point'), exceptStep(id, { feature: building.id })],
        })),
    };
  },
  examples: [
    {
      title: 'Each building has a door on its outline',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'b1', kind: 'building', area: box(10, 10, 40, 25) },
          { id: 'd1', kind: 'access-point', point: [30, 10] },
        ],
      },
    },
    {
      title: 'The second building has none',
      outcome: 'not-met',
      finds: [{ features: ['b2'] }],
      plan: {
        features: [
          { id: 'b1', kind: 'building', area: box(10, 10, 40, 25) },
          { id: 'd1', kind: 'access-point', point: [30, 10] },
          { id: 'b2', kind: 'building', area: box(60, 10, 20, 15) },
        ],
      },
    },
    {
      title: 'A door drawn 1 m off the outline belongs to it; one 1.2 m off does not',
      outcome: 'not-met',
      finds: [{ features: ['b2'] }],
      plan: {
        features: [
          { id: 'b1', kind: 'building', area: box(10, 10, 40, 25) },
          { id: 'd1', kind: 'access-point', point: [30, 9] },
          { id: 'b2', kind: 'building', area: box(60, 10, 20, 15) },
          { id: 'd2', kind: 'access-point', point: [70, 26.2] },
        ],
      },
    },
    {
      title: 'A door in the middle of a building does not stand on its outline',
      outcome: 'not-met',
      finds: [{ features: ['b1'] }],
      plan: {
        features: [
          { id: 'b1', kind: 'building', area: box(10, 10, 40, 25) },
          { id: 'd1', kind: 'access-point', point: [30, 22] },
        ],
      },
    },
    {
      title: 'A canopy is open below',
      outcome: 'not-applicable',
      finds: [],
      plan: { features: [{ id: 'canopy', kind: 'building', area: box(10, 10, 20, 10), values: { clearance: 4.5 } }] },
    },
  ],
};
