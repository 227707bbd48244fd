import { computed } from '@preact/signals';
import { settingsOf } from '../../plan/plan.ts';
import { plan, revision } from '../../session/document.ts';
import { dialog, report, working } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { ClauseRow } from './clause-row.tsx';
import { groupsOf, isToDo, openedRules, progressOf } from './groups.ts';
import { walkRows } from './walk-rows.ts';
import '../../../styles/checklist.css';

const groups = computed(() => (report.value ? groupsOf(report.value.rules) : []));
const opened = computed(() => openedRules(report.value?.rules ?? []));
const none: ReadonlySet<string> = new Set();
const hasPacks = computed(() => {
  revision.value;
  return settingsOf(plan.value).packs.length > 0;
});

/** What the rules still want and where: the guide through the work. */
export function Checklist() {
  const now = report.value;
  const todo = groups.value.filter(isToDo);
  const met = groups.value.filter((group) => group.outcome === 'met');
  const idle = groups.value.filter((group) => group.outcome === 'not-applicable');
  return (
    <section class="checklist" aria-label="Checklist" onKeyDown={(event) => walkRows(event)}>
      <header class="panel-head">
        <h2>Checklist</h2>
        {working.value && <span class="soft small">Checking</span>}
      </header>
      {now && <Progress />}
      <div class="panel-body" aria-busy={now === null}>
        {!hasPacks.value && (
          <div class="notice">
            <p>No set of rules is chosen, so only the drawing itself is checked.</p>
            <Button class="framed" onClick={() => (dialog.value = { dialog: 'settings', field: 'packs' })}>
              Choose the rules
            </Button>
          </div>
        )}
        {!now && <p class="soft pad">Checking the plan</p>}
        <ul class="clauses" aria-label="To do">
          {todo.map((group) => (
            <ClauseRow key={group.key} group={group} opened={opened.value} />
          ))}
        </ul>
        {now && todo.length === 0 && <p class="all-done">Nothing is left to do under these rules.</p>}
        <Folded label="Done" groups={met} />
        <Folded label="Does not apply" groups={idle} />
      </div>
    </section>
  );
}

function Folded({ label, groups: folded }: { readonly label: string; readonly groups: typeof groups.value }) {
  if (folded.length === 0) return null;
  const count = folded.reduce((sum, group) => sum + group.rules.length, 0);
  return (
    <details class="folded">
      <summary data-row>
        {label} <span class="soft">{count}</span>
      </summary>
      <ul class="clauses" aria-label={label}>
        {folded.map((group) => (
          <ClauseRow key={group.key} group={group} opened={none} />
        ))}
      </ul>
    </details>
  );
}

function Progress() {
  if (!report.value) return null;
  const { applying, counts } = progressOf(report.value);
  const words = [
    counts['not-met'] > 0 ? `${counts['not-met']} to do` : '',
    counts.review > 0 ? `${counts.review} to look at` : '',
    `${counts.met} met`,
  ].filter(Boolean);
  const share = (count: number) => ({ flexGrow: String(count) });
  return (
    <div class="progress">
      <div class="progress-bar" aria-hidden="true">
        {applying > 0 && (
          <>
            <span class="met" style={share(counts.met)} />
            <span class="review" style={share(counts.review)} />
            <span class="not-met" style={share(counts['not-met'])} />
          </>
        )}
      </div>
      <p class="small">{words.join(' · ')}</p>
    </div>
  );
}
