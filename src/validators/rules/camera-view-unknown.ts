import { middleOf } from '../../facts/middle.ts';
import { nameOf, textOf } from '../../facts/values.ts';
import { missingFacts, wrongFacts } from '../../facts/view/camera-notes.ts';
import { cameraValues, viewScene, viewTopics } from '../../facts/view/view-scene.ts';
import { featuresOfKinds } from '../../facts/zones.ts';
import { recordOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { box } from '../example-plan.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { exceptStep, fillStep } from '../steps.ts';
import { listed } from '../words.ts';

const id = 'camera-view-unknown';

/** The finding of a camera whose view cannot be computed. */
function unknownView({ plan, facts }: RuleContext, camera: FeatureRecord): Finding {
  const values = cameraValues(facts, camera);
  const missing = missingFacts(values);
  const wrong = wrongFacts(values);
  const type = textOf(camera, 'cameraType');
  const noType = type && !recordOf(plan, 'camera-type', type) ? ` Its camera type “${type}” is not in the plan.` : '';
  const lacks = missing.length > 0 ? [`lacks ${listed(missing.map(({ words }) => words))}`] : [];
  const odd = wrong.map(({ words, problem }) => `${words}: ${problem}`);
  return {
    outcome: 'not-met',
    features: [camera.id],
    at: middleOf(facts, camera),
    message: `${nameOf(camera)} ${[...lacks, ...odd].join('; ')}.${noType}`,
    advice: 'Take the angles and picture size from the datasheet, height and direction from the site.',
    steps: [
      ...missing.map(({ field, words }) => fillStep(camera.id, field, `Fill in the ${words}`)),
      ...wrong.map(({ field, words }) => fillStep(camera.id, field, `Mend the ${words}`)),
      exceptStep(id, { feature: camera.id }),
    ],
  };
}

/** The finding of a camera whose view can be computed and is not likely what is meant. */
const oddView = ({ facts }: RuleContext, camera: FeatureRecord, notes: readonly string[]): Finding => ({
  outcome: 'review',
  features: [camera.id],
  at: middleOf(facts, camera),
  message: `${nameOf(camera)}: ${notes.join(' ')}`,
  advice: 'Compare it with its datasheet and with the site.',
  steps: [
    fillStep(camera.id, 'hfov', 'Look at its angles of view'),
    fillStep(camera.id, 'tilt', 'Look at its aim'),
    exceptStep(id, { feature: camera.id }),
  ],
});

const seen = { mountHeight: 6, azimuth: 45, tilt: 20, hfov: 90, vfov: 50, pixels: [1920, 1080] };

export const cameraViewUnknown: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'Each camera’s view is known',
  why: 'What a camera sees is computed from its height, direction, tilt, angles of view and picture size, its own or those of its camera type. While one is missing nothing tells what it sees.',
  quote: '',
  cites: [],
  severity: 'warning',
  limits: [],
  reads: viewTopics,
  check(context) {
    const cameras = featuresOfKinds(context.plan, ['camera']);
    const notes = new Map<string, string[]>();
    const unknown = new Set<string>();
    for (const { feature, sort, note } of viewScene(context.facts).notes) {
      if (sort === 'unknown') unknown.add(feature);
      // A camera indoors looks at what is indoors.
      else if (sort !== 'indoors') notes.set(feature, [...(notes.get(feature) ?? []), note]);
    }
    const findings = cameras.flatMap((camera): Finding[] => {
      if (unknown.has(camera.id)) return [unknownView(context, camera)];
      const own = notes.get(camera.id);
      return own ? [oddView(context, camera, own)] : [];
    });
    return { scope: cameras.map((camera) => camera.id), findings };
  },
  examples: [
    {
      title: 'All is known, for one camera from its type',
      outcome: 'met',
      finds: [],
      plan: {
        cameraTypes: [{ id: 'dome', name: 'Dome', hfov: 103, vfov: 55, pixels: [2688, 1520], range: 60 }],
        features: [
          {
            id: 'c1',
            kind: 'camera',
            point: [20, 20],
            values: { mountHeight: 6, azimuth: 45, tilt: 20, hfov: 90, vfov: 50, pixels: [1920, 1080] },
          },
          {
            id: 'c2',
            kind: 'camera',
            point: [60, 20],
            values: { mountHeight: 6, azimuth: 315, tilt: 20, cameraType: 'dome' },
          },
        ],
      },
    },
    {
      title: 'No angles of view, and a camera type that is not there',
      outcome: 'not-met',
      finds: [{ features: ['c1'] }, { features: ['c2'] }],
      plan: {
        features: [
          {
            id: 'c1',
            kind: 'camera',
            point: [20, 20],
            values: { mountHeight: 6, azimuth: 45, tilt: 20, pixels: [1920, 1080] },
          },
          {
            id: 'c2',
            kind: 'camera',
            point: [60, 20],
            values: { mountHeight: 6, azimuth: 315, tilt: 20, cameraType: 'dome' },
          },
        ],
      },
    },
    {
      title: 'Angles that no lens has, a range too short, in the roof of a canopy, and above the horizon',
      outcome: 'review',
      finds: [{ features: ['c1'] }, { features: ['c2'] }, { features: ['c3'] }, { features: ['c4'] }],
      plan: {
        features: [
          { id: 'shed', kind: 'building', area: box(50, 10, 20, 20), values: { height: 8, clearance: 5 } },
          { id: 'c1', kind: 'camera', point: [20, 20], values: { ...seen, hfov: 50, vfov: 90 } },
          { id: 'c2', kind: 'camera', point: [20, 40], values: { ...seen, range: 5 } },
          { id: 'c3', kind: 'camera', point: [60, 20], values: seen },
          { id: 'c4', kind: 'camera', point: [40, 40], values: { ...seen, tilt: -60 } },
        ],
      },
    },
    {
      title: 'Angles of 0 and over 180, and a range of 0: nothing can be computed',
      outcome: 'not-met',
      finds: [{ features: ['c1'] }, { features: ['c2'] }, { features: ['c3'] }],
      plan: {
        features: [
          { id: 'c1', kind: 'camera', point: [20, 20], values: { ...seen, hfov: 0 } },
          { id: 'c2', kind: 'camera', point: [40, 20], values: { ...seen, vfov: 200 } },
          { id: 'c3', kind: 'camera', point: [60, 20], values: { ...seen, range: 0 } },
        ],
      },
    },
  ],
};
