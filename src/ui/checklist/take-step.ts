import { kindOf } from '../../kinds/kinds.ts';
import { isRefusal } from '../../plan/command.ts';
import { commands } from '../../plan/commands.ts';
import { run } from '../../session/document.ts';
import {
  announce,
  complain,
  dialog,
  focusField,
  focusSheetField,
  place,
  shownSheet,
  tool,
} from '../../session/view.ts';
import type { Finding, Step } from '../../validators/rule.ts';
import { showFeatures } from '../go-to.ts';
import { pane } from '../panels.ts';

/** Does what a finding's button says. Exceptions are asked for in a form of their own. */
export function takeStep(step: Exclude<Step, { do: 'except' }>, finding: Finding): void {
  switch (step.do) {
    case 'draw':
      place.value = 'draw';
      pane.value = 'map';
      tool.value = { tool: 'draw', kind: step.kind, ...(step.values ? { values: step.values } : {}) };
      announce(`${kindOf(step.kind)?.name ?? step.kind}: click on the map`);
      return;
    case 'fill':
      if (place.value === 'sheets') place.value = 'draw';
      showFeatures([step.feature]);
      pane.value = 'details';
      focusField.value = step.field;
      return;
    case 'setting':
      dialog.value = { dialog: 'settings', field: step.field };
      return;
    case 'sheet':
      shownSheet.value = step.sheet ?? finding.sheet ?? null;
      focusSheetField.value = step.field ?? null;
      place.value = 'sheets';
      return;
    case 'command': {
      const command = commands[step.command];
      if (!command) throw new Error(`expected a command of commands.ts, got ${step.command}`);
      const refused = run(command, step.input, step.label);
      if (refused && isRefusal(refused)) complain(refused.refused);
      else announce(`${step.label}: done`);
    }
  }
}
