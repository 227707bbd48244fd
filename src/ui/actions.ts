import { settingsOf } from '../plan/plan.ts';
import { done, plan, redo, revision, undo, undone } from '../session/document.ts';
import { openId } from '../session/keep.ts';
import {
  announce,
  dialog,
  hidden,
  locked,
  place,
  selection,
  selectTool,
  snapping,
  together,
  tool,
} from '../session/view.ts';
import { zonesShown } from '../session/zones-shown.ts';
import { toggleIn } from './features/folded.ts';
import { openFile, saveCopy, saveFile } from './files.ts';
import { showAll, showFeatures } from './go-to.ts';
import { nextPanel } from './next-panel.ts';
import { leftOpen, rightOpen, tableOpen } from './panels.ts';
import { whyNoneSelected, whyNotBoundary, whyNotChangeSelection } from './selection-state.ts';

/** Something that can be done: in menus, on keys, in the list that `?` opens. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly group: 'Plan' | 'Edit' | 'Draw' | 'Show';
  /** As `keysOf` writes a key press. */
  readonly keys?: string;
  /** Why it cannot be done now, in words; undefined when it can. */
  readonly why?: () => string | undefined;
  readonly run: () => void;
}

const noPlan = (): string | undefined => {
  revision.value;
  return openId.value === null && settingsOf(plan.value).crs === '' ? 'Start or open a plan first.' : undefined;
};

/** The commands are fetched once the plan is on the screen. */
const editing = () => import('./edit-selection.ts');

const step = (what: 'Undone' | 'Redone', take: typeof undo) => () => {
  const entry = take();
  if (entry) announce(`${what}: ${entry.label.charAt(0).toLowerCase()}${entry.label.slice(1)}`);
};

