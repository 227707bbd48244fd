import { middleOf } from '../../facts/middle.ts';
import { nameOf } from '../../facts/values.ts';
import { kindTopics, liveZones } from '../../facts/zones.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { Role } from '../../plan/record.ts';
import { mtofsr } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { Rule } from '../rule.ts';
import { exceptStep, settingStep } from '../steps.ts';

const id = 'zone-not-of-this-operator';

/** The zone that each operator's division of the regulations does not speak of. */
const foreign: Readonly<Record<Role, { readonly kind: string; readonly words: string }>> = {
  'port-operator': {
    kind: 'cleared-zone',
    words: 'a port operator’s plan: cleared zones are a port facility operator’s',
  },
  'port-facility-operator': {
    kind: 'water-side-restricted-zone',
    words: 'a port facility operator’s plan: water-side restricted zones are a port operator’s',
  },
};

export const zoneNotOfThisOperator: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.77',
  title: 'Zones that this operator may ask for',
  why: 'Port operators ask for land-side and water-side restricted zones, port facility operators for land-side restricted and cleared zones. Another zone may be drawn to show where it is, so a person looks.',
  quote:
    'If a port operator wishes the Secretary to establish a land-side restricted zone … water-side restricted zone; if a port facility operator wishes … land-side restricted zone … cleared zone',
  cites: [mtofsr('3.77'), mtofsr('3.80'), mtofsr('3.150'), mtofsr('3.155')],
  severity: 'warning',
  limits: [],
  reads: ['settings', ...kindTopics(['cleared-zone', 'water-side-restricted-zone'])],
  check({ plan, facts }) {
    const zones = liveZones(plan, ['cleared-zone', 'water-side-restricted-zone']);
    const { role } = settingsOf(plan);
    const scope = zones.map((zone) => zone.id);
    if (zones.length && !role) {
      return {
        scope,
        findings: [
          {
            outcome: 'review',
            features: [],
            message: 'The plan does not say whose it is: a port operator’s or a port facility operator’s.',
            advice: 'Choose the role: which zones may be asked for depends on it.',
            steps: [settingStep('role', 'Choose the role'), exceptStep(id)],
          },
        ],
      };
    }
    if (!role) return { scope, findings: [] };
    const { kind, words } = foreign[role];
    return {
      scope,
      findings: zones
        .filter((zone) => zone.kind === kind)
        .map((zone) => ({
          outcome: 'review',
          features: [zone.id],
          at: middleOf(facts, zone),
          message: `${nameOf(zone)} is in ${words}.`,
          advice: 'Keep it if it shows another operator’s zone, and say so; else change its kind or the role.',
          steps: [exceptStep(id, { feature: zone.id }), settingStep('role', 'Change the role')],
        })),
    };
  },
  examples: [
    {
      title: 'A port operator’s water-side zone',
      outcome: 'met',
      finds: [],
      plan: {
        settings: { role: 'port-operator' },
        features: [{ id: 'berth', kind: 'water-side-restricted-zone', area: box(20, 20, 50, 40) }],
      },
    },
    {
      title: 'A cleared zone in a port operator’s plan',
      outcome: 'review',
      finds: [{ features: ['hall'] }],
      plan: {
        settings: { role: 'port-operator' },
        features: [
          { id: 'hall', kind: 'cleared-zone', area: box(20, 20, 30, 20) },
          { id: 'berth', kind: 'water-side-restricted-zone', area: box(20, 50, 50, 40) },
        ],
      },
    },
    {
      title: 'A water-side zone in a facility operator’s plan',
      outcome: 'review',
      finds: [{ features: ['berth'] }],
      plan: {
        settings: { role: 'port-facility-operator' },
        features: [{ id: 'berth', kind: 'water-side-restricted-zone', area: box(20, 20, 50, 40) }],
      },
    },
  ],
};
