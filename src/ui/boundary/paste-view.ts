import { areasOf, type ReadRing } from '../../geometry/coordinate-text/ring.ts';
import type { CrsDatum } from '../../geometry/crs.ts';
import { type PastedArea, type PastedBoundary, pastedBoundary } from '../../plan/pasted-boundary.ts';
import type { SettingsRecord } from '../../plan/record.ts';
import type { LineType } from '../../plan/vertices.ts';
import { newId } from '../new-id.ts';
import { type Pasted, readPasted } from './read-pasted.ts';

/** What was typed and chosen in the dialog. */
export interface PasteChoices {
  readonly text: string;
  readonly datum?: CrsDatum | undefined;
  readonly closing?: LineType | undefined;
  readonly bowditch: boolean;
  /** Which area of the text; -1 for all of them, as the parts of one boundary. */
  readonly list: number;
  readonly kind: string;
  readonly name: string;
  /** The feature whose boundary it takes, or none: it is a new one. */
  readonly replaces?: string | undefined;
  /** Of the new feature. */
  readonly id: string;
}

export interface PasteView {
  readonly pasted: Pasted;
  /** The lists of the text, each outline with its holes. */
  readonly areas: readonly PastedArea[];
  /** The lists of the area that is chosen: its outline, then its holes. */
  readonly rings: readonly ReadRing[];
  readonly made?: PastedBoundary | { readonly problem: string } | undefined;
  /** Why it cannot be accepted yet; undefined when it can. */
  readonly why?: string | undefined;
}

export function usualChoices({ packs, role }: SettingsRecord, replaces: string | undefined): PasteChoices {
  const port = role === 'port-operator' ? 'port-boundary' : 'facility-boundary';
  const kind = packs.includes('au-mtofsr') ? port : 'site-boundary';
  return { text: '', bowditch: false, list: 0, kind, name: '', replaces, id: newId() };
}

/** What the text says under these choices, what it would become, and what is missing for that. */
export function viewPasted(choices: PasteChoices, settings: SettingsRecord): PasteView {
  const pasted = readPasted(choices.text, choices, settings);
  const areas = areasOf(pasted.rings);
  const [first, ...others] = choices.list < 0 ? areas : areas.slice(choices.list, choices.list + 1);
  const chosen = first ?? areas[0];
  if (choices.text.trim() === '')
    return {
      pasted: { ...pasted, diagnostics: [], lines: [] },
      areas,
      rings: [],
      why: 'Paste or type the text first.',
    };
  const made = chosen && pastedBoundary([chosen, ...others], settings.datum, choices.closing);
  const rings = chosen ? [chosen, ...others].flat() : [];
  return { pasted, areas, rings, made, why: whyNot(pasted, rings, made, choices) };
}

function whyNot(
  { diagnostics, asksDatum }: Pasted,
  rings: readonly ReadRing[],
  made: PasteView['made'],
  choices: PasteChoices,
): string | undefined {
  if (asksDatum && choices.datum === undefined) return 'Say which datum the coordinates are in.';
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong) return `Line ${wrong.line}: ${wrong.message}`;
  if (rings.length === 0 || !made) return 'No list of points was found in the text.';
  if ('problem' in made) return made.problem;
  if (rings.some(({ complete }) => !complete)) return 'A line of the list could not be read, so a point is missing.';
  const open = rings.find(({ closingLeg }) => closingLeg)?.closingLeg;
  if (open && choices.closing === undefined) return `Say how the boundary closes from ${open.from} to ${open.to}.`;
  return undefined;
}
