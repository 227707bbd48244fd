import { judgedLineKinds } from '../../facts/judged-kinds.ts';
import { ses } from '../clauses.ts';
import { lightTopics, lightVerdict } from '../light-check.ts';
import { fenceLightExamples } from '../light-examples.ts';
import type { Rule } from '../rule.ts';

const id = 'fence-lighting-below-level';

export const fenceLightingBelowLevel: Rule = {
  id,
  pack: 'nz-ses',
  clause: '1.3',
  title: 'Light along fence lines',
  why: 'A fence is judged along its whole line, metre by metre: a dark stretch between two lamps is where somebody climbs. No run of it may be below the level that you adopt for the word “adequate”.',
  quote:
    'Sites must have adequate lighting in entrances and exits, cargo handling and storage areas, fence lines and parking areas.',
  cites: [ses('1.3')],
  severity: 'error',
  limits: [],
  reads: lightTopics,
  check: ({ facts }) => lightVerdict(facts, judgedLineKinds, { rule: id }),
  examples: fenceLightExamples,
};
