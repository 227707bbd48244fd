import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import {
  deleteKept,
  duplicatePlan,
  openId,
  openKept,
  plans,
  plansProblem,
  renamePlan,
  restoreKept,
} from '../../session/keep.ts';
import { dialog } from '../../session/view.ts';
import type { PlanEntry } from '../../storage/database.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import { MenuItem } from '../menu-item.tsx';

type Work = (what: string, work: () => Promise<string | undefined>) => Promise<void>;

/** The plans that this browser keeps. What was just deleted can be brought back from where it stood. */
export function PlanList({ onOpen }: { readonly onOpen: Work }) {
  const deleted = useSignal<ReadonlySet<string>>(new Set());
  const shown = plans.value.filter((plan) => plan.deleted === undefined || deleted.value.has(plan.id));
  if (plansProblem.value) return <p class="soft">Plans are not kept in this browser. {plansProblem.value}</p>;
  if (shown.length === 0) return null;
  return (
    <section class="kept-plans" aria-label="Your plans">
      <h3>Your plans in this browser</h3>
      <ul>
        {shown.map((plan) => (
          <li key={plan.id}>
            {plan.deleted === undefined ? (
              <PlanRow
                plan={plan}
                onOpen={onOpen}
                onDeleted={() => (deleted.value = new Set(deleted.value).add(plan.id))}
              />
            ) : (
              <div class="plan-row">
                <span class="soft">Deleted: {titleOf(plan)}</span>
                <Button class="framed" onClick={() => void onOpen('restore', () => restoreKept(plan.id))}>
                  Undo
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const titleOf = (plan: PlanEntry): string => plan.title || 'Plan without a title';

const day = new Intl.DateTimeFormat('en-NZ', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

interface PlanRowProps {
  readonly plan: PlanEntry;
  readonly onOpen: Work;
  readonly onDeleted: () => void;
}

function PlanRow({ plan, onOpen, onDeleted }: PlanRowProps) {
  const naming = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const named = useRef(false);
  useEffect(() => {
    if (naming.value) field.current?.select();
    else if (named.current) opener.current?.focus();
    named.current = naming.value;
  }, [naming.value]);
  const open = async () => {
    const problem = await openKept(plan.id);
    if (problem === undefined) dialog.value = null;
    return problem;
  };
  const rename = (title: string) => {
    if (!naming.value) return;
    naming.value = false;
    if (title.trim() !== '' && title !== plan.title) void onOpen('rename', () => renamePlan(plan.id, title.trim()));
  };
  const remove = async () => {
    onDeleted();
    return deleteKept(plan.id);
  };
  if (naming.value) {
    return (
      <div class="plan-row">
        <input
          ref={field}
          type="text"
          aria-label="New title"
          value={plan.title}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              rename(event.currentTarget.value);
            }
            if (event.key !== 'Escape') return;
            event.preventDefault();
            naming.value = false;
          }}
          onBlur={(event) => rename(event.currentTarget.value)}
        />
      </div>
    );
  }
  return (
    <div class="plan-row">
      <button type="button" class="plan-open" ref={opener} onClick={() => void onOpen(plan.id, open)}>
        <strong>{titleOf(plan)}</strong>
        <span class="soft small">
          {plan.id === openId.value ? 'open now · ' : ''}
          {plan.features} features · changed {day.format(new Date(plan.changed))}
        </span>
      </button>
      <Menu label={`More for ${titleOf(plan)}`} class="bare" button={<Icon name="more" />}>
        <MenuItem onClick={() => (naming.value = true)}>Rename</MenuItem>
        <MenuItem onClick={() => void onOpen('duplicate', () => duplicatePlan(plan.id))}>Duplicate</MenuItem>
        <MenuItem class="danger" onClick={() => void onOpen('delete', remove)}>
          Delete
        </MenuItem>
      </Menu>
    </div>
  );
}
