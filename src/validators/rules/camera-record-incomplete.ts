import { middleOf } from '../../facts/middle.ts';
import { isRecorded, nameOf, numberIn, textOf } from '../../facts/values.ts';
import { featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { ses } from '../clauses.ts';
import { judgeEach } from '../each.ts';
import type { Rule } from '../rule.ts';
import { exceptStep, fillStep } from '../steps.ts';
import { listed } from '../words.ts';

const id = 'camera-record-incomplete';

const records = [
  { field: 'recordingSystem', words: 'recording system' },
  { field: 'procedures', words: 'operating procedures with testing' },
  { field: 'monitoring', words: 'how it is monitored' },
  { field: 'retentionDays', words: 'how long images are stored' },
];

const isFilled = (camera: FeatureRecord, field: string): boolean =>
  field === 'retentionDays' ? (numberIn(camera, field) ?? 0) > 0 : isRecorded(textOf(camera, field));

export const cameraRecordIncomplete: Rule = {
  id,
  pack: 'nz-ses',
  clause: '1.6',
  title: 'Camera records: system, procedures, monitoring, storage',
  why: 'Where cameras are used, the security plan records four things of each. A camera that lacks one is found.',
  quote:
    'If security cameras are being used, the following must be recorded in the security plan: the type of recording system; the operating procedures including documented periodic functionality testing and review; how the content is monitored; how long images are stored for',
  cites: [ses('1.6')],
  severity: 'error',
  limits: [],
  reads: kindTopics(['camera']),
  check({ plan, facts }) {
    return judgeEach(facts, id, featuresOfKinds(plan, ['camera']), (camera) => {
      const missing = records.filter(({ field }) => !isFilled(camera, field));
      if (missing.length === 0) return undefined;
      return {
        outcome: 'not-met',
        features: [camera.id],
        at: middleOf(facts, camera),
        message: `${nameOf(camera)} does not record ${listed(missing.map(({ words }) => words))}.`,
        advice: 'Fill it in here. Several cameras of one system can be selected and filled in together.',
        steps: [
          ...missing.map(({ field, words }) => fillStep(camera.id, field, `Fill in ${words}`)),
          exceptStep(id, { feature: camera.id }),
        ],
      };
    });
  },
  examples: [
    {
      title: 'All four are recorded',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          {
            id: 'c1',
            kind: 'camera',
            point: [20, 20],
            values: {
              azimuth: 45,
              recordingSystem: 'NVR',
              procedures: 'Tested monthly',
              monitoring: 'Guard post, day and night',
              retentionDays: 30,
            },
          },
        ],
      },
    },
    {
      title: 'Storage time is 0 and monitoring is blank',
      outcome: 'not-met',
      finds: [{ features: ['c2'] }],
      plan: {
        features: [
          {
            id: 'c2',
            kind: 'camera',
            point: [20, 20],
            values: {
              azimuth: 45,
              recordingSystem: 'NVR',
              procedures: 'Tested monthly',
              monitoring: ' ',
              retentionDays: 0,
            },
          },
        ],
      },
    },
    { title: 'A site without cameras', outcome: 'not-applicable', finds: [], plan: {} },
  ],
};
