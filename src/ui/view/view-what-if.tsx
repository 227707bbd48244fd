import type { BrokenView, CameraFails, ViewWhatIfs } from '../../facts/view/view-what-if.ts';
import { coverageTask } from '../../session/coverage-task.ts';
import { revision } from '../../session/document.ts';
import { formatShort } from '../../units/number.ts';
import { Button } from '../button.tsx';
import { showFeatures } from '../go-to.ts';
import { nameById } from '../name-by-id.ts';
import { pane } from '../panels.ts';
import { TaskProgress } from '../task-progress.tsx';

const task = coverageTask('viewWhatIf');

/** Which single camera’s failure breaks what. */
export function ViewWhatIf() {
  const state = task.state.value;
  const isStale = state.at === 'done' && state.revision !== revision.value;
  return (
    <>
      <p class="soft small">Takes each camera away in turn.</p>
      {state.at !== 'running' && (
        <Button class="framed" onClick={() => void task.run({})}>
          {state.at === 'done' ? 'Try again' : 'Try what fails'}
        </Button>
      )}
      <TaskProgress state={state} />
      {isStale && <p class="small soft">The plan has changed since: this is how it was.</p>}
      {state.at === 'done' && <Found result={state.result} />}
    </>
  );
}

function Found({ result: { breaking, met, cameras } }: { readonly result: ViewWhatIfs }) {
  if (met === 0) return <p class="small">No place is met by cameras now, so nothing can break it.</p>;
  if (breaking.length === 0) {
    return (
      <p class="small">
        Nothing breaks: {met} {met === 1 ? 'place stays' : 'places stay'} met with any one of {cameras} cameras out.
      </p>
    );
  }
  return (
    <ul class="what-if" aria-label="What breaks">
      {breaking.map((fails) => (
        <Row key={fails.camera} fails={fails} />
      ))}
    </ul>
  );
}

function Row({ fails: { camera, breaks } }: { readonly fails: CameraFails }) {
  return (
    <li>
      <button type="button" data-row onClick={() => show(camera)}>
        <strong>{nameById(camera)}</strong> fails
      </button>
      <ul>
        {breaks.map((broken) => (
          <li key={`${broken.rule} ${broken.feature}`}>
            <button type="button" data-row onClick={() => show(broken.feature)}>
              {nameById(broken.feature)}: {toldOf(broken)}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)}\u00a0%`;

const toldOf = ({ rule, before, after, limit }: BrokenView): string =>
  rule === 'zone-edge-unwatched'
    ? `${formatShort(after, 3)} m of its edge unwatched`
    : `${percent(before)} seen becomes ${percent(after)} of ${percent(limit)}`;

function show(feature: string): void {
  showFeatures([feature]);
  pane.value = 'map';
}
