import { settingsOf } from '../../plan/plan.ts';
import { mtofsr } from '../clauses.ts';
import type { Rule } from '../rule.ts';
import { exceptStep } from '../steps.ts';

const id = 'plan-not-protected';

export const planNotProtected: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.12',
  title: 'The plan is protected against others',
  why: 'Whoever gets the file reads where every camera and lamp stands. A plan stored without a passphrase may still be safe on a locked disk, so a person looks.',
  quote:
    'must ensure that the maritime security plan for the operator is protected against unauthorised access, amendment and disclosure',
  cites: [mtofsr('3.12')],
  severity: 'warning',
  limits: [],
  reads: ['settings'],
  check: (context) => ({
    scope: [settingsOf(context.plan).id],
    findings: context.protected
      ? []
      : [
          {
            outcome: 'review',
            features: [],
            message: 'The plan is stored without a passphrase.',
            advice:
              'Protect it with a passphrase, or say how it is kept from others: an encrypted disk, a locked room.',
            steps: [exceptStep(id)],
          },
        ],
  }),
  examples: [
    { title: 'Stored under a passphrase', outcome: 'met', finds: [], plan: { protected: true } },
    { title: 'Stored as it is', outcome: 'review', finds: [{}], plan: {} },
    {
      title: 'Someone says how it is protected',
      outcome: 'not-applicable',
      finds: [],
      plan: { exceptions: [{ rule: id, reason: 'Kept on an encrypted disk in the security office' }] },
    },
  ],
};
