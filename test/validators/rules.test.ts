import { describe, expect, test } from 'vitest';
import { examplePlan } from '../../src/validators/example-plan.ts';
import { rules } from '../../src/validators/packs.ts';
import type { Example, Finding, Rule } from '../../src/validators/rule.ts';
import { runRules } from '../../src/validators/run.ts';

const resultOf = (rule: Rule, example: Example) => {
  const report = runRules(examplePlan(rule.pack, example.plan), {
    packs: [rule.pack],
    rules: [rule],
    protected: example.plan.protected,
  });
  return report.rules[0];
};

const found = ({ features, item, sheet }: Finding) => ({
  ...(features.length ? { features } : {}),
  ...(item ? { item } : {}),
  ...(sheet ? { sheet } : {}),
});

for (const rule of rules) {
  describe(rule.id, () => {
    for (const example of rule.examples) {
      test(example.title, () => {
        const result = resultOf(rule, example);
        expect(result.error).toBeUndefined();
        expect(result.findings.map(found)).toEqual(example.finds);
        expect(result.outcome).toBe(example.outcome);
      });
    }

    test('has an example that is right and one that is wrong', () => {
      const outcomes = rule.examples.map((example) => example.outcome);
      expect(outcomes.some((outcome) => outcome === 'met' || outcome === 'not-applicable')).toBe(true);
      expect(outcomes.some((outcome) => outcome === 'not-met' || outcome === 'review')).toBe(true);
    });
  });
}
