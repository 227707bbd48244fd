import { useSignal } from '@preact/signals';
import { addHeads } from '../../plan/commands/add-heads.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { run } from '../../session/document.ts';
import { announce, complain, selection } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { newId } from '../new-id.ts';

const counts = [2, 3, 4, 6, 8] as const;

/** Several heads on one mast in one step: each like the selected one, turned evenly round. */
export function HeadsSection({ light }: { readonly light: FeatureRecord }) {
  const count = useSignal<number>(2);
  const add = () => {
    const ids = Array.from({ length: count.value - 1 }, newId);
    const refused = run(addHeads, { light: light.id, ids }, `Put ${count.value} heads on the mast`);
    if (refused) {
      complain(refused.refused);
      return;
    }
    selection.value = [light.id, ...ids];
    announce(`${count.value} heads on the mast, all selected: their tilt and file can be set together.`);
  };
  return (
    <details class="inspector-section">
      <summary>Several heads on this mast</summary>
      <div>
        <span class="with-unit">
          <select
            aria-label="Heads on the mast in all"
            value={count.value}
            onChange={(event) => (count.value = Number(event.currentTarget.value))}
          >
            {counts.map((each) => (
              <option key={each} value={each}>
                {each} heads, {360 / each}° apart
              </option>
            ))}
          </select>
          <Button class="framed" onClick={add}>
            Add
          </Button>
        </span>
      </div>
    </details>
  );
}