/** Every action, in the order of the list. The map's own keys are in `map-keys.ts`. */
export const actions: readonly Action[] = [
  {
    id: 'plan-settings',
    label: 'Plan settings…',
    group: 'Plan',
    keys: 'Ctrl+,',
    why: noPlan,
    run: () => (dialog.value = { dialog: 'settings' }),
  },
  {
    id: 'underlays',
    label: 'Underlays…',
    group: 'Plan',
    why: noPlan,
    run: () => (dialog.value = { dialog: 'underlays' }),
  },
  { id: 'plans', label: 'Plans and new plan…', group: 'Plan', run: () => (dialog.value = { dialog: 'start' }) },
  { id: 'open-file', label: 'Open a file…', group: 'Plan', keys: 'Ctrl+O', run: () => void openFile() },
  {
    id: 'save-file',
    label: 'Save to its file',
    group: 'Plan',
    keys: 'Ctrl+S',
    why: noPlan,
    run: () => void keptOnly(saveFile),
  },
  {
    id: 'luminaires',
    label: 'Luminaires of this plan…',
    group: 'Plan',
    why: noPlan,
    run: () => (dialog.value = { dialog: 'luminaires' }),
  },
  {
    id: 'camera-types',
    label: 'Camera types of this plan…',
    group: 'Plan',
    why: noPlan,
    run: () => (dialog.value = { dialog: 'camera-types' }),
  },
  {
    id: 'light-levels',
    label: 'Adopted levels of light…',
    group: 'Plan',
    why: noPlan,
    run: () => (dialog.value = { dialog: 'levels', sort: 'lighting' }),
  },
  {
    id: 'view-levels',
    label: 'Adopted levels of view…',
    group: 'Plan',
    why: noPlan,
    run: () => (dialog.value = { dialog: 'levels', sort: 'viewing' }),
  },
  {
    id: 'save-copy',
    label: 'Save a copy…',
    group: 'Plan',
    keys: 'Ctrl+Shift+S',
    why: noPlan,
    run: () => void keptOnly(saveCopy),
  },

  {
    id: 'undo',
    label: 'Undo',
    group: 'Edit',
    keys: 'Ctrl+Z',
    why: () => (done.value.length === 0 ? 'Nothing to undo.' : undefined),
    run: step('Undone', undo),
  },
  {
    id: 'redo',
    label: 'Redo',
    group: 'Edit',
    keys: 'Ctrl+Shift+Z',
    why: () => (undone.value.length === 0 ? 'Nothing to redo.' : undefined),
    run: step('Redone', redo),
  },
  {
    id: 'delete',
    label: 'Delete what is selected',
    group: 'Edit',
    keys: 'Delete',
    why: whyNotChangeSelection,
    run: () => void editing().then((edit) => edit.deleteSelection()),
  },
  {
    id: 'duplicate',
    label: 'Duplicate what is selected',
    group: 'Edit',
    keys: 'Ctrl+D',
    why: whyNoneSelected,
    run: () => void editing().then((edit) => edit.duplicateSelection()),
  },
  {
    id: 'replace-boundary',
    label: 'Replace by pasted text…',
    group: 'Edit',
    why: () => whyNotBoundary() ?? whyNotChangeSelection(),
    run: () => (dialog.value = { dialog: 'paste-boundary', replaces: selection.value[0] }),
  },
  {
    id: 'write-boundary',
    label: 'Write the boundary out…',
    group: 'Edit',
    keys: 'Ctrl+Shift+X',
    why: whyNotBoundary,
    run: () => (dialog.value = { dialog: 'write-boundary', feature: selection.value[0] ?? '' }),
  },
  {
    id: 'boundary-table',
    label: 'Points as a table, shown or hidden',
    group: 'Edit',
    keys: 'F8',
    why: () => (tableOpen.value ? undefined : whyNoneSelected()),
    run: () => (tableOpen.value = !tableOpen.value),
  },
  { id: 'hide', label: 'Hide what is selected', group: 'Edit', why: whyNoneSelected, run: () => mark(hidden) },
  { id: 'lock', label: 'Lock what is selected', group: 'Edit', why: whyNoneSelected, run: () => mark(locked) },

  { id: 'select', label: 'Select and move', group: 'Draw', keys: 'Shift+V', run: () => (tool.value = selectTool) },
  { id: 'measure', label: 'Measure', group: 'Draw', keys: 'Shift+M', run: () => (tool.value = { tool: 'measure' }) },
  { id: 'snapping', label: 'Snapping on or off', group: 'Draw', keys: 'F9', run: toggleSnapping },
  {
    id: 'together',
    label: 'Shared edges move together or alone',
    group: 'Draw',
    keys: 'Shift+F9',
    run: toggleTogether,
  },
  {
    id: 'paste-boundary',
    label: 'Paste a boundary…',
    group: 'Draw',
    keys: 'Ctrl+Shift+L',
    why: noPlan,
    run: () => (dialog.value = { dialog: 'paste-boundary' }),
  },
  { id: 'find-tool', label: 'Find what to draw', group: 'Draw', keys: '/', run: findTool },

  {
    id: 'search',
    label: 'Find an action',
    group: 'Show',
    keys: 'Ctrl+K',
    run: () => (dialog.value = { dialog: 'actions', search: true }),
  },
  {
    id: 'keys',
    label: 'All actions and keys',
    group: 'Show',
    keys: '?',
    run: () => (dialog.value = { dialog: 'actions' }),
  },
  { id: 'place-draw', label: 'Draw', group: 'Show', keys: 'Alt+1', run: () => (place.value = 'draw') },
  { id: 'place-light', label: 'Light', group: 'Show', keys: 'Alt+2', run: () => (place.value = 'light') },
  { id: 'place-view', label: 'View', group: 'Show', keys: 'Alt+3', run: () => (place.value = 'view') },
  { id: 'place-sheets', label: 'Sheets', group: 'Show', keys: 'Alt+4', run: () => (place.value = 'sheets') },
  {
    id: 'zoom-selection',
    label: 'Go to what is selected',
    group: 'Show',
    keys: 'Z',
    why: whyNoneSelected,
    run: () => showFeatures(selection.value),
  },
  { id: 'zones-shown', label: 'Zones on the map: all, as they stand, as proposed', group: 'Show', run: nextZonesShown },
  { id: 'zoom-all', label: 'Show the whole plan', group: 'Show', keys: 'Shift+E', run: showAll },
  {
    id: 'left-panel',
    label: 'Tools and features shown or hidden',
    group: 'Show',
    keys: 'Ctrl+B',
    run: () => (leftOpen.value = !leftOpen.value),
  },
  {
    id: 'right-panel',
    label: 'Checklist and form shown or hidden',
    group: 'Show',
    keys: 'Ctrl+Shift+B',
    run: () => (rightOpen.value = !rightOpen.value),
  },
  { id: 'next-panel', label: 'Next part of the window', group: 'Show', keys: 'F6', run: () => nextPanel(1) },
  {
    id: 'previous-panel',
    label: 'Part of the window before',
    group: 'Show',
    keys: 'Shift+F6',
    run: () => nextPanel(-1),
  },
];

const byId = new Map(actions.map((action) => [action.id, action]));

export function actionOf(id: string): Action {
  const action = byId.get(id);
  if (!action) throw new Error(`expected the id of an action, got ${id}`);
  return action;
}

export const whyNot = (action: Action): string | undefined => action.why?.();

export const runAction = (action: Action): void => action.run();

/** Writes without what is only suggested: the file holds what the plan keeps. Where suggestions cannot be loaded there is none. */
async function keptOnly(save: () => Promise<void>): Promise<void> {
  await import('../session/suggestion.ts').then(
    ({ dropSuggestion }) => dropSuggestion(),
    () => undefined,
  );
  await save();
}

function mark(marked: typeof hidden): void {
  let next = marked.value;
  for (const id of selection.value) next = toggleIn(next, id);
  marked.value = next;
}

function toggleSnapping(): void {
  snapping.value = !snapping.value;
  announce(`Snapping ${snapping.value ? 'on' : 'off'}`);
}

function findTool(): void {
  leftOpen.value = true;
  requestAnimationFrame(() => document.getElementById('palette-search')?.focus());
}

function toggleTogether(): void {
  together.value = !together.value;
  announce(`Shared corners and edges of zones move ${together.value ? 'together' : 'alone'}`);
}

function nextZonesShown(): void {
  const { next, told } = afterShown[zonesShown.value];
  zonesShown.value = next;
  announce(told);
}

const afterShown = {
  all: { next: 'now', told: 'Zones on the map: as they stand' },
  now: { next: 'proposed', told: 'Zones on the map: as they would stand if the proposals were accepted' },
  proposed: { next: 'all', told: 'Zones on the map: all' },
} as const;
