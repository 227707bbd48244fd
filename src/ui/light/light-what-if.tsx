import type { BrokenLight, WhatIf, WhatIfs } from '../../facts/light/light-what-if.ts';
import { recordOf } from '../../plan/plan.ts';
import { coverageTask } from '../../session/coverage-task.ts';
import { plan, revision } from '../../session/document.ts';
import { goTo, selection } from '../../session/view.ts';
import { luxText } from '../../units/illuminance.ts';
import { Button } from '../button.tsx';
import { nameById } from '../name-by-id.ts';
import { pane } from '../panels.ts';
import { TaskProgress } from '../task-progress.tsx';

const task = coverageTask('lightWhatIf');

/** Which single lamp’s failure, and which stack grown by a tier, breaks what. */
export function LightWhatIf() {
  const state = task.state.value;
  const stale = state.at === 'done' && state.revision !== revision.value;
  return (
    <>
      <p class="soft small">Takes each lamp away in turn, and lets each stack grow by one tier.</p>
      {state.at !== 'running' && (
        <Button class="framed" onClick={() => void task.run({})}>
          {state.at === 'done' ? 'Try again' : 'Try what fails'}
        </Button>
      )}
      <TaskProgress state={state} />
      {state.at === 'done' && stale && <p class="small soft">The plan has changed since: this is how it was.</p>}
      {state.at === 'done' && <Found result={state.result} />}
    </>
  );
}

function Found({ result: { breaking, met, lights, stacks } }: { readonly result: WhatIfs }) {
  if (met === 0) return <p class="small">No place meets its level now, so nothing can break it.</p>;
  if (breaking.length === 0) {
    return (
      <p class="small">
        Nothing breaks: {met} {met === 1 ? 'place keeps its level' : 'places keep their levels'} with any one of{' '}
        {lights} lamps out, and any one of {stacks} stacks a tier higher.
      </p>
    );
  }
  return (
    <ul class="what-if" aria-label="What breaks">
      {breaking.map((what) => (
        <Row key={`${what.change} ${what.feature}`} what={what} />
      ))}
    </ul>
  );
}

function Row({ what }: { readonly what: WhatIf }) {
  const { change, feature, breaks } = what;
  return (
    <li>
      <button type="button" data-row onClick={() => show(feature, undefined)}>
        <strong>{nameById(feature)}</strong> {change === 'light-fails' ? 'fails' : 'grows by a tier'}
      </button>
      <ul>
        {breaks.map((broken) => (
          <li key={broken.after.feature}>
            <button type="button" data-row onClick={() => show(broken.after.feature, broken.after.worst)}>
              {nameById(broken.after.feature)}: {toldOf(broken)}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

function toldOf({ before, after, reason }: BrokenLight): string {
  const by = reason === 'below-average' ? 'average' : 'min';
  const number = (light: BrokenLight['after']) => (light[by] === null ? 'nothing' : luxText(light[by]));
  return `${by === 'min' ? 'lowest' : 'average'} ${number(before)} becomes ${number(after)} lx`;
}

function show(feature: string, at: BrokenLight['after']['worst'] | undefined): void {
  selection.value = [feature];
  const record = recordOf(plan.value, 'feature', feature);
  const place = at ?? (record?.geometry.type === 'Point' ? record.geometry.coordinates : undefined);
  if (place) goTo.value = [place[0], place[1], place[0], place[1]];
  pane.value = 'map';
}
