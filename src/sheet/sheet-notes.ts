import { drawnOn, meantFor } from '../facts/sheet-content.ts';
import { insertsOf } from '../facts/sheet-inserts.ts';
import { fromGrid, insideCrs } from '../geometry/crs.ts';
import { listOf, recordsOf } from '../plan/plan.ts';
import { titleIsCut } from './furniture/header.ts';
import type { HandPlaced } from './hand-placed.ts';
import { coveredBy } from './insert-frames.ts';
import type { MapFeature } from './map-features.ts';
import type { MapMarks } from './map-marks.ts';
import type { SheetContext } from './sheet-context.ts';

/** Names listed one by one before the rest is only counted. */
const mostNamed = 24;

/** What the sheet does not show or shows otherwise than the plan has it: printed on it, and told to whoever asks for it. */
export function sheetNotes(
  context: SheetContext,
  map: MapMarks,
  byHand: readonly HandPlaced[] = [],
  features: readonly MapFeature[] = [],
): string[] {
  return [
    ...remarksOf(context),
    ...timeNote(context),
    ...map.inserts.flatMap(({ notes }) => notes),
    ...insertNotes(context, map),
    ...byHand.flatMap(({ block, rect }) => coverNote(block.name, coveredBy(rect, features))),
    ...(map.empty ? ['Nothing of the plan lies in this map.'] : outsideNote(context)),
    ...aroundNote(map.around),
    ...unplacedNote(unnamed(map)),
    ...missingNote(context.type.missing),
    ...(titleIsCut(context) ? ['The title is too long for the sheet and is cut short.'] : []),
    ...(context.underlay ?? underlayNote(context)),
    ...areaNote(context),
  ];
}

const remarksOf = ({ sheet }: SheetContext): string[] => (sheet.remarks?.trim() ? [sheet.remarks.trim()] : []);

function coverNote(name: string, covered: readonly string[]): string[] {
  if (!covered.length) return [];
  const words = { legend: 'The legend', coordinates: 'The coordinates', projection: 'The projection' }[name];
  return [`${words ?? `The ${name.replace('-', ' ')}`} covers part of ${named(covered)}.`];
}

const named = (names: readonly string[]): string =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`
    : names.join(', ');

/** Inserts that have no room as frames, and those whose map the plan lacks. */
function insertNotes({ facts, sheet }: SheetContext, { frameless }: MapMarks): string[] {
  const lost = insertsOf(facts, sheet).filter(({ framed, map }) => !framed && !map);
  const numbers = lost.map(({ insert }) => insert.number.trim() || '?');
  return [
    ...(frameless.length ? [`No room on this sheet for the frame of ${insertWords(frameless)}.`] : []),
    ...(numbers.length ? [`There is no map of ${insertWords(numbers)}.`] : []),
  ];
}

const insertWords = (numbers: readonly string[]): string =>
  `${numbers.length === 1 ? 'insert' : 'inserts'} ${named(numbers)}`;

/** Which zones it draws, where not all. */
const timeNote = ({ options }: SheetContext): string[] => {
  if (options.zones === 'now') return ['This map shows the zones in force, not what is proposed.'];
  return options.zones === 'proposed'
    ? ['This map shows the zones as they would stand if what is proposed were accepted.']
    : [];
};

function outsideNote({ facts, sheet }: SheetContext): string[] {
  const shown = new Set(drawnOn(facts, sheet).map(({ id }) => id));
  const meant = meantFor(facts, sheet);
  let outside = 0;
  for (const feature of recordsOf(facts.plan, 'feature').values())
    if (!shown.has(feature.id) && meant(feature)) outside++;
  if (outside === 0) return [];
  return [
    outside === 1
      ? 'One feature of the plan lies outside this map.'
      : `${outside} features of the plan lie outside this map.`,
  ];
}

const aroundNote = (names: readonly string[]): string[] =>
  names.length ? [`This map lies wholly inside ${named(names)}.`] : [];

/** What has no label anywhere on the page. */
const unnamed = (map: MapMarks): string[] => [
  ...new Set([
    ...map.unplaced,
    ...map.inserts.flatMap(({ unplaced }) => unplaced.filter((names) => !map.placed.has(names))),
  ]),
];

function unplacedNote(names: readonly string[]): string[] {
  if (!names.length) return [];
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return [
    `No room for ${names.length === 1 ? 'one label' : `${names.length} labels`}: ${names.slice(0, mostNamed).join(', ')}${more}.`,
  ];
}

function missingNote(missing: ReadonlySet<string>): string[] {
  if (!missing.size) return [];
  const codes = [...missing].slice(0, mostNamed).map(codeText);
  const more = missing.size > mostNamed ? ` and ${missing.size - mostNamed} more` : '';
  return [`The font lacks ${codes.join(', ')}${more}: printed as □.`];
}

const codeText = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function underlayNote({ facts }: SheetContext): string[] {
  const shown = listOf(facts.plan, 'underlay').filter(({ hidden }) => !hidden);
  if (!shown.length) return [];
  const names = shown.map(({ name }, i) => (name.trim() ? `“${name.trim()}”` : `${i + 1}`));
  return [`Not printed: ${shown.length === 1 ? 'the background' : 'the backgrounds'} ${names.join(', ')}.`];
}

function areaNote({ crs, frames, transform }: SheetContext): string[] {
  const { x, y, width, height } = frames.map;
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const inside = corners.every((corner) => insideCrs(crs, fromGrid(crs, transform.toGrid(corner))));
  return inside ? [] : [`Part of this map lies outside the area where ${crs.short} is used.`];
}
