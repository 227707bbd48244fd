import { insertOfSheet } from '../../facts/sheet-inserts.ts';
import type { Block } from '../block.ts';
import type { Mark } from '../mark.ts';
import { straight } from '../path-marks.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink, pen } from '../style.ts';

interface Cell {
  readonly label: string;
  readonly value: string;
  /** Said in red where the value is missing; without it an empty cell is left out. */
  readonly missing?: string;
  /** Share of the row's width. */
  readonly share: number;
  /** Millimetres to write in. */
  readonly room?: number;
}

/** Who made the map of what, when, at which scale: rows of labelled cells. */
export function titleBlock(context: SheetContext, width: number, { signed = true } = {}): Block {
  const rows = rowsOf(context, signed).map((cells) => layRow(context, cells, width));
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return {
    name: 'title-block',
    width,
    height,
    draw(x, y) {
      let top = y;
      return rows.flatMap((row) => {
        const marks = row.draw(x, top);
        top += row.height;
        return marks;
      });
    },
  };
}

function rowsOf(context: SheetContext, signed: boolean): Cell[][] {
  const { broken, count, options, place, sheet } = context;
  const cell = (label: string, value = '', share = 1, missing?: string): Cell => ({
    label,
    value: value.trim(),
    share,
    missing,
  });
  const shown = insertOfSheet(context.facts, sheet);
  const number = sheet.number.trim() || String(place);
  const rows = [
    ...siteRows(context, cell),
    [
      cell('Author', options.prints.author ? options.author : '', 1, 'not stated'),
      cell('Date produced', options.prints.date ? options.date : '', 1, 'not stated'),
    ],
    [
      shown
        ? cell('Insert', `${number} to sheet ${shown.main.number.trim() || shown.main.id}`)
        : cell('Sheet', `${number} of ${count}`),
      cell('Paper, scale', `${sheet.paper}, 1:${sheet.scale}`),
      cell('Revision', sheet.revision, 0.7),
      cell('Status', broken.length ? 'Draft' : sheet.status?.trim() || 'For approval'),
    ],
    ...(signed ? approvalRows(context) : []),
  ];
  return rows.map((row) => row.filter(({ value, missing }) => value || missing)).filter((row) => row.length > 0);
}

type MakeCell = (label: string, value?: string, share?: number, missing?: string) => Cell;

/** Who and where, in the words of the form that the map goes with. */
function siteRows({ options, settings }: SheetContext, cell: MakeCell): Cell[][] {
  const { site } = settings;
  if (options.form === 'ses')
    return [
      [cell('Site', site.name, 2, 'not stated'), cell('SES site id', site.siteId, 1, 'not stated')],
      [cell('Operator', site.operator, 2), cell('Contact', site.contact)],
      [cell('Address', site.address)],
    ];
  if (options.form === 'mtofsr') {
    const isFacility = settings.role === 'port-facility-operator';
    return [
      [cell(isFacility ? 'Port facility' : 'Security regulated port', site.name)],
      [cell(isFacility ? 'Port facility operator' : 'Port operator', site.operator, 2), cell('Contact', site.contact)],
      [cell('Address', site.address, 1.2), cell('Map for', 'Maritime security plan')],
    ];
  }
  return [
    [cell('Site', site.name, 2), cell('Site id', site.siteId)],
    [cell('Operator', site.operator)],
    [cell('Address', site.address)],
  ];
}

/** Room to sign: an SES site plan is approved by the site's management and by Customs. */
function approvalRows({ options }: SheetContext): Cell[][] {
  if (options.form === 'plain') return [];
  const [first, second] =
    options.form === 'ses' ? ['Approved for the site', 'Customs'] : ['Approved for the operator', 'Department'];
  const blank = (label: string): Cell => ({ label, value: '', share: 1, missing: ' ', room: 5 });
  return [[blank(first), blank(second)]];
}

function layRow({ style, type }: SheetContext, cells: readonly Cell[], width: number) {
  const shares = cells.reduce((sum, { share }) => sum + share, 0);
  const inset = 1.4;
  const laid = cells.map((cell) => {
    const cellWidth = (width * cell.share) / shares;
    const { lines } = type.wrap(cell.value || cell.missing || '', cellWidth - 2 * inset, style.body, 'regular', 2);
    return { ...cell, width: cellWidth, lines };
  });
  const most = Math.max(...laid.map(({ lines }) => lines.length));
  const toSign = Math.max(...cells.map(({ room = 0 }) => room));
  const height = style.fine + 1.5 + Math.max(toSign, most * style.leading);
  const draw = (x: number, y: number): Mark[] => {
    let left = x;
    const marks: Mark[] = [straight(x, y, x + width, y, { stroke: ink.black, width: pen.rule })];
    for (const [i, cell] of laid.entries()) {
      if (i > 0) marks.push(straight(left, y, left, y + height, { stroke: ink.black, width: pen.rule }));
      marks.push(
        type.line(left + inset, y + 0.7 + style.fine * 0.75, cell.label, { size: style.fine, colour: ink.grey }),
      );
      const colour = cell.value ? ink.black : ink.red;
      for (const [j, line] of cell.lines.entries()) {
        const baseline = y + 0.9 + style.fine + style.body * 0.8 + j * style.leading;
        marks.push(type.line(left + inset, baseline, line, { size: style.body, colour }));
      }
      left += cell.width;
    }
    return marks;
  };
  return { height, draw };
}
