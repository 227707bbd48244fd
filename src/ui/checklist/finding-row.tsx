import { useSignal } from '@preact/signals';
import { shownFinding } from '../../session/view.ts';
import type { Finding, RuleResult, Step } from '../../validators/rule.ts';
import { Button } from '../button.tsx';
import { showPlaces } from '../go-to.ts';
import { Icon } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import { MenuItem } from '../menu-item.tsx';
import { isNarrow } from '../panels.ts';
import { ExceptForm } from './except-form.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { placeFor, showInPlace, takeStep } from './take-step.ts';

type ExceptStep = Extract<Step, { do: 'except' }>;

interface FindingRowProps {
  readonly finding: Finding;
  readonly rule: RuleResult;
  /** The finding before it gave the same advice. */
  readonly advised: boolean;
}

/** One thing that a rule found: where it is, what to do, and a button that does it. */
export function FindingRow({ finding, rule, advised }: FindingRowProps) {
  const excepting = useSignal<ExceptStep | null>(null);
  const show = () => {
    shownFinding.value = finding;
  };
  const leave = () => {
    if (shownFinding.value === finding) shownFinding.value = null;
  };
  const take = (step: Step) => {
    if (step.do === 'except') excepting.value = step;
    else takeStep(step, finding);
  };
  const [first, ...more] = finding.steps ?? [];
  const there = placeFor(rule.id);
  return (
    <li class="finding" onMouseEnter={show} onMouseLeave={leave} onFocusCapture={show} onBlurCapture={leave}>
      <button type="button" class="finding-head" data-row onClick={() => showPlaces(finding)}>
        {finding.outcome !== rule.outcome && <OutcomeMark outcome={finding.outcome} />}
        <span>
          {finding.message}
          <Measured finding={finding} />
          {finding.advice && !advised && <span class="advice">{finding.advice}</span>}
        </span>
      </button>
      {first && (
        <div class="steps">
          <Button class="framed step" why={whyNotHere(first)} onClick={() => take(first)}>
            {first.label}
          </Button>
          {(more.length > 0 || there) && (
            <Menu label="Other ways" class="bare" button={<Icon name="more" />}>
              {more.map((step) => (
                <MenuItem key={step.label} why={whyNotHere(step)} onClick={() => take(step)}>
                  {step.label}
                </MenuItem>
              ))}
              {there && (
                <MenuItem onClick={() => showInPlace(there, finding)}>
                  {there === 'light' ? 'Suggest lamps, see the light…' : 'Suggest cameras, see the view…'}
                </MenuItem>
              )}
            </Menu>
          )}
        </div>
      )}
      {excepting.value && (
        <ExceptForm
          step={excepting.value}
          onClose={() => {
            excepting.value = null;
            document.querySelector<HTMLElement>(`[data-rule="${CSS.escape(rule.id)}"]`)?.focus();
          }}
        />
      )}
    </li>
  );
}

const whyNotHere = (step: Step): string | undefined =>
  step.do === 'draw' && isNarrow.value ? 'Drawing needs a wider window than this one.' : undefined;

function Measured({ finding }: { readonly finding: Finding }) {
  const { measured, limit } = finding;
  if (measured === undefined || String(finding.message).includes(String(measured))) return null;
  return (
    <span class="measured">
      {typeof measured === 'number' ? Number(measured.toPrecision(6)) : measured}
      {limit !== undefined && ` (limit ${typeof limit === 'number' ? Number(limit.toPrecision(6)) : limit})`}
    </span>
  );
}
