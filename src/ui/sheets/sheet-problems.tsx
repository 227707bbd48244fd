import type { SheetRecord } from '../../plan/record.ts';
import { report } from '../../session/view.ts';
import type { Finding, RuleResult } from '../../validators/rule.ts';
import { Button } from '../button.tsx';
import { OutcomeMark } from '../checklist/outcome-mark.tsx';
import { takeStep } from '../checklist/take-step.ts';

interface SheetProblemsProps {
  readonly sheet: SheetRecord;
  /** What the sheet itself says that it does not show. */
  readonly notes: readonly string[];
}

interface Problem {
  readonly rule: RuleResult;
  readonly finding: Finding;
}

/** What the rules find on this sheet, each with its clause, a next step and the page that explains it. */
export function SheetProblems({ notes, sheet }: SheetProblemsProps) {
  const problems = problemsOf(sheet);
  if (!problems.length && !notes.length) {
    return report.value ? <p class="soft pad">The rules find nothing wrong with this sheet.</p> : null;
  }
  return (
    <section class="sheet-problems" aria-label="Problems of this sheet">
      <h3>On this sheet</h3>
      <ul>
        {problems.map(({ finding, rule }, i) => (
          <li key={`${rule.id}/${i}`} class="finding">
            <OutcomeMark outcome={finding.outcome} />
            <div>
              <p>
                {finding.message}{' '}
                <a class="small" href={`rules/${rule.id}.html`} target="_blank" rel="noreferrer">
                  {rule.clause || 'What this means'}
                </a>
              </p>
              <Steps finding={finding} />
            </div>
          </li>
        ))}
        {notes.map((note) => (
          <li key={note} class="soft">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ finding }: { readonly finding: Finding }) {
  const step = finding.steps?.find((each) => each.do !== 'except');
  if (!step) return null;
  return (
    <Button class="framed step" onClick={() => takeStep(step, finding)}>
      {step.label}
    </Button>
  );
}

/** Findings that name the sheet, and those of the law on maps that name none. */
function problemsOf(sheet: SheetRecord): Problem[] {
  return (report.value?.rules ?? []).flatMap((rule) =>
    rule.findings
      .filter((finding) => (finding.sheet === undefined ? rule.clause.startsWith('3.11') : finding.sheet === sheet.id))
      .map((finding) => ({ rule, finding })),
  );
}
