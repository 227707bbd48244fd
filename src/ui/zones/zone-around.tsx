import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { waterSideOf } from '../../facts/face-side.ts';
import { createFacts } from '../../facts/facts.ts';
import type { Side } from '../../geometry/side.ts';
import { type AddZoneAround, addZoneAround } from '../../plan/commands/add-zone-around.ts';
import { shapeOf } from '../../plan/geometry-lines.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { plan } from '../../session/document.ts';
import { focusField, selection } from '../../session/view.ts';
import { parseNumber } from '../../units/number.ts';
import { Button } from '../button.tsx';
import { newId } from '../new-id.ts';
import { workOf } from './work.ts';

const sideLabels: Readonly<Record<Side, string>> = {
  both: 'All round',
  left: 'Left of the line',
  right: 'Right of the line',
  outside: 'Outside the outline only',
};
const sidesOf = { point: ['both'], line: ['both', 'left', 'right'], polygon: ['both', 'outside'] } as const;

/** Makes a zone at a distance from the selected berth, wharf, ship or water mark. */
export function ZoneAround({ feature }: { readonly feature: FeatureRecord }) {
  const shape = shapeOf(feature.geometry);
  const typed = useSignal('');
  const side = useSignal<Side>(usualSide(feature));
  const [distanceId, sideId] = [useId(), useId()];
  const sides: readonly Side[] = sidesOf[shape];
  return (
    <section aria-label="Zone at a distance">
      <h3>Zone at a distance</h3>
      <div class="field-row">
        <label for={distanceId}>Distance</label>
        <div class="field-control">
          <span class="with-unit">
            <input
              id={distanceId}
              type="text"
              inputMode="decimal"
              autocomplete="off"
              value={typed.value}
              onInput={(event) => (typed.value = event.currentTarget.value)}
            />
            <span class="unit">m</span>
          </span>
        </div>
      </div>
      {sides.length > 1 && (
        <div class="field-row">
          <label for={sideId}>Side</label>
          <div class="field-control">
            <select
              id={sideId}
              value={side.value}
              onChange={(event) => {
                const chosen = sides.find((each) => each === event.currentTarget.value);
                if (chosen) side.value = chosen;
              }}
            >
              {sides.map((each) => (
                <option key={each} value={each}>
                  {sideLabels[each]}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      <Make feature={feature} typed={typed.value} kind="water-side-restricted-zone" side={side.value} />
      <Make feature={feature} typed={typed.value} kind="ship-security-zone" side="both" />
    </section>
  );
}

/** Away from the land where what is drawn tells; a wharf is land itself. */
function usualSide(feature: FeatureRecord): Side {
  const shape = shapeOf(feature.geometry);
  if (shape === 'line') return waterSideOf(createFacts(plan.value), feature) ?? 'both';
  return shape === 'polygon' && feature.kind === 'wharf' ? 'outside' : 'both';
}

interface MakeProps extends Pick<AddZoneAround, 'kind' | 'side'> {
  readonly feature: FeatureRecord;
  readonly typed: string;
}

function Make({ feature, typed, kind, side }: MakeProps) {
  const id = newId();
  const label = kind === 'ship-security-zone' ? 'Make a ship security zone' : 'Make a water-side zone';
  const distance = parseNumber(typed);
  const input = { id, kind, reference: feature.id, distance: distance ?? 0, side };
  const work = workOf(label, addZoneAround, input, 'Zone made. It follows what it is measured from; name it.', () => {
    selection.value = [id];
    focusField.value = 'name';
  });
  const why =
    distance === undefined
      ? `Type the distance in metres first${typed.trim() ? `, got “${typed.trim()}”` : ''}.`
      : work.why;
  return (
    <Button why={why} onClick={work.run}>
      {label}
    </Button>
  );
}
