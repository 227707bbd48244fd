import { useSignal } from '@preact/signals';
import type { LightJudgement } from '../../facts/light/light-judgement.ts';
import type { LampSuggestion } from '../../facts/light/suggest-lamps.ts';
import { featuresOf, listOf } from '../../plan/plan.ts';
import type { LuminaireRecord } from '../../plan/record.ts';
import { lightTable } from '../../session/coverage.ts';
import { coverageTask } from '../../session/coverage-task.ts';
import { frozen, kept, plan } from '../../session/document.ts';
import { offer, suggestion } from '../../session/suggestion.ts';
import { dialog, selection } from '../../session/view.ts';
import { luxText } from '../../units/illuminance.ts';
import { parseNumber } from '../../units/number.ts';
import { Button } from '../button.tsx';
import { drawLine, drawnLine } from '../drawn-line.ts';
import { nameById } from '../name-by-id.ts';
import { suggestedFeatures } from '../suggested-features.ts';
import { SuggestionBar } from '../suggestion-bar.tsx';
import { TaskProgress } from '../task-progress.tsx';

const task = coverageTask('suggestLamps');

/** Proposes lamps for a place that is below its level, along what the user allows. */
export function SuggestLamps() {
  kept.value;
  const chosen = useSignal<string | null>(null);
  const luminaire = useSignal<string | null>(null);
  const fences = useSignal(true);
  const buildings = useSignal(true);
  const heights = useSignal('6, 8, 10, 12');
  const problem = useSignal('');
  const wanting = (lightTable.value?.judgements ?? []).filter(({ outcome }) => outcome === 'not-met');
  const feature = targetOf(wanting, chosen.value);
  const luminaires = listOf(plan.value, 'luminaire');
  const model = luminaires.find(({ id }) => id === luminaire.value) ?? usual(luminaires);
  if (suggestion.value) return <SuggestionBar />;
  const ask = async () => {
    if (!feature || !model) return;
    problem.value = '';
    const along = [fences.value ? (['fences'] as const) : [], buildings.value ? (['buildings'] as const) : []].flat();
    const wished = heights.value.split(/[,;\s]+/).flatMap((text) => parseNumber(text) ?? []);
    const answer = await task.run({
      feature,
      luminaire: model.id,
      along,
      ...(drawnLine.value ? { line: drawnLine.value } : {}),
      ...(wished.length > 0 ? { heights: wished } : {}),
    });
    if (!answer) return;
    problem.value = answer.problem;
    if (answer.lights.length > 0)
      offer(suggestedFeatures('light', answer.lights), whatOf(answer, feature), toldOf(answer));
  };
  return (
    <>
      {wanting.length === 0 ? (
        <p class="soft small">Every place with a level reaches it.</p>
      ) : (
        <div class="suggest-form">
          <label class="field-row">
            <span>For</span>
            <select value={feature} onChange={(event) => (chosen.value = event.currentTarget.value)}>
              {wanting.map(({ light }) => (
                <option key={light.feature} value={light.feature}>
                  {nameById(light.feature)}
                </option>
              ))}
            </select>
          </label>
          <label class="field-row">
            <span>Luminaire</span>
            <select value={model?.id} onChange={(event) => (luminaire.value = event.currentTarget.value)}>
              {luminaires.map(({ id, name }) => (
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
          <fieldset class="field-row" aria-label="Where lamps may stand">
            <span>Along</span>
            <span>
              <Tick label="fences" on={fences.value} onTurn={(on) => (fences.value = on)} />
              <Tick label="faces of buildings" on={buildings.value} onTurn={(on) => (buildings.value = on)} />
              <Button class="framed" pressed={drawnLine.value !== null} onClick={drawLine}>
                {drawnLine.value ? 'Another line…' : 'A line that I draw…'}
              </Button>
            </span>
          </fieldset>
          {luminaires.length === 0 ? (
            <Button class="framed" onClick={() => (dialog.value = { dialog: 'luminaires' })}>
              Add a luminaire first…
            </Button>
          ) : (
            <Button class="framed" why={frozen.value ?? undefined} onClick={() => void ask()}>
              Suggest lamps
            </Button>
          )}
        </div>
      )}
      {problem.value && <p class="small problem">{problem.value}</p>}
      <TaskProgress state={task.state.value} />
    </>
  );
}

/** What was chosen, what is selected on the map, or the worst. */
function targetOf(wanting: readonly LightJudgement[], chosen: string | null): string | undefined {
  const ids = wanting.map(({ light }) => light.feature);
  return ids.find((id) => id === chosen) ?? ids.find((id) => selection.value.includes(id)) ?? ids[0];
}

/** The luminaire that most lamps have. */
function usual(luminaires: readonly LuminaireRecord[]): LuminaireRecord | undefined {
  const lights = [...featuresOf(plan.value, 'light').values()];
  const count = (id: string) => lights.filter(({ values }) => values.luminaire === id).length;
  return [...luminaires].sort((a, b) => count(b.id) - count(a.id))[0];
}

const whatOf = ({ lights }: LampSuggestion, feature: string): string =>
  `${lights.length === 1 ? 'a lamp' : `${lights.length} lamps`} for ${nameById(feature)}`;

function toldOf({ before, after, met, problem }: LampSuggestion): string {
  const numbers = (at: LampSuggestion['after']) =>
    at?.average == null || at.min === null ? '' : `lowest ${luxText(at.min)}, average ${luxText(at.average)} lx`;
  const change = `${numbers(before)} becomes ${numbers(after)}.`;
  return met ? `Its level is met: ${change}` : `Its level is not met yet: ${change} ${problem}`;
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
}

const Tick = ({ label, on, onTurn }: TickProps) => (
  <label class="tick">
    <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
    {label}
  </label>
);
