import type { Facts } from '../../facts/facts.ts';
import { paperSize } from '../../facts/paper.ts';
import { crsOf } from '../../geometry/crs.ts';
import { listOf, settingsOf } from '../../plan/plan.ts';
import type { Report } from '../../validators/rule.ts';
import type { Bookmark } from '../bookmark.ts';
import type { Fonts } from '../font.ts';
import type { LinkTarget, Mark, Page } from '../mark.ts';
import { rectMark, straight } from '../path-marks.ts';
import type { SheetMeta } from '../sheet-meta.ts';
import { ink, pen } from '../style.ts';
import { createTypesetter } from '../typesetter.ts';
import { adoptedTable, exceptionsTable } from './adopted-tables.ts';
import { assumptions } from './assumptions.ts';
import { coverStrips } from './cover-strips.ts';
import { indexStrips } from './index-strips.ts';
import type { ReportContext } from './report-context.ts';
import { type ReportPaper, reportStyle } from './report-style.ts';
import { packChapters } from './rule-strips.ts';
import { schedules } from './schedules.ts';
import { type PlacedStrip, paginate, type Strip } from './strip.ts';
import type { Table } from './table.ts';
import { tableStrips } from './table-strips.ts';
import { heading, paragraph } from './text-strips.ts';

export interface ReportOptions {
  /** The day on which it is made, YYYY-MM-DD. */
  readonly date: string;
  readonly paper?: ReportPaper;
}

export interface ComposedReport {
  readonly pages: readonly Page[];
  readonly bookmarks: readonly Bookmark[];
  readonly meta: SheetMeta;
  /** The schedules that it holds, for CSV files. */
  readonly tables: readonly Table[];
  /** What it shows otherwise than the plan has it. */
  readonly notes: readonly string[];
}

/** The compliance report: a document of its own, never part of a map. Every rule with its evidence, then what the plan adopts, excepts and holds, and what the numbers rest on. */
export function composeReport(
  facts: Facts,
  report: Report,
  fonts: Fonts,
  { date, paper = 'A4' }: ReportOptions,
): ComposedReport {
  const context = contextOf(facts, report, fonts, paper);
  const tables = [adoptedTable(context), exceptionsTable(context), ...schedules(context)].filter(
    (table) => table !== undefined,
  );
  const strips = [
    ...coverStrips(context, date),
    ...indexStrips(context),
    ...packChapters(context),
    ...tables.flatMap((table) => tableChapter(context, table)),
    heading(context, 'Assumptions', 'assumptions'),
    ...assumptions(context).flatMap((text) => paragraph(context, text, { above: context.style.leading * 0.3 })),
  ];
  const { style, settings } = context;
  const size = paperSize({ paper, orientation: 'portrait' });
  const top = style.margin;
  const foot = style.fineLeading * 2.2;
  const placed = paginate(strips, size.height - 2 * style.margin - foot);
  const anchors = anchorsOf(placed, top);
  const pages = placed.map((page, i) => ({
    ...size,
    frames: [],
    marks: [
      rectMark({ x: 0, y: 0, ...size }, { fill: ink.white }),
      ...page.flatMap(({ strip, y }) => strip.draw(style.margin, top + y, (anchor) => anchors.get(anchor))),
      ...footMarks(context, size, { date, page: i + 1, of: placed.length }),
    ],
  }));
  return {
    pages,
    bookmarks: bookmarksOf(placed, top),
    meta: {
      title: `${titleOf(settings.title)}: compliance report`,
      author: settings.author,
      subject: settings.title,
      keywords: [settings.site.name, settings.site.siteId, settings.site.operator].filter(Boolean).join(', '),
      date,
    },
    tables,
    notes: missingNote(context),
  };
}

const titleOf = (title: string): string => title.trim() || 'Plan without a title';

function contextOf(facts: Facts, report: Report, fonts: Fonts, paper: ReportPaper): ReportContext {
  const settings = settingsOf(facts.plan);
  const style = reportStyle(paper);
  return {
    facts,
    settings,
    report,
    crs: crsOf(settings.crs),
    type: createTypesetter(fonts),
    style,
    exceptions: new Map(
      listOf(facts.plan, 'exception').map(({ by, feature, item, reason }) => [
        `${feature ?? ''}/${item ?? ''}/${reason.trim()}`,
        by.trim(),
      ]),
    ),
    width: paperSize({ paper, orientation: 'portrait' }).width - 2 * style.margin,
  };
}

const tableChapter = (context: ReportContext, table: Table): Strip[] => [
  heading(context, table.title, `table/${table.id}`),
  ...tableStrips(context, table),
  ...table.notes.flatMap((note) => paragraph(context, note, { fine: true, colour: ink.grey, above: 0.6 })),
];

function anchorsOf(pages: readonly (readonly PlacedStrip[])[], top: number): ReadonlyMap<string, LinkTarget> {
  const anchors = new Map<string, LinkTarget>();
  for (const [page, strips] of pages.entries())
    for (const { strip, y } of strips)
      if (strip.anchor && !anchors.has(strip.anchor)) anchors.set(strip.anchor, { page, y: top + y - 2 });
  return anchors;
}

/** Chapters, with what stands in them under them. */
function bookmarksOf(pages: readonly (readonly PlacedStrip[])[], top: number): Bookmark[] {
  const chapters: { title: string; to: LinkTarget; inside: Bookmark[] }[] = [];
  for (const [page, strips] of pages.entries())
    for (const { strip, y } of strips) {
      if (!strip.bookmark) continue;
      const mark = { title: strip.bookmark.title, to: { page, y: top + y - 2 }, inside: [] };
      const chapter = chapters.at(-1);
      if (strip.bookmark.level === 0 || !chapter) chapters.push(mark);
      else chapter.inside.push(mark);
    }
  return chapters;
}

function footMarks(
  { settings, style, type, width }: ReportContext,
  size: { readonly width: number; readonly height: number },
  { date, of, page }: { readonly date: string; readonly page: number; readonly of: number },
): Mark[] {
  const y = size.height - style.margin;
  const look = { size: style.fine, colour: ink.grey };
  const count = `Page ${page} of ${of}`;
  const about = `${titleOf(settings.title)}  ·  Compliance report  ·  ${date || 'no date'}`;
  const { lines } = type.wrap(about, width - type.widthOf(count, style.fine) - 6, style.fine, 'regular', 1);
  const line = y - style.fine * 1.6;
  return [
    straight(style.margin, line, size.width - style.margin, line, { stroke: ink.pale, width: pen.rule }),
    ...lines.map((text) => type.line(style.margin, y, text, look)),
    type.line(size.width - style.margin, y, count, { ...look, anchor: 'end' }),
  ];
}

function missingNote({ type }: ReportContext): string[] {
  const codes = [...type.missing].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return codes.length ? [`The font lacks ${codes.slice(0, 24).join(', ')}: printed as □.`] : [];
}
