import { packs } from '../../validators/packs.ts';
import type { RuleResult } from '../../validators/rule.ts';
import type { Mark } from '../mark.ts';
import { straight } from '../path-marks.ts';
import { ink, pen } from '../style.ts';
import { outcomeColours, outcomeMarks, outcomeOrder, outcomeWords } from './outcome.ts';
import type { ReportContext } from './report-context.ts';
import { ruleAnchor } from './rule-strips.ts';
import type { Strip } from './strip.ts';
import { heading, subheading } from './text-strips.ts';

/** How many rules had which outcome, then every rule with its page: each line leads to its rule. */
export function indexStrips(context: ReportContext): Strip[] {
  const { report } = context;
  return [
    heading(context, 'Outcome', 'outcome'),
    countsStrip(context),
    ...report.packs.flatMap((id) => {
      const rules = report.rules.filter((rule) => rule.pack === id);
      const title = packs.find((pack) => pack.id === id)?.title ?? id;
      return rules.length ? [subheading(context, title), ...rules.map((rule) => indexLine(context, rule))] : [];
    }),
  ];
}

function countsStrip({ report, style, type, width }: ReportContext): Strip {
  const size = style.heading;
  const cell = width / outcomeOrder.length;
  return {
    height: size * 2.1,
    draw: (x, y) =>
      outcomeOrder.flatMap((outcome, i): Mark[] => {
        const left = x + i * cell;
        return [
          ...outcomeMarks(outcome, left, y + size * 0.35, size * 0.8),
          type.line(left + size * 1.2, y + size * 1.05, String(report.counts[outcome]), {
            size: size * 1.1,
            weight: 'semibold',
            colour: ink.black,
          }),
          type.line(left + size * 1.2, y + size * 1.85, outcomeWords[outcome], { size: style.fine, colour: ink.grey }),
        ];
      }),
  };
}

function indexLine({ style, type, width }: ReportContext, rule: RuleResult): Strip {
  const left = style.body * 1.5;
  const clause = rule.clause ? style.body * 7 : 0;
  const right = style.body * 7;
  const { lines } = type.wrap(rule.title, width - left - clause - right, style.fine);
  const count = rule.findings.length ? ` (${rule.findings.length})` : '';
  const height = Math.max(1, lines.length) * style.fineLeading + 0.9;
  return {
    height,
    draw(x, y, placeOf) {
      const target = placeOf(ruleAnchor(rule.id));
      const base = y + style.fine * 0.9;
      const end = x + width;
      const marks: Mark[] = [
        ...outcomeMarks(rule.outcome, x, y + style.fine * 0.15, style.fine * 0.8),
        type.line(x + left, base, rule.clause, { size: style.fine, colour: ink.black }),
        ...lines.map((line, i) =>
          type.line(x + left + clause, base + i * style.fineLeading, line, { size: style.fine, colour: ink.black }),
        ),
        type.line(end - style.body * 2.5, base, `${outcomeWords[rule.outcome]}${count}`, {
          size: style.fine,
          colour: outcomeColours[rule.outcome],
          anchor: 'end',
        }),
        straight(x, y + height - 0.3, end, y + height - 0.3, { stroke: ink.pale, width: pen.hair }),
      ];
      if (!target) return marks;
      const page = type.line(end, base, String(target.page + 1), { size: style.fine, colour: ink.grey, anchor: 'end' });
      return [...marks, page, { mark: 'link', x, y, width, height, to: target }];
    },
  };
}
