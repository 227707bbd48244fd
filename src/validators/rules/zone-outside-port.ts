import { coverOf, outsideOf } from '../../facts/cover.ts';
import { lonLatOf } from '../../facts/middle.ts';
import { nameOf } from '../../facts/values.ts';
import { kindTopics, liveZones, portSecurityZoneKinds } from '../../facts/zones.ts';
import { mtofsa } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { Finding, Rule } from '../rule.ts';
import { exceptStep } from '../steps.ts';
import { squareMetresText } from '../words.ts';

const id = 'zone-outside-port';

export const zoneOutsidePort: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: 's 49',
  title: 'Zones within the security regulated port',
  why: 'Port security zones are established within the port. The part of a zone that lies outside every port boundary is measured; strips narrower than the limit are left alone, so that a boundary printed and typed again is not found.',
  quote: 'showing the port security zones established within the port',
  cites: [mtofsa('49')],
  severity: 'error',
  limits: [
    {
      id: 'slack',
      label: 'Strips narrower than this are left alone',
      type: 'number',
      unit: 'm',
      min: 0,
      max: 5,
      default: 0.05,
    },
  ],
  reads: kindTopics(['port-boundary', ...portSecurityZoneKinds]),
  check({ plan, facts, limits }) {
    const port = coverOf(facts, ['port-boundary']);
    if (port.count === 0) return { scope: [], findings: [] };
    const zones = liveZones(plan, portSecurityZoneKinds);
    const findings = zones.flatMap((zone): Finding[] => {
      const outside = outsideOf(facts, zone, port, limits.slack);
      if (outside.length === 0) return [];
      const area = outside.reduce((sum, piece) => sum + piece.area, 0);
      return [
        {
          outcome: 'not-met',
          features: [zone.id],
          at: lonLatOf(facts, outside[0].at),
          message: `${nameOf(zone)} lies outside the security regulated port with ${squareMetresText(area)}.`,
          measured: Number(area.toFixed(1)),
          limit: 0,
          advice: 'Move its vertices onto or inside the port boundary; snapping helps.',
          steps: [exceptStep(id, { feature: zone.id })],
        },
      ];
    });
    return { scope: zones.map((zone) => zone.id), findings };
  },
  examples: [
    {
      title: 'A zone in the port, one edge on its boundary',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'port', kind: 'port-boundary', area: box(0, 0, 100, 80) },
          { id: 'zone', kind: 'land-side-restricted-zone', area: box(0, 20, 50, 40) },
        ],
      },
    },
    {
      title: 'A corner stands out',
      outcome: 'not-met',
      finds: [{ features: ['zone'] }],
      plan: {
        features: [
          { id: 'port', kind: 'port-boundary', area: box(0, 0, 60, 80) },
          { id: 'zone', kind: 'land-side-restricted-zone', area: box(30, 20, 50, 40) },
        ],
      },
    },
    {
      title: 'In a hole of the port',
      outcome: 'not-met',
      finds: [{ features: ['zone'] }],
      plan: {
        features: [
          { id: 'port', kind: 'port-boundary', area: box(0, 0, 100, 80), holes: [box(30, 20, 50, 40)] },
          { id: 'zone', kind: 'land-side-restricted-zone', area: box(40, 30, 20, 20) },
        ],
      },
    },
    {
      title: 'No port boundary is drawn',
      outcome: 'not-applicable',
      finds: [],
      plan: { features: [{ id: 'zone', kind: 'land-side-restricted-zone', area: box(40, 30, 20, 20) }] },
    },
  ],
};
