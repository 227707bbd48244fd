import { putCameraType } from '../../plan/commands/put-camera-type.ts';
import { listOf } from '../../plan/plan.ts';
import { plan, revision, run } from '../../session/document.ts';
import { complain, dialog } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { DialogFrame } from '../dialog-frame.tsx';
import { newId } from '../new-id.ts';
import { CameraTypeCard } from './camera-type-card.tsx';
import '../../../styles/coverage.css';
import '../../../styles/settings.css';

/** The camera types that the plan carries, as their datasheets describe them. */
export function CameraTypesDialog() {
  revision.value;
  const close = () => (dialog.value = null);
  const types = listOf(plan.value, 'camera-type');
  const add = () => {
    const refused = run(putCameraType, { id: newId(), name: `Camera type ${types.length + 1}` }, 'Add a camera type');
    if (refused) complain(refused.refused);
  };
  return (
    <DialogFrame title="Camera types" onClose={close} class="camera-types">
      <div class="dialog-body">
        <p class="soft">
          A model that is used more than once, as its datasheet describes it. The printed distances are not used: they
          stand beside the computed ones, so that a number that was copied wrongly is noticed.
        </p>
        <ul>
          {types.map((type) => (
            <CameraTypeCard key={type.id} type={type} />
          ))}
        </ul>
        <div class="buttons">
          <Button class="framed" onClick={add}>
            Add a camera type
          </Button>
        </div>
      </div>
      <footer class="dialog-foot">
        <span class="soft">Changes count at once. Undo takes them back.</span>
        <Button class="main" onClick={close}>
          Done
        </Button>
      </footer>
    </DialogFrame>
  );
}
