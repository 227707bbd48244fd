import { coverOf, outsideOf } from '../../facts/cover.ts';
import { lonLatOf } from '../../facts/middle.ts';
import { nameOf } from '../../facts/values.ts';
import { kindTopics, liveZones } from '../../facts/zones.ts';
import { mtofsr } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { Finding, Rule } from '../rule.ts';
import { drawStep, exceptStep } from '../steps.ts';
import { squareMetresText } from '../words.ts';

const id = 'land-zone-outside-facility';
/** A facility, land that the operator controls, and wharves, which are land-side. */
const land = ['facility-boundary', 'site-boundary', 'wharf'];

export const landZoneOutsideFacility: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '1.03',
  title: 'Land-side zones on the facility or the operator’s land',
  why: 'A land-side restricted zone is land, or a structure joined to it, within a port facility or under the operator’s control. What lies outside every facility boundary, site boundary and wharf is for a person to judge.',
  quote: 'an area of land or a structure connected directly or indirectly to land, to which access is controlled',
  cites: [mtofsr('1.03')],
  severity: 'warning',
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
  reads: kindTopics(['land-side-restricted-zone', ...land]),
  check({ plan, facts, limits }) {
    const zones = liveZones(plan, ['land-side-restricted-zone']);
    const cover = coverOf(facts, land);
    const findings = zones.flatMap((zone): Finding[] => {
      const outside = outsideOf(facts, zone, cover, limits.slack);
      if (outside.length === 0) return [];
      const area = outside.reduce((sum, piece) => sum + piece.area, 0);
      return [
        {
          outcome: 'review',
          features: [zone.id],
          at: lonLatOf(facts, outside[0].at),
          message: `${nameOf(zone)} lies outside every facility and land of the operator with ${squareMetresText(area)}.`,
          measured: Number(area.toFixed(1)),
          limit: 0,
          advice:
            'Draw the facility boundary, or as a site boundary the land that you control; or say why the zone may reach further.',
          steps: [
            drawStep('facility-boundary', 'Draw the facility boundary'),
            drawStep('site-boundary', 'Draw the land that you control'),
            exceptStep(id, { feature: zone.id }),
          ],
        },
      ];
    });
    return { scope: zones.map((zone) => zone.id), findings };
  },
  examples: [
    {
      title: 'In the facility, and out on its wharf',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'facility', kind: 'facility-boundary', area: box(0, 0, 100, 50) },
          { id: 'wharf', kind: 'wharf', area: box(20, 50, 60, 15) },
          { id: 'zone', kind: 'land-side-restricted-zone', area: box(30, 20, 40, 45) },
        ],
      },
    },
    {
      title: 'Half of the zone lies off the facility',
      outcome: 'review',
      finds: [{ features: ['zone'] }],
      plan: {
        features: [
          { id: 'facility', kind: 'facility-boundary', area: box(0, 0, 50, 80) },
          { id: 'zone', kind: 'land-side-restricted-zone', area: box(30, 20, 40, 40) },
        ],
      },
    },
  ],
};
