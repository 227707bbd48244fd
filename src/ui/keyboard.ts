import { kinds } from '../kinds/kinds.ts';
import { complain, hidden, locked, selection, selectTool, tool, vertex } from '../session/view.ts';
import { actions, runAction, whyNot } from './actions.ts';
import { focusMap } from './focus-map.ts';
import { keysOf } from './keys.ts';

const byKeys = new Map(actions.flatMap((action) => (action.keys ? [[action.keys, action] as const] : [])));
byKeys.set('Ctrl+Y', byKeys.get('Ctrl+Shift+Z') ?? actions[0]);
byKeys.set('Backspace', byKeys.get('Delete') ?? actions[0]);

/** A kind's key as a press reads: a capital is typed with Shift. */
const pressOf = (key: string): string => (/^[A-Z]$/.test(key) ? `Shift+${key}` : key.toUpperCase());
const kindsByKeys = new Map(kinds.flatMap((kind) => (kind.key ? [[pressOf(kind.key), kind] as const] : [])));

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"])') ||
    target.isContentEditable);

/** Keys for the whole window. The map, lists and fields hear theirs first, and keep what they use by preventing the default. */
export function hearKeys(): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (document.querySelector('dialog[open], [popover]:popover-open')) return;
    const keys = keysOf(event);
    const typing = typesText(event.target);
    if (keys === 'Escape') return backOut(event, typing);
    const plain = !keys.startsWith('Ctrl+') && !keys.startsWith('Alt+') && !/^(Shift\+)?F\d/.test(keys);
    if (typing && (plain || keys === 'Ctrl+Z' || keys === 'Ctrl+Shift+Z' || keys === 'Ctrl+Y')) return;
    act(event, keys);
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

function act(event: KeyboardEvent, keys: string): void {
  const action = byKeys.get(keys);
  if (action) {
    event.preventDefault();
    const why = whyNot(action);
    if (why) complain(why);
    else runAction(action);
    return;
  }
  const kind = kindsByKeys.get(keys);
  if (!kind) return;
  event.preventDefault();
  if (hidden.value.has(kind.id)) complain(`${kind.plural} are hidden. Show them in the list of features first.`);
  else if (locked.value.has(kind.id)) complain(`${kind.plural} are locked. Unlock them in the list of features first.`);
  else tool.value = { tool: 'draw', kind: kind.id };
}

/** One step back: out of the field, then the tool, then the vertex, then the selection. */
function backOut(event: KeyboardEvent, typing: boolean): void {
  event.preventDefault();
  if (typing && event.target instanceof HTMLElement) {
    event.target.blur();
    focusMap();
  } else if (tool.value.tool !== 'select') tool.value = selectTool;
  else if (vertex.value) vertex.value = null;
  else if (selection.value.length > 0) selection.value = [];
  else focusMap();
}
