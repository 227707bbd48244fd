import type { LuminaireRecord, SettingsRecord } from '../plan/record.ts';
import { box } from './example-plan.ts';
import type { Example, ExampleFeature } from './rule.ts';

/** A lamp made for the examples: 9000 cd evenly to 80° from straight down. */
const luminaires: readonly Partial<LuminaireRecord>[] = [
  {
    id: 'even',
    name: 'Even light',
    format: 'ies',
    file: [
      'IESNA:LM-63-2002',
      '[LUMINAIRE] Made for an example',
      'TILT=NONE',
      '1 -1 1 3 1 1 2 0 0 0',
      '1 1 150',
      '0 80 90',
      '0',
      '9000 9000 0',
    ].join('\n'),
  },
];

const lamp = (id: string, point: readonly [number, number], mountHeight = 8): ExampleFeature => ({
  id,
  kind: 'light',
  point,
  values: { luminaire: 'even', mountHeight, azimuth: 0, tilt: 0 },
});

const adopting = (lighting: NonNullable<SettingsRecord['adopted']['lighting']>): Partial<SettingsRecord> => ({
  adopted: { lighting },
});

const active = { average: 20, min: 5, source: 'site rule' };
const loading: ExampleFeature = { id: 'load', kind: 'loading-area', area: box(30, 40, 20, 10) };

/** A yard of 60 by 40 m with a mast at each corner and two long stacks: the aisle between them gets no light. */
const stackYard: readonly ExampleFeature[] = [
  { id: 'yard', kind: 'container-storage', area: box(20, 30, 60, 40), values: { contents: 'both' } },
  { id: 's1', kind: 'container-stack', area: box(20, 41, 60, 7.3), values: { tiers: 4 } },
  { id: 's2', kind: 'container-stack', area: box(20, 51, 60, 7.3), values: { tiers: 4 } },
  lamp('m1', [20, 30], 12),
  lamp('m2', [80, 30], 12),
  lamp('m3', [80, 70], 12),
  lamp('m4', [20, 70], 12),
];

export const areaLightExamples: readonly Example[] = [
  {
    title: 'A loading area at its adopted level',
    outcome: 'met',
    finds: [],
    plan: {
      settings: adopting({ 'loading-area': active }),
      luminaires,
      features: [loading, lamp('l1', [40, 45])],
    },
  },
  {
    title: 'One end of the loading area is dark',
    outcome: 'not-met',
    finds: [{ features: ['load'] }],
    plan: {
      settings: adopting({ 'loading-area': active }),
      luminaires,
      features: [{ ...loading, area: box(30, 40, 40, 10) }, lamp('l1', [32, 45])],
    },
  },
  {
    title: 'The average passes, and the aisle between two stacks is dark',
    outcome: 'not-met',
    finds: [{ features: ['yard'] }],
    plan: {
      settings: adopting({ 'container-storage': { average: 5, min: 1, source: 'site rule' } }),
      luminaires,
      features: stackYard,
    },
  },
  {
    title: 'The same where the adopted level says nothing of the darkest place: a person must look',
    outcome: 'review',
    finds: [{ features: ['yard'] }],
    plan: {
      settings: adopting({ 'container-storage': { average: 5, source: 'site rule' } }),
      luminaires,
      features: stackYard,
    },
  },
  {
    title: 'No level is adopted: a person must look at the numbers',
    outcome: 'review',
    finds: [{ features: ['load'] }],
    plan: { luminaires, features: [loading, lamp('l1', [40, 45])] },
  },
  {
    title: 'A lamp that only declares its reach: a person must look',
    outcome: 'review',
    finds: [{ features: ['load', 'l1'] }],
    plan: {
      settings: adopting({ 'loading-area': active }),
      features: [loading, { id: 'l1', kind: 'light', point: [40, 45], values: { coverRadius: 20 } }],
    },
  },
  {
    title: 'An area indoors without a lamp inside: a person must look',
    outcome: 'review',
    finds: [{ features: ['load'] }],
    plan: {
      settings: adopting({ 'loading-area': active }),
      luminaires,
      features: [
        loading,
        { id: 'shed', kind: 'building', area: box(25, 35, 30, 20), values: { height: 6 } },
        lamp('l1', [40, 30]),
      ],
    },
  },
  {
    title: 'A gate beyond the reach of the lamps',
    outcome: 'not-met',
    finds: [{ features: ['gate'] }],
    plan: {
      settings: adopting({ gate: { min: 10, source: 'site rule' }, 'access-point': { min: 10, source: 'site rule' } }),
      luminaires,
      features: [
        {
          id: 'gate',
          kind: 'gate',
          line: [
            [10, 20],
            [18, 20],
          ],
        },
        { id: 'door', kind: 'access-point', point: [60, 20] },
        lamp('l1', [60, 22]),
      ],
    },
  },
];

const fenceLine = (length: number): ExampleFeature => ({
  id: 'f1',
  kind: 'fence',
  line: [
    [10, 20],
    [10 + length, 20],
  ],
  values: { type: 'mesh', height: 2.4 },
});

export const fenceLightExamples: readonly Example[] = [
  {
    title: 'No run of the fence is below its adopted level',
    outcome: 'met',
    finds: [],
    plan: {
      settings: adopting({ fence: { min: 5, source: 'site rule' } }),
      luminaires,
      features: [fenceLine(40), lamp('l1', [20, 22]), lamp('l2', [40, 22])],
    },
  },
  {
    title: 'A dark run between two lamps',
    outcome: 'not-met',
    finds: [{ features: ['f1'] }],
    plan: {
      settings: adopting({ fence: { average: 5, source: 'site rule' } }),
      luminaires,
      features: [fenceLine(80), lamp('l1', [20, 22]), lamp('l2', [80, 22])],
    },
  },
  {
    title: 'A fence in the shadow of a building whose height is not known: a person must look',
    outcome: 'review',
    finds: [{ features: ['f1'] }],
    plan: {
      settings: adopting({ fence: { min: 5, source: 'site rule' } }),
      luminaires,
      features: [
        fenceLine(30),
        { id: 'shed', kind: 'building', area: box(20, 21, 4, 3) },
        lamp('l1', [20, 26]),
        lamp('l2', [30, 26]),
      ],
    },
  },
  {
    title: 'No level is adopted: a person must look at the numbers',
    outcome: 'review',
    finds: [{ features: ['f1'] }],
    plan: { luminaires, features: [fenceLine(40), lamp('l1', [20, 22])] },
  },
];
