import { byKind, joined } from '../../facts/by-kind.ts';
import { middleOf } from '../../facts/middle.ts';
import { nameOf, textOf } from '../../facts/values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { recordsOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { exceptStep, fillStep } from '../steps.ts';

const id = 'name-duplicate';

const isNamed = (feature: FeatureRecord): boolean =>
  textOf(feature, 'name') !== '' && !kindOf(feature.kind)?.annotation;

interface Names {
  readonly named: readonly string[];
  /** Each later feature with the first of its name. */
  readonly shared: readonly (readonly [FeatureRecord, FeatureRecord])[];
}

/** What an exception names is left out before the rest are compared. */
const exceptedIds = ({ plan }: RuleContext): ReadonlySet<string | undefined> =>
  new Set(
    [...recordsOf(plan, 'exception').values()]
      .filter(({ rule, reason }) => rule === id && reason.trim())
      .map(({ feature }) => feature),
  );

/** Of features of one kind. */
function compareNames(features: readonly FeatureRecord[], excepted: ReadonlySet<string | undefined>): Names {
  const named = features.filter(isNamed);
  const first = new Map<string, FeatureRecord>();
  const shared: (readonly [FeatureRecord, FeatureRecord])[] = [];
  for (const feature of named) {
    if (excepted.has(feature.id)) continue;
    const key = textOf(feature, 'name').toLowerCase();
    const earlier = first.get(key);
    if (earlier) shared.push([feature, earlier]);
    else first.set(key, feature);
  }
  return { named: named.map((feature) => feature.id), shared };
}

export const nameDuplicate: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'Names are unique',
  why: 'Two features of one kind with one name cannot be told apart in a schedule, a finding or a notice. Case is not looked at.',
  quote: '',
  cites: [],
  severity: 'warning',
  limits: [],
  reads: ['feature', 'exception'],
  check(context) {
    const excepted = exceptedIds(context);
    const names = byKind(context.facts, 'names', ['exception'], (features) => compareNames(features, excepted));
    const shared = names.flatMap((kind) => kind.shared);
    const findings = shared.map(
      ([feature, earlier]): Finding => ({
        outcome: 'not-met',
        features: [feature.id, earlier.id],
        at: middleOf(context.facts, feature),
        message: `${nameOf(feature)} has the name of another ${(kindOf(feature.kind)?.name ?? feature.kind).toLowerCase()}.`,
        measured: textOf(feature, 'name'),
        advice: 'Give one of them another name.',
        steps: [fillStep(feature.id, 'name', 'Change the name'), exceptStep(id, { feature: feature.id })],
      }),
    );
    return { scope: joined(names.map((kind) => kind.named)), findings };
  },
  examples: [
    {
      title: 'Each camera has its own name, and a light may share one',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'c1', kind: 'camera', point: [20, 20], values: { name: 'North 1' } },
          { id: 'c2', kind: 'camera', point: [60, 20], values: { name: 'North 2' } },
          { id: 'l1', kind: 'light', point: [60, 40], values: { name: 'North 1' } },
        ],
      },
    },
    {
      title: 'Two cameras named C1',
      outcome: 'not-met',
      finds: [{ features: ['c2', 'c1'] }],
      plan: {
        features: [
          { id: 'c1', kind: 'camera', point: [20, 20], values: { name: 'C1' } },
          { id: 'c2', kind: 'camera', point: [60, 20], values: { name: 'c1 ' } },
        ],
      },
    },
  ],
};
