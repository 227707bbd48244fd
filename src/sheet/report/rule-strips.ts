import { nameOf } from '../../facts/values.ts';
import { recordOf } from '../../plan/plan.ts';
import { packs } from '../../validators/packs.ts';
import type { Finding, RuleResult } from '../../validators/rule.ts';
import { counted } from '../../validators/words.ts';
import type { Mark } from '../mark.ts';
import { ink } from '../style.ts';
import { outcomeColours, outcomeMarks, outcomeWords } from './outcome.ts';
import { placeText } from './place-text.ts';
import type { ReportContext } from './report-context.ts';
import type { Strip } from './strip.ts';
import { featureAnchor } from './table-strips.ts';
import { heading, paragraph } from './text-strips.ts';

export const ruleAnchor = (id: string): string => `rule/${id}`;

/** Every rule of every pack with what was found: a chapter for each pack. */
export const packChapters = (context: ReportContext): Strip[] =>
  context.report.packs.flatMap((id) => {
    const pack = packs.find((each) => each.id === id);
    const rules = context.report.rules.filter((rule) => rule.pack === id);
    if (!pack || !rules.length) return [];
    const source = id === 'drawing' ? pack.about : `Source: ${pack.source}, read on ${pack.read}. ${pack.about}`;
    return [
      heading(context, pack.title, `pack/${id}`),
      ...paragraph(context, source, { colour: ink.grey }),
      ...rules.flatMap((rule) => ruleStrips(context, rule)),
    ];
  });

function ruleStrips(context: ReportContext, rule: RuleResult): Strip[] {
  const { style } = context;
  const indent = style.body * 1.8;
  const about = { indent, fine: true, colour: ink.grey } as const;
  const cites = rule.cites.join('; ');
  const found = rule.findings.flatMap((finding) => findingStrips(context, finding, indent));
  const body = [
    ...paragraph(context, [cites, found.length ? '' : evidenceText(rule)].filter(Boolean).join('  ·  '), about),
    ...found,
    ...rule.excepted.flatMap((exception) =>
      paragraph(context, exceptionText(context, exception), { indent, above: 0.8 }),
    ),
  ];
  return [ruleHead(context, rule), ...body];
}

function ruleHead(context: ReportContext, rule: RuleResult): Strip {
  const { style, type, width } = context;
  const word = outcomeWords[rule.outcome];
  const right = type.widthOf(word, style.body, 'semibold') + style.body * 1.4;
  const left = style.body * 1.8;
  const title = [rule.clause, rule.title].filter(Boolean).join('  ');
  const { lines } = type.wrap(title, width - left - right - style.gutter, style.body, 'semibold');
  return {
    height: lines.length * style.leading + 0.5,
    above: style.leading * 0.65,
    keep: true,
    anchor: ruleAnchor(rule.id),
    bookmark: { title: title, level: 1 },
    draw: (x, y) => [
      ...outcomeMarks(rule.outcome, x, y + style.body * 0.1, style.body * 0.85),
      ...lines.map((line, i) =>
        type.line(x + left, y + style.body * 0.85 + i * style.leading, line, {
          size: style.body,
          weight: 'semibold',
          colour: ink.black,
        }),
      ),
      type.line(x + width, y + style.body * 0.85, word, {
        size: style.body,
        weight: 'semibold',
        colour: outcomeColours[rule.outcome],
        anchor: 'end',
      }),
    ],
  };
}

/** What was judged where nothing was found. */
function evidenceText({ excepted, judged, outcome }: RuleResult): string {
  if (outcome === 'met') return `${counted(judged, 'thing')} judged; nothing found.`;
  return excepted.length ? 'Nothing is left in scope.' : 'The plan has nothing in scope of it.';
}

function exceptionText(context: ReportContext, { feature, item, reason }: RuleResult['excepted'][number]): string {
  const about = feature ? featureName(context, feature) : (item ?? '');
  const by = context.exceptions.get(`${feature ?? ''}/${item ?? ''}/${reason}`);
  return `Excepted${about ? `, ${about}` : ''}: ${reason}${by ? ` (${by})` : ''}`;
}

export function featureName({ facts }: ReportContext, id: string): string {
  const feature = recordOf(facts.plan, 'feature', id);
  return feature ? nameOf(feature) : id;
}

function findingStrips(context: ReportContext, finding: Finding, indent: number): Strip[] {
  const { crs, style } = context;
  const inner = indent + style.body * 1.6;
  const about = finding.features.map((id) => featureName(context, id)).join(', ');
  const place = finding.at ? `${crs ? `${crs.short}: ` : ''}${placeText(context, finding.at)}` : '';
  const where = [about, place].filter(Boolean).join('  ·  ');
  const message = paragraph(context, finding.message, { indent: inner, above: 0.8 });
  return [
    ...message.map((strip, i) => (i === 0 ? marked(strip, finding, indent, style.body) : strip)),
    ...(where ? paragraph(context, where, { indent: inner, fine: true, colour: ink.grey, to: rowOf(finding) }) : []),
    ...(finding.advice ? paragraph(context, finding.advice, { indent: inner, fine: true }) : []),
  ];
}

/** The row of a schedule that a finding leads to. */
const rowOf = ({ features: [first] }: Finding): string | undefined =>
  first === undefined ? undefined : featureAnchor(first);

/** With the finding's own outcome before it. */
const marked = (strip: Strip, finding: Finding, indent: number, size: number): Strip => ({
  ...strip,
  keep: true,
  draw: (x, y, placeOf): readonly Mark[] => [
    ...outcomeMarks(finding.outcome, x + indent, y + size * 0.2, size * 0.65),
    ...strip.draw(x, y, placeOf),
  ],
});
