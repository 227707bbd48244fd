import { type Command, isRefusal } from '../../plan/command.ts';
import { frozen, plan, run } from '../../session/document.ts';
import { announce, complain } from '../../session/view.ts';

/** Something that can be done with what is selected, or the reason why not. */
export interface Work {
  readonly label: string;
  readonly why?: string;
  readonly run: () => void;
}

/** A command as work: tried on the plan as it stands, so that the button says why it cannot be done before it is pressed. */
export function workOf<Input>(
  label: string,
  command: Command<Input>,
  input: Input,
  told: string,
  then?: () => void,
): Work {
  const tried = command(plan.value, input);
  return {
    label,
    why: frozen.value ?? (isRefusal(tried) ? tried.refused : undefined),
    run() {
      const refused = run(command, input, label);
      if (refused) complain(refused.refused);
      else {
        then?.();
        announce(told);
      }
    },
  };
}
