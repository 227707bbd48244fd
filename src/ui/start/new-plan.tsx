import { useComputed, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type Country, countryOf, crsFor } from '../../geometry/crs-for.ts';
import { startSettings } from '../../plan/start-plan.ts';
import { openNew } from '../../session/keep.ts';
import { dialog } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { positionText } from '../position-text.ts';
import { OutlineMap } from './outline-map.tsx';
import { boundaryFeature, type ListChoices, PastedList, whyNotDrawn } from './pasted-list.tsx';
import { type Purpose, purposes } from './purposes.ts';
import { readPlace, type TypedPlace } from './read-place.ts';

/** What it is for, where it is; then what follows from that, before anything is made. */
export function NewPlan({ onBack }: { readonly onBack: () => void }) {
  const purpose = useSignal<Purpose>(purposes[0]);
  const title = useSignal('');
  const typed = useSignal('');
  const picked = useSignal<readonly [number, number] | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const choices = useSignal<ListChoices>({ keeps: true });
  const place = useComputed<TypedPlace>(() =>
    picked.value ? { at: picked.value } : readPlace(typed.value, purpose.value.country, choices.value.datum),
  );
  const why = useComputed(() => whyNot(purpose.value, place.value) ?? whyNotDrawn(place.value, choices.value));
  const create = async () => {
    const { at } = place.value;
    if (!at) return;
    const { country, role, packs } = purpose.value;
    const settings = startSettings({ title: title.value.trim(), place: at, country, role });
    if ('refused' in settings) {
      problem.value = settings.refused;
      return;
    }
    const boundary = boundaryFeature(purpose.value, place.value, settings.datum, choices.value);
    if (boundary && 'problem' in boundary) {
      problem.value = boundary.problem;
      return;
    }
    const drawn = boundary ? [boundary.record] : [];
    const records = [{ ...settings, packs }, ...drawn];
    const reach = 0.002;
    problem.value = await openNew(records, { place: [at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach] });
    if (problem.value === undefined) dialog.value = null;
  };
  return (
    <>
      <div class="dialog-body">
        <div class="start-form">
          <div>
            <Purposes chosen={purpose.value} onChoose={(next) => (purpose.value = next)} />
            <Title value={title.value} onInput={(text) => (title.value = text)} />
            <Where
              value={typed.value}
              picked={picked.value}
              problem={picked.value ? undefined : place.value.problem}
              onInput={(text) => {
                typed.value = text;
                choices.value = { keeps: choices.value.keeps };
                picked.value = undefined;
              }}
            />
            <Follows purpose={purpose.value} place={place.value} />
            <PastedList
              purpose={purpose.value}
              place={place.value}
              choices={choices.value}
              onChoose={(chosen) => (choices.value = chosen)}
            />
          </div>
          <div>
            <p class="soft">
              Or click where it is. Near enough will do: it chooses the grid, and is where the map opens.
            </p>
            <OutlineMap at={place.value.at} onPick={(at) => (picked.value = at)} />
          </div>
        </div>
      </div>
      <footer class="dialog-foot">
        <span class={problem.value ? 'problem' : 'soft'} role="status">
          {problem.value ?? ''}
        </span>
        <Button onClick={onBack}>
          <Icon name="left" />
          Back
        </Button>
        <Button class="main" why={why.value} onClick={() => void create()}>
          Start the plan
        </Button>
      </footer>
    </>
  );
}

function whyNot(purpose: Purpose, { at, problem }: TypedPlace): string | undefined {
  if (!at) return problem ?? 'Say where the plan is: type a coordinate or click on the map.';
  if (!crsFor([...at])) return 'No grid that Bollard knows covers this place.';
  const country = countryOf([...at]);
  if (purpose.country && country !== purpose.country) return `This place is not in ${names[purpose.country]}.`;
  return undefined;
}

const names: Record<Country, string> = { NZ: 'New Zealand', AU: 'Australia' };

interface PurposesProps {
  readonly chosen: Purpose;
  readonly onChoose: (purpose: Purpose) => void;
}

const Purposes = ({ chosen, onChoose }: PurposesProps) => (
  <fieldset class="purposes">
    <legend class="away">What the plan is for</legend>
    {purposes.map((purpose) => (
      <label key={purpose.id} class="tick">
        <input type="radio" name="purpose" checked={chosen === purpose} onChange={() => onChoose(purpose)} />
        <span>
          {purpose.label}
          <span class="soft small">{purpose.about}</span>
        </span>
      </label>
    ))}
  </fieldset>
);

function Title({ value, onInput }: { readonly value: string; readonly onInput: (text: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>Title of the plan</label>
      <input
        type="text"
        id={id}
        value={value}
        placeholder="Name of the site or port"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

interface WhereProps {
  readonly value: string;
  readonly picked: readonly [number, number] | undefined;
  readonly problem: string | undefined;
  readonly onInput: (text: string) => void;
}

function Where({ value, picked, problem, onInput }: WhereProps) {
  const id = useId();
  const helpId = useId();
  return (
    <div class="field">
      <label for={id}>Where: a coordinate, or a pasted list</label>
      <textarea
        id={id}
        rows={2}
        aria-describedby={helpId}
        aria-invalid={problem !== undefined}
        placeholder="37 47 21 S 176 18 36 E"
        value={picked ? positionText(picked) : value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={helpId} class={problem ? 'problem' : 'help'} role={problem ? 'alert' : undefined}>
        {problem ?? 'Degrees in any usual form, or easting and northing.'}
      </p>
    </div>
  );
}

/** The rules, the datum and the grid that the place decides. */
function Follows({ purpose, place }: { readonly purpose: Purpose; readonly place: TypedPlace }) {
  const crs = place.at && crsFor([...place.at]);
  if (!place.at || !crs) return null;
  return (
    <div class="follows" role="status">
      <p>
        <strong>{positionText(place.at)}</strong>
        {place.areas ? `, the first of ${place.areas[0][0].points.length} points` : ''}
      </p>
      <p>
        Datum {crs.datum}, grid {crs.short} <span class="soft">({crs.code})</span>
      </p>
      <p>{purpose.packs.length > 0 ? `Checked against ${purpose.rules}` : 'Only the drawing is checked'}</p>
    </div>
  );
}
