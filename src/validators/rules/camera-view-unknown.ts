import { middleOf } from '../../facts/middle.ts';
import { nameOf, textOf } from '../../facts/values.ts';
import { featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import { fieldValueOf, type Values, withCameraType } from '../../kinds/kind-values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { recordsOf } from '../../plan/plan.ts';
import type { CameraTypeRecord, FeatureRecord } from '../../plan/record.ts';
import type { Finding, Rule } from '../rule.ts';
import { exceptStep, fillStep } from '../steps.ts';
import { listed } from '../words.ts';

const id = 'camera-view-unknown';

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isAbove0 = (value: unknown): boolean => isNumber(value) && value > 0;
const isSize = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isAbove0);

/** What a view is computed from. */
const needed = [
  { field: 'mountHeight', words: 'mounting height', isKnown: isAbove0 },
  { field: 'azimuth', words: 'direction', isKnown: isNumber },
  { field: 'tilt', words: 'tilt', isKnown: isNumber },
  { field: 'hfov', words: 'horizontal angle of view', isKnown: isAbove0 },
  { field: 'vfov', words: 'vertical angle of view', isKnown: isAbove0 },
  { field: 'pixels', words: 'picture size', isKnown: isSize },
];

function missingOf(camera: FeatureRecord, types: ReadonlyMap<string, CameraTypeRecord>) {
  const kind = kindOf(camera.kind);
  const type = types.get(textOf(camera, 'cameraType'));
  const values: Values = withCameraType(camera.values, type && { ...type });
  return needed.filter(({ field, isKnown }) => !isKnown(kind ? fieldValueOf(kind, values, field) : values[field]));
}

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
  reads: ['camera-type', ...kindTopics(['camera'])],
  check({ plan, facts }) {
    const cameras = featuresOfKinds(plan, ['camera']);
    const types = recordsOf(plan, 'camera-type');
    const findings = cameras.flatMap((camera): Finding[] => {
      const missing = missingOf(camera, types);
      if (missing.length === 0) return [];
      const type = textOf(camera, 'cameraType');
      const noType = type && !types.has(type) ? ` Its camera type “${type}” is not in the plan.` : '';
      return [
        {
          outcome: 'not-met',
          features: [camera.id],
          at: middleOf(facts, camera),
          message: `${nameOf(camera)} lacks ${listed(missing.map(({ words }) => words))}.${noType}`,
          advice: 'Take the angles and picture size from the datasheet, height and direction from the site.',
          steps: [
            ...missing.map(({ field, words }) => fillStep(camera.id, field, `Fill in the ${words}`)),
            exceptStep(id, { feature: camera.id }),
          ],
        },
      ];
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
  ],
};
