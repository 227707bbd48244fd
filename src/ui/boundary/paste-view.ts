import type { ReadRing } from '../../geometry/coordinate-text/ring.ts';
import type { CrsDatum } from '../../geometry/crs.ts';
import { type PastedBoundary, pastedBoundary } from '../../plan/pasted-boundary.ts';
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
  /** Which list of the text. */
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
  readonly ring?: ReadRing | undefined;
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
  const ring = pasted.rings[choices.list] ?? pasted.rings[0];
  const made = ring && pastedBoundary(ring, settings.datum, choices.closing);
  if (choices.text.trim() === '')
    return { pasted: { ...pasted, diagnostics: [], lines: [] }, why: 'Paste or type the text first.' };
  return { pasted, ring, made, why: whyNot(pasted, ring, made, choices) };
}

function whyNot(
  { diagnostics, asksDatum }: Pasted,
  ring: ReadRing | undefined,
  made: PasteView['made'],
  choices: PasteChoices,
): string | undefined {
  if (asksDatum && choices.datum === undefined) return 'Say which datum the coordinates are in.';
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong) return `Line ${wrong.line}: ${wrong.message}`;
  if (!ring || !made) return 'No list of points was found in the text.';
  if ('problem' in made) return made.problem;
  if (!ring.complete) return 'A line of the list could not be read, so a point is missing.';
  if (ring.closingLeg && choices.closing === undefined)
    return `Say how the boundary closes from ${ring.closingLeg.from} to ${ring.closingLeg.to}.`;
  return undefined;
}
