import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { imageInBox } from '../../geometry/fit-image.ts';
import { putUnderlay } from '../../plan/commands/put-underlay.ts';
import { run } from '../../session/document.ts';
import { announce, shownBounds } from '../../session/view.ts';
import { newId } from '../new-id.ts';
import { readPicture } from './read-picture.ts';

/** Where a picture goes while there is no map: it is placed by two known points then. */
const nowhere = [0, 0, 0.01, 0.01] as const;

/** A picture file: an aerial photo, a scanned plan. It goes into the plan and to no one else. */
export function ImageForm() {
  const problem = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const id = useId();
  const add = async (file: File) => {
    busy.value = true;
    const picture = await readPicture(file);
    busy.value = false;
    problem.value = 'problem' in picture ? picture.problem : undefined;
    if ('problem' in picture) return;
    const input = {
      id: newId(),
      name: file.name,
      attribution: '',
      opacity: 0.8,
      hidden: false,
      source: {
        kind: 'image' as const,
        data: picture.data,
        corners: imageInBox(picture, shownBounds.value ?? nowhere),
      },
    };
    problem.value = run(putUnderlay, input, 'Add a picture')?.refused;
    if (problem.value === undefined)
      announce('The picture lies in the middle of the view. Drag its corners or name two known points.');
  };
  return (
    <section class="section" aria-label="A picture">
      <h3>A picture from a file</h3>
      <div class="field">
        <label for={id}>An aerial photo or a scanned plan (PNG, JPEG or WebP). It is kept in the plan.</label>
        <input
          type="file"
          id={id}
          accept="image/png,image/jpeg,image/webp"
          aria-busy={busy.value}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void add(file);
          }}
        />
        {problem.value && (
          <p class="problem" role="alert">
            {problem.value}
          </p>
        )}
      </div>
    </section>
  );
}
