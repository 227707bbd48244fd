import { type Command, refuse } from '../command.ts';
import { change, featuresOf, recordOf } from '../plan.ts';

export interface DeleteCameraType {
  readonly id: string;
}

/** Deletes a camera type that no camera uses. */
export const deleteCameraType: Command<DeleteCameraType> = (plan, { id }) => {
  const record = recordOf(plan, 'camera-type', id);
  if (!record) return refuse('This camera type is no longer in the plan.');
  const users = [...featuresOf(plan, 'camera').values()].filter(({ values }) => values.cameraType === id).length;
  if (users > 0)
    return refuse(
      `${users === 1 ? 'A camera uses' : `${users} cameras use`} it. Give ${users === 1 ? 'it' : 'them'} another camera type first.`,
    );
  return change(plan, [], [record]);
};
