import { judgedAreaKinds } from '../../facts/judged-kinds.ts';
import { darkShare } from '../../facts/light/light-judgement.ts';
import { aroundEntrance, entranceKinds } from '../../facts/light/light-target.ts';
import { kindTopics } from '../../facts/zones.ts';
import { ses } from '../clauses.ts';
import { lightTopics, lightVerdict } from '../light-check.ts';
import { areaLightExamples } from '../light-examples.ts';
import type { Rule } from '../rule.ts';

const id = 'area-lighting-below-level';
const areaKinds = [...entranceKinds, ...judgedAreaKinds];

export const areaLightingBelowLevel: Rule = {
  id,
  pack: 'nz-ses',
  clause: '1.3',
  title: 'Light of entrances, cargo handling, storage and parking areas',
  why: 'Light on the ground is computed from the lamps’ own files, with the shadows of buildings and stacks, and compared with the level that you adopt for the word “adequate”. The darkest place leads: an average hides an aisle without light. Round entrances and exits a disc is judged.',
  quote:
    'Sites must have adequate lighting in entrances and exits, cargo handling and storage areas, fence lines and parking areas.',
  cites: [ses('1.3')],
  severity: 'error',
  limits: [
    {
      id: 'around',
      label: 'Judged round an entrance or exit',
      type: 'number',
      unit: 'm',
      min: 0.5,
      max: 50,
      default: aroundEntrance,
    },
    {
      id: 'dark',
      label: 'A place with less than this share of the adopted average is dark',
      type: 'number',
      unit: 'fraction',
      min: 0,
      max: 1,
      default: darkShare,
    },
  ],
  reads: [...lightTopics, ...kindTopics(areaKinds)],
  check({ facts, limits }) {
    return lightVerdict(facts, areaKinds, { rule: id, around: limits.around, dark: limits.dark });
  },
  examples: areaLightExamples,
};
