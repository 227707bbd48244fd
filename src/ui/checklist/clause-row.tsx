import { signal, useSignal } from '@preact/signals';
import type { RuleResult } from '../../validators/rule.ts';
import { Icon } from '../icon.tsx';
import { ExceptedList } from './excepted-list.tsx';
import { FindingRow } from './finding-row.tsx';
import { type ClauseGroup, outcomeOf } from './groups.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { RuleHelp } from './rule-help.tsx';

/** What the user folded or unfolded himself, by rule; otherwise what is not met stands open. */
const unfolded = signal<ReadonlyMap<string, boolean>>(new Map());

interface ClauseRowProps {
  readonly group: ClauseGroup;
  /** Rules that stand open unless the user folded them. */
  readonly opened: ReadonlySet<string>;
}

export function ClauseRow({ group, opened }: ClauseRowProps) {
  return (
    <li class="clause">
      {group.rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} clause={group.clause} opened={opened.has(rule.id)} />
      ))}
    </li>
  );
}

const firstShown = 4;
const moreShown = 100;

interface RuleRowProps {
  readonly rule: RuleResult;
  readonly clause: string;
  readonly opened: boolean;
}

function RuleRow({ rule, clause, opened }: RuleRowProps) {
  const most = useSignal(firstShown);
  const outcome = outcomeOf(rule);
  const open = unfolded.value.get(rule.id) ?? opened;
  const shown = rule.findings.slice(0, most.value);
  const count = rule.findings.length;
  const toggle = () => {
    unfolded.value = new Map(unfolded.value).set(rule.id, !open);
  };
  return (
    <div class={`rule ${outcome}`}>
      <button type="button" class="rule-head" data-row aria-expanded={open} onClick={toggle} data-rule={rule.id}>
        <OutcomeMark outcome={outcome} />
        <span class="clause-number">{clause}</span>
        <span class="rule-title">{rule.title}</span>
        {count > 0 && <span class="count">{count}</span>}
        <span class="fold">
          <Icon name={open ? 'down' : 'right'} />
        </span>
      </button>
      {open && (
        <div class="rule-body">
          {rule.error && (
            <p class="problem small">
              This check could not be carried out on this plan ({rule.error}). The other checks ran. Judge this one by
              hand.
            </p>
          )}
          <ul class="findings">
            {shown.map((finding, index) => (
              <FindingRow
                key={`${finding.item ?? ''} ${finding.features.join()} ${index}`}
                finding={finding}
                rule={rule}
                advised={index > 0 && shown[index - 1]?.advice === finding.advice}
              />
            ))}
          </ul>
          {count > shown.length && (
            <button type="button" class="show-all" data-row onClick={() => (most.value += moreShown)}>
              {count > most.value + moreShown ? `Show ${moreShown} more of ${count}` : `Show all ${count}`}
            </button>
          )}
          <ExceptedList rule={rule} />
          <RuleHelp rule={rule} />
        </div>
      )}
    </div>
  );
}
