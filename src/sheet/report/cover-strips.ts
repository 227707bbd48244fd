import { listOf } from '../../plan/plan.ts';
import { packs } from '../../validators/packs.ts';
import { ink } from '../style.ts';
import type { ReportContext } from './report-context.ts';
import type { Strip } from './strip.ts';
import { pairs, paragraph } from './text-strips.ts';

/** What the report is of, by whom, when, against which texts. */
export function coverStrips(context: ReportContext, date: string): Strip[] {
  const { report, settings, style, type, width } = context;
  const { site } = settings;
  const title = settings.title.trim() || 'Plan without a title';
  const isSes = report.packs.includes('nz-ses');
  const { lines } = type.wrap(title, width, style.title, 'semibold', 4);
  const rows: (readonly [string, string] | undefined)[] = [
    optional('Site', site.name, isSes),
    optional('SES site id', site.siteId, isSes),
    optional('Operator', site.operator, false),
    optional('Address', site.address, false),
    optional('Contact', site.contact, false),
    ['Author', settings.author.trim()],
    ['Date', date],
    ['Revision', revisionText(context)],
    ['Checked against', report.packs.map((id) => packs.find((pack) => pack.id === id)?.title ?? id).join('; ')],
  ];
  return [
    ...paragraph(context, 'Compliance report', { colour: ink.grey, weight: 'semibold' }),
    {
      height: lines.length * style.title * 1.2 + 2,
      keep: true,
      draw: (x, y) =>
        lines.map((line, i) =>
          type.line(x, y + style.title * (0.9 + i * 1.2), line, {
            size: style.title,
            weight: 'semibold',
            colour: ink.black,
          }),
        ),
    },
    ...pairs(
      context,
      rows.filter((row) => row !== undefined),
    ),
  ];
}

const optional = (name: string, value: string | undefined, wanted: boolean): readonly [string, string] | undefined =>
  wanted || value?.trim() ? [name, value?.trim() ?? ''] : undefined;

/** What the newest saved revision calls itself; the plan may hold none. */
function revisionText({ facts }: ReportContext): string {
  const newest = listOf(facts.plan, 'revision').at(-1);
  if (!newest) return 'none saved';
  const words = ['number', 'name', 'title', 'date', 'approved'].flatMap((id) => {
    const value = newest.body[id];
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });
  return words.length ? words.join(', ') : newest.id;
}
