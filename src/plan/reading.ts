import { placeText } from './got.ts';
import type { AsideRecord, Json } from './record.ts';
import type { Path } from './salvage.ts';

/** Something about a file, with the place where it stands; an empty place is the file as a whole. */
export interface Problem {
  readonly place: string;
  readonly message: string;
}

/** One line for people: place, expected, found. */
export const problemText = ({ place, message }: Problem): string => (place === '' ? message : `${place}: ${message}`);

/** What reading a file gathers on its way. */
export class Reading {
  /** What could not be read. */
  readonly problems: Problem[] = [];
  /** What could be read only by taking something as meant. */
  readonly notes: Problem[] = [];
  readonly asides: AsideRecord[] = [];

  note(path: Path, message: string): void {
    this.notes.push({ place: placeText(path), message });
  }

  /** Names a problem and keeps what could not be read. Without a home, which says where it goes back to, it goes to the file's list. */
  keep(path: Path, problem: string, value: unknown, home?: AsideRecord['home']): void {
    const place = placeText(path);
    this.problems.push({ place, message: problem });
    this.keepOn(place, problem, value, home);
  }

  /** Keeps what an earlier reading named. */
  keepOn(place: string, problem: string, value: unknown, home?: AsideRecord['home']): void {
    const order = this.asides.length;
    const aside = { type: 'aside', id: `aside-${order + 1}`, order, place, problem, value: value as Json } as const;
    this.asides.push(home ? { ...aside, home } : aside);
  }
}

/** A JSON object: not null, not a list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const deepest = 200;
export const tooDeepText = `lists and objects nested more than ${deepest} deep, which a plan cannot hold`;

/** Whether lists and objects nest too deeply to be worked on without trouble. */
export function isTooDeep(value: unknown, left = deepest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  return (Array.isArray(value) ? value : Object.values(value)).some((inner) => isTooDeep(inner, left - 1));
}
