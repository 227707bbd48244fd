import type { Patch } from './patch.ts';
import type { Plan } from './plan.ts';

/** Why a command cannot be done, in words for the disabled button: what, why, what to do. */
export interface Refusal {
  readonly refused: string;
}

/** Everything that changes a plan is one: pure, with ids and dates in its input. */
export type Command<Input> = (plan: Plan, input: Input) => Patch | Refusal;

export const refuse = (why: string): Refusal => ({ refused: why });
export const isRefusal = (result: object): result is Refusal => 'refused' in result;
