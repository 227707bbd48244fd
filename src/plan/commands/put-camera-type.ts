import { type Command, refuse } from '../command.ts';
import { cameraTypeSchema } from '../file-schema.ts';
import { change, nextOrder, recordOf } from '../plan.ts';
import type { CameraTypeRecord } from '../record.ts';
import { schemaProblem } from '../schema-problem.ts';

export type PutCameraType = Omit<CameraTypeRecord, 'type' | 'order'>;

/** Adds a camera type, or replaces the one with its id. */
export const putCameraType: Command<PutCameraType> = (plan, input) => {
  if (input.id === '') return refuse('It needs an id.');
  const problem = schemaProblem(cameraTypeSchema, input);
  if (problem) return refuse(`${problem}.`);
  const order = recordOf(plan, 'camera-type', input.id)?.order ?? nextOrder(plan, 'camera-type');
  return change(plan, [{ ...input, type: 'camera-type', order }]);
};
