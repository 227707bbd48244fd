import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../src/kinds/kind-values.ts';
import { kindOf } from '../../src/kinds/kinds.ts';
import { isRefusal } from '../../src/plan/command.ts';
import { commandNamed } from '../../src/plan/command-named.ts';
import { applyPatch, recordOf } from '../../src/plan/plan.ts';
import { examplePlan } from '../../src/validators/example-plan.ts';
import { rules } from '../../src/validators/packs.ts';
import { runRules } from '../../src/validators/run.ts';

const wrong = rules.flatMap((rule) =>
  rule.examples
    .filter(({ finds }) => finds.length > 0)
    .map((example) => ({ rule, example, name: `${rule.id}: ${example.title}` })),
);

describe('the next steps of findings', () => {
  test.each(wrong)('$name', async ({ rule, example }) => {
    const run = () => {
      const plan = examplePlan(rule.pack, example.plan);
      const report = runRules(plan, { packs: [rule.pack], rules: [rule] });
      return { plan, findings: report.rules[0].findings };
    };
    for (const [i, { steps = [] }] of run().findings.entries()) {
      expect(steps.length).toBeGreaterThan(0);
      for (const [j, step] of steps.entries()) {
        const { plan, findings } = run();
        if (step.do === 'draw') expect(kindOf(step.kind), step.kind).toBeDefined();
        if (step.do === 'fill') {
          const kind = kindOf(recordOf(plan, 'feature', step.feature)?.kind ?? '');
          expect(kind && fieldOf(kind, step.field), `${kind?.id}.${step.field}`).toBeDefined();
        }
        if (step.do === 'sheet' && step.sheet) expect(recordOf(plan, 'sheet', step.sheet)).toBeDefined();
        if (step.do === 'except') expect(step.rule).toBe(rule.id);
        if (step.do !== 'command') continue;
        const patch = (await commandNamed(step.command))(plan, step.input);
        if (isRefusal(patch)) {
          expect.unreachable(`step ${j} of finding ${i}: ${patch.refused}`);
          continue;
        }
        applyPatch(plan, patch);
        const after = runRules(plan, { packs: [rule.pack], rules: [rule] }).rules[0].findings;
        expect(after.map(({ message }) => message)).not.toContain(findings[i].message);
        expect(after.length).toBe(findings.length - 1);
      }
    }
  });
});
