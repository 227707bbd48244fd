import { kindOf } from '../../kinds/kinds.ts';
import { commandNamed } from '../../plan/command-named.ts';
import { run } from '../../session/document.ts';
import {
  announce,
  complain,
  type Dialog,
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
      dialog.value = levelsFor(step.field) ?? { dialog: 'settings', field: step.field };
      return;
    case 'sheet':
      shownSheet.value = step.sheet ?? finding.sheet ?? null;
      focusSheetField.value = step.field ?? null;
      place.value = 'sheets';
      return;
    case 'command':
      void runNamed(step);
  }
}

/** What joins and cuts areas may have to be fetched first. */
async function runNamed({ command, input, label }: Extract<Step, { do: 'command' }>): Promise<void> {
  try {
    const refused = run(await commandNamed(command), input, label);
    if (refused) complain(refused.refused);
    else announce(`${label}: done`);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    complain(`${label}: what it needs could not be loaded. Check the connection, then try again.`);
  }
}

/** Levels have a dialog of their own, with what others have published: `adopted.lighting.fence`. */
function levelsFor(field: string): Dialog | undefined {
  const [, sort, kind] = /^adopted\.(lighting|viewing)\.(.+)$/.exec(field) ?? [];
  return sort === 'lighting' || sort === 'viewing' ? { dialog: 'levels', sort, kind } : undefined;
}

const places: Readonly<Record<string, 'light' | 'view' | undefined>> = {
  'area-lighting-below-level': 'light',
  'fence-lighting-below-level': 'light',
  'loading-area-unobserved': 'view',
  'sealed-containers-unobserved': 'view',
  'zone-edge-unwatched': 'view',
};

/** The place where what a rule found can be looked into and where lamps or cameras are suggested for it. */
export const placeFor = (rule: string): 'light' | 'view' | undefined => places[rule];

/** Goes to Light or View with what a finding names selected: suggestions are for what is selected. */
export function showInPlace(there: 'light' | 'view', finding: Finding): void {
  place.value = there;
  showFeatures(finding.features);
  pane.value = 'checklist';
}
