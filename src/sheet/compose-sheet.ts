import type { Facts } from '../facts/facts.ts';
import { pageTransform, paperSize, sheetFrames } from '../facts/paper.ts';
import { crsOfPlan, optionsOf } from '../facts/sheet-content.ts';
import { insideCrs } from '../geometry/crs.ts';
import { type Refusal, refuse } from '../plan/command.ts';
import { listOf, settingsOf } from '../plan/plan.ts';
import type { SheetRecord } from '../plan/record.ts';
import type { Report } from '../validators/rule.ts';
import { brokenParagraphs } from './broken-paragraphs.ts';
import type { Fonts } from './font.ts';
import { footerMarks } from './furniture/footer.ts';
import { headerMarks } from './furniture/header.ts';
import { furtherPages, notesPageBlock } from './further-pages.ts';
import { handPlaced } from './hand-placed.ts';
import { frameOfMap } from './map-frame.ts';
import { mapContent, mapMarks } from './map-marks.ts';
import type { MapFrame, Mark, Page } from './mark.ts';
import { narrativeBlocks } from './narrative-blocks.ts';
import { layOutPanel } from './panel-layout.ts';
import { group, rectMark } from './path-marks.ts';
import type { SheetContext } from './sheet-context.ts';
import { sheetNotes } from './sheet-notes.ts';
import { ink, pen, styleOf } from './style.ts';
import { createTypesetter } from './typesetter.ts';
import { type PrintedUnderlay, withUnderlay } from './underlay/printed-underlay.ts';

export interface ComposedSheet {
  /** The map, then further pages of coordinates, legend or notes where it has no room for them. */
  readonly pages: readonly Page[];
  /** Paragraphs of 3.11 that make it a draft. */
  readonly broken: readonly string[];
  /** What it does not show or shows otherwise, as printed on it. */
  readonly notes: readonly string[];
}

/** Lays out one sheet of the plan that the facts are of; `underlayOf` gives its backgrounds where they are ready for paper. Refused where there is no map to draw: no CRS, no scale, a centre outside the CRS. */
export function composeSheet(
  facts: Facts,
  sheet: SheetRecord,
  report: Report | undefined,
  fonts: Fonts,
  underlayOf: (frames: readonly MapFrame[]) => PrintedUnderlay | undefined = () => undefined,
): ComposedSheet | Refusal {
  const context = contextOf(facts, sheet, report, fonts);
  if ('refused' in context) return context;
  const content = mapContent(context);
  const byHand = handPlaced(context, content.drawn);
  const map = mapMarks(
    context,
    content,
    byHand.map(({ rect }) => rect),
  );
  const header = headerMarks(context);
  const frames = [frameOfMap(context, 'Main map'), ...map.inserts.flatMap(({ frame }) => frame ?? [])];
  const underlay = underlayOf(frames);
  const notes = sheetNotes({ ...context, underlay: underlay?.notes }, map, byHand, content.features);
  const panel = layOutPanel(context, content.drawn, notes);
  const blocks = [
    ...panel.left,
    ...(panel.legend ? [panel.legend] : []),
    ...(panel.notes.length ? [notesPageBlock(context, panel.notes)] : []),
    ...narrativeBlocks(context),
  ];
  const further = furtherPages(context, panel.schedule, blocks);
  const over = [
    ...map.inserts.map(({ marks }, i) => group(`insert/${i + 1}`, marks)),
    ...byHand.map(({ block, marks }) => group(block.name, marks)),
  ];
  const first = [...map.marks, ...over, ...panel.marks];
  const bodies: readonly (readonly Mark[])[] = [underlay ? withUnderlay(first, underlay) : first, ...further];
  const size = paperSize(sheet);
  const { border } = context.frames;
  const pages = bodies.map((body, i) => ({
    ...size,
    marks: [
      rectMark({ x: 0, y: 0, ...size }, { fill: ink.white }),
      ...body,
      group('header', header),
      group('footer', footerMarks(context, i + 1, bodies.length)),
      rectMark(border, { stroke: ink.black, width: pen.border, join: 'miter' }),
    ],
    frames: i === 0 ? frames : [],
  }));
  return { pages, broken: context.broken, notes };
}

function contextOf(facts: Facts, sheet: SheetRecord, report: Report | undefined, fonts: Fonts): SheetContext | Refusal {
  const crs = crsOfPlan(facts);
  const name = `Sheet “${sheet.number.trim() || sheet.id}”`;
  if (!crs) {
    const code = settingsOf(facts.plan).crs;
    return refuse(`${name}: the plan names ${code ? `the CRS ${code}, which Bollard does not know` : 'no CRS'}.`);
  }
  if (!(sheet.scale > 0 && Number.isFinite(sheet.scale)))
    return refuse(`${name}: expected a scale above 0, got ${sheet.scale}.`);
  const [lon, lat] = sheet.centre;
  const transform = pageTransform(sheet, crs);
  if (!transform || !insideCrs(crs, [lon, lat]))
    return refuse(`${name}: its centre (${lon}, ${lat}) lies outside the area where ${crs.short} is used.`);
  const frames = sheetFrames(sheet);
  const across = (Math.hypot(frames.map.width, frames.map.height) * sheet.scale) / 1000;
  if (across > farthestAcross)
    return refuse(
      `${name}: the scale 1:${sheet.scale} does not fit: the map would be ${Math.round(across / 1000)} km across, at most ${farthestAcross / 1000} km can be drawn.`,
    );
  const all = listOf(facts.plan, 'sheet');
  const inserts = new Set(all.flatMap((each) => each.inserts.map((insert) => insert.sheet)));
  const sheets = all.filter(({ id }) => !inserts.has(id));
  return {
    facts,
    settings: settingsOf(facts.plan),
    sheet,
    options: optionsOf(facts, sheet),
    crs,
    transform,
    frames,
    style: styleOf(sheet),
    type: createTypesetter(fonts),
    broken: brokenParagraphs(report, sheet.id),
    place: Math.max(1, sheets.findIndex(({ id }) => id === sheet.id) + 1),
    count: Math.max(1, sheets.length),
  };
}

/** Metres: beyond this a transverse Mercator grid is no map of the ground any more. */
const farthestAcross = 1_500_000;
