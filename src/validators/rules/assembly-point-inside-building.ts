import { outlineDistance } from '../../facts/access.ts';
import type { Facts, Point } from '../../facts/facts.ts';
import { middleOf } from '../../facts/middle.ts';
import { featuresNear } from '../../facts/near.ts';
import { nameOf, numberIn } from '../../facts/values.ts';
import { featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import { pointInPolygons } from '../../geometry/point-in-polygon.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { ses } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { Finding, Rule } from '../rule.ts';
import { exceptStep } from '../steps.ts';

const id = 'assembly-point-inside-building';
const routes = ['transport-route', 'traffic-route', 'perimeter-road', 'site-road'];

/** How far off routes are looked for: half of the widest on the plan. */
const farthestOf = (facts: Facts, limit: number): number =>
  facts.memo(`widest-route/${limit}`, kindTopics(routes), () =>
    featuresOfKinds(facts.plan, routes).reduce((most, route) => Math.max(most, halfWidth(route, limit)), 0),
  );

/** Half of a route's own width, else the limit. */
const halfWidth = (route: FeatureRecord, limit: number): number => (numberIn(route, 'width') ?? 2 * limit) / 2;

function obstacleAt(facts: Facts, meeting: FeatureRecord, limit: number): FeatureRecord | undefined {
  const { parts, box: extent } = facts.shapeOf(meeting);
  const place: Point = parts[0]?.[0]?.[0] ?? [0, 0];
  const building = featuresNear(facts, ['building'], extent, 0).find((it) =>
    pointInPolygons(place, facts.shapeOf(it).parts),
  );
  if (building) return building;
  return featuresNear(facts, routes, extent, farthestOf(facts, limit)).find(
    (route) => outlineDistance(place, facts.shapeOf(route)) <= halfWidth(route, limit),
  );
}

export const assemblyPointInsideBuilding: Rule = {
  id,
  pack: 'nz-ses',
  clause: '1.9',
  title: 'The assembly point is clear of buildings and vehicle routes',
  why: 'People who leave a building gather where it cannot fall on them and trucks do not pass. The standards ask for the point; where it stands is advice.',
  quote: 'This should identify, as appropriate: … emergency evacuation assembly point',
  cites: [`${ses('1.9')} (advice)`],
  severity: 'advice',
  limits: [
    {
      id: 'halfRoute',
      label: 'Half width of a route that states no width',
      type: 'number',
      unit: 'm',
      min: 0,
      max: 20,
      default: 1.5,
    },
  ],
  reads: kindTopics(['assembly-point', 'building', ...routes]),
  check({ plan, facts, limits }) {
    const points = featuresOfKinds(plan, ['assembly-point']);
    const findings = points.flatMap((point): Finding[] => {
      const obstacle = obstacleAt(facts, point, limits.halfRoute);
      if (!obstacle) return [];
      const inside = obstacle.kind === 'building';
      return [
        {
          outcome: 'not-met',
          features: [point.id, obstacle.id],
          at: middleOf(facts, point),
          message: `${nameOf(point)} lies ${inside ? 'in' : 'on'} ${nameOf(obstacle)}.`,
          advice: 'Move it to open ground, away from buildings and vehicle routes.',
          steps: [exceptStep(id, { feature: point.id })],
        },
      ];
    });
    return { scope: points.map((point) => point.id), findings };
  },
  examples: [
    {
      title: 'On open ground',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'b1', kind: 'building', area: box(10, 10, 40, 25) },
          { id: 'meet', kind: 'assembly-point', point: [70, 60] },
        ],
      },
    },
    {
      title: 'In a building',
      outcome: 'not-met',
      finds: [{ features: ['meet', 'b1'] }],
      plan: {
        features: [
          { id: 'b1', kind: 'building', area: box(10, 10, 40, 25) },
          { id: 'meet', kind: 'assembly-point', point: [30, 20] },
        ],
      },
    },
    {
      title: 'On the way of the trucks',
      outcome: 'not-met',
      finds: [{ features: ['meet', 'trucks'] }],
      plan: {
        features: [
          {
            id: 'trucks',
            kind: 'transport-route',
            line: [
              [5, 40],
              [95, 40],
            ],
          },
          { id: 'meet', kind: 'assembly-point', point: [50, 41] },
          { id: 'other', kind: 'assembly-point', point: [50, 43] },
        ],
      },
    },
  ],
};
