import { camera as cameraKind } from '../../kinds/camera.ts';
import type { Field, TextField } from '../../kinds/field.ts';
import { fieldOf } from '../../kinds/kind-values.ts';
import { changeValues } from '../../plan/commands/change-values.ts';
import { deleteCameraType } from '../../plan/commands/delete-camera-type.ts';
import { putCameraType } from '../../plan/commands/put-camera-type.ts';
import { featuresOf, recordOf } from '../../plan/plan.ts';
import type { CameraTypeRecord, Json } from '../../plan/record.ts';
import { plan, run } from '../../session/document.ts';
import { announce, complain, selection } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { FieldRow } from '../inspector/field-row.tsx';
import { DoriTable } from './dori-table.tsx';

const nameField: TextField = { id: 'name', label: 'Name', type: 'text' };
const lensFields = ['hfov', 'vfov', 'pixels', 'range'] as const;

/** One camera type: its datasheet's numbers, and the printed distances beside those that follow from them. */
export function CameraTypeCard({ type }: { readonly type: CameraTypeRecord }) {
  const { type: _, order: __, ...own } = type;
  const users = [...featuresOf(plan.value, 'camera').values()].filter(({ values }) => values.cameraType === type.id);
  const keep = (field: Field, value: Json | undefined) => {
    const { [field.id as 'hfov']: ___, ...rest } = own;
    const next = (value === undefined ? rest : { ...rest, [field.id]: value }) as typeof own;
    tell(run(putCameraType, next, `Change ${field.label.toLowerCase()} of a camera type`)?.refused);
  };
  return (
    <li class="camera-type" aria-label={type.name || type.id}>
      <div>
        <FieldRow
          field={nameField}
          value={type.name}
          onDraft={() => {}}
          onKeep={(name) => keep(nameField, name ?? '')}
        />
        {lensFields.map((id) => {
          const field = fieldOf(cameraKind, id);
          return (
            field && (
              <FieldRow
                key={id}
                field={field}
                value={type[id]}
                onDraft={() => {}}
                onKeep={(value) => keep(field, value)}
              />
            )
          );
        })}
      </div>
      <div>
        <DoriTable
          type={type}
          onKeep={(dori) => tell(run(putCameraType, { ...own, dori }, 'Change printed distances')?.refused)}
        />
        <p class="small soft">
          {users.length === 0
            ? 'No camera has it yet.'
            : `${users.length === 1 ? 'One camera has' : `${users.length} cameras have`} it.`}
        </p>
        <div class="buttons">
          <UseForSelected type={type} />
          <Button
            class="bare"
            label="Remove it from the plan"
            why={users.length > 0 ? 'Cameras use it: give them another first.' : undefined}
            onClick={() => tell(run(deleteCameraType, { id: type.id }, 'Remove a camera type')?.refused)}
          >
            <Icon name="bin" />
          </Button>
        </div>
      </div>
    </li>
  );
}

function tell(refused: string | undefined): void {
  if (refused) complain(refused);
}

/** The cameras that were selected before the dialog was opened get this type, in place of numbers of their own. */
function UseForSelected({ type }: { readonly type: CameraTypeRecord }) {
  const cameras = selection.value.filter((id) => recordOf(plan.value, 'feature', id)?.kind === 'camera');
  const without = cameras.filter((id) => recordOf(plan.value, 'feature', id)?.values.cameraType !== type.id);
  if (without.length === 0) return null;
  const give = () => {
    const values = { cameraType: type.id, hfov: null, vfov: null, pixels: null, range: null };
    const refused = run(changeValues, { features: without, values }, `Change camera type to ${type.name || type.id}`);
    if (refused) complain(refused.refused);
    else
      announce(
        `${without.length === 1 ? 'A camera has' : `${without.length} cameras have`} ${type.name || type.id} now.`,
      );
  };
  return (
    <Button class="framed" onClick={give}>
      Use for {without.length === 1 ? 'the selected camera' : `${without.length} selected cameras`}
    </Button>
  );
}
