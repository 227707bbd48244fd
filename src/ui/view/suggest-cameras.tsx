import { useSignal } from '@preact/signals';
import type { CameraSupport } from '../../facts/view/camera-places.ts';
import type { CameraSuggestion } from '../../facts/view/suggest-cameras.ts';
import { featuresOf, listOf } from '../../plan/plan.ts';
import type { CameraTypeRecord } from '../../plan/record.ts';
import { viewTable } from '../../session/coverage.ts';
import { coverageTask } from '../../session/coverage-task.ts';
import { frozen, kept, plan } from '../../session/document.ts';
import { seenOutcome } from '../../session/seen-outcome.ts';
import { offer, suggestion } from '../../session/suggestion.ts';
import { dialog, selection } from '../../session/view.ts';
import { parseNumber } from '../../units/number.ts';
import { Button } from '../button.tsx';
import { nameById } from '../name-by-id.ts';
import { suggestedFeatures } from '../suggested-features.ts';
import { SuggestionBar } from '../suggestion-bar.tsx';
import { TaskProgress } from '../task-progress.tsx';

const task = coverageTask('suggestCameras');

const supports: readonly { readonly id: CameraSupport; readonly label: string }[] = [
  { id: 'buildings', label: 'faces of buildings' },
  { id: 'poles', label: 'poles of lamps' },
  { id: 'fences', label: 'fences' },
];

/** Every place that is below its level, together: one camera may serve several. */
const all = '';

/** Proposes few cameras for what is not seen well enough, on what the user allows. */
export function SuggestCameras() {
  kept.value;
  const chosen = useSignal<string | null>(null);
  const type = useSignal<string | null>(null);
  const on = useSignal<readonly CameraSupport[]>(['buildings', 'poles', 'fences']);
  const heights = useSignal('4, 6');
  const problem = useSignal('');
  const wanting = (viewTable.value?.areas ?? [])
    .filter((area) => seenOutcome(area) === 'not-met')
    .map(({ feature }) => feature);
  const target = wanting.includes(chosen.value ?? all)
    ? chosen.value
    : (wanting.find((id) => selection.value.includes(id)) ?? (wanting.length === 1 ? wanting[0] : all));
  const types = listOf(plan.value, 'camera-type');
  const model = types.find(({ id }) => id === type.value) ?? usual(types);
  if (suggestion.value) return <SuggestionBar />;
  const ask = async () => {
    if (!model) return;
    problem.value = '';
    const wished = heights.value.split(/[,;\s]+/).flatMap((text) => parseNumber(text) ?? []);
    const answer = await task.run({
      features: target ? [target] : wanting,
      cameraType: model.id,
      supports: on.value,
      ...(wished.length > 0 ? { heights: wished } : {}),
    });
    if (!answer) return;
    problem.value = answer.problem;
    if (answer.cameras.length > 0) offer(suggestedFeatures('camera', answer.cameras), whatOf(answer), toldOf(answer));
  };
  if (wanting.length === 0) return <p class="soft small">Every place with a level of view reaches it.</p>;
  return (
    <>
      <div class="suggest-form">
        <label class="field-row">
          <span>For</span>
          <select value={target ?? all} onChange={(event) => (chosen.value = event.currentTarget.value)}>
            {wanting.length > 1 && <option value={all}>All {wanting.length} that are not seen enough</option>}
            {wanting.map((id) => (
              <option key={id} value={id}>
                {nameById(id)}
              </option>
            ))}
          </select>
        </label>
        <label class="field-row">
          <span>Camera type</span>
          <select value={model?.id} onChange={(event) => (type.value = event.currentTarget.value)}>
            {types.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || id}
              </option>
            ))}
          </select>
        </label>
        <label class="field-row">
          <span>Heights</span>
          <span class="with-unit">
            <input
              type="text"
              value={heights.value}
              onChange={(event) => (heights.value = event.currentTarget.value)}
            />
            <span class="unit">m</span>
          </span>
        </label>
        <fieldset class="field-row" aria-label="What cameras may hang on">
          <span>On</span>
          <span>
            {supports.map(({ id, label }) => (
              <label key={id} class="tick">
                <input
                  type="checkbox"
                  checked={on.value.includes(id)}
                  onChange={() =>
                    (on.value = supports
                      .map((each) => each.id)
                      .filter((each) => on.value.includes(each) !== (each === id)))
                  }
                />
                {label}
              </label>
            ))}
          </span>
        </fieldset>
        {types.length === 0 ? (
          <Button class="framed" onClick={() => (dialog.value = { dialog: 'camera-types' })}>
            Add a camera type first…
          </Button>
        ) : (
          <Button class="framed" why={frozen.value ?? undefined} onClick={() => void ask()}>
            Suggest cameras
          </Button>
        )}
      </div>
      {problem.value && <p class="small problem">{problem.value}</p>}
      <TaskProgress state={task.state.value} />
    </>
  );
}

/** The type that most cameras have. */
function usual(types: readonly CameraTypeRecord[]): CameraTypeRecord | undefined {
  const cameras = [...featuresOf(plan.value, 'camera').values()];
  const count = (id: string) => cameras.filter(({ values }) => values.cameraType === id).length;
  return [...types].sort((a, b) => count(b.id) - count(a.id))[0];
}

function whatOf({ cameras, features }: CameraSuggestion): string {
  const where = features.length === 1 ? nameById(features[0]?.feature ?? '') : `${features.length} places`;
  return `${cameras.length === 1 ? 'a camera' : `${cameras.length} cameras`} for ${where}`;
}

const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)}\u00a0%`;

function toldOf({ features, met, problem }: CameraSuggestion): string {
  const changes = features.map(({ feature, before, after, limit }) => {
    const name = features.length === 1 ? '' : `${nameById(feature)}: `;
    return `${name}${percent(before)} seen becomes ${percent(after)} of ${percent(limit)}`;
  });
  const change = `${changes.join('; ')}.`;
  return met ? `Its level is met: ${change}` : `Its level is not met yet: ${change} ${problem}`;
}
