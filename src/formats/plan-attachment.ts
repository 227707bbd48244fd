import { kindOrUnknown } from '../kinds/kinds.ts';
import type { Attachment } from '../paint/pdf-extras.ts';
import { type Plan, recordsOf, settingsOf } from '../plan/plan.ts';
import { planFileName } from '../plan/plan-file-name.ts';
import type { SheetRecord } from '../plan/record.ts';
import { writePlan } from '../plan/write-plan.ts';
import { counted, listed } from '../validators/words.ts';
import { utf8Bytes } from './utf8.ts';

/** The plan as a file that a PDF carries. */
export const planAttachment = (plan: Plan): Attachment => ({
  name: planFileName(settingsOf(plan).title),
  mime: 'application/geo+json',
  about: 'The whole plan: opens in Bollard',
  bytes: utf8Bytes(writePlan(plan)),
});

/** What whoever gets the PDF learns beyond its pages, in plain words; of a sheet also what it leaves off. */
export function disclosure(plan: Plan, sheet?: SheetRecord): string {
  const hidden = new Set(sheet?.hiddenKinds ?? []);
  const counts = new Map<string, number>();
  for (const { kind } of recordsOf(plan, 'feature').values())
    if (hidden.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const left = [...counts].map(([id, count]) => {
    const kind = kindOrUnknown(id);
    return counted(count, kind.name.toLowerCase(), kind.plural.toLowerCase());
  });
  const also = left.length ? `, also the ${listed(left)} that this sheet leaves off` : '';
  return `Whoever gets this file gets the whole plan: ${counted(recordsOf(plan, 'feature').size, 'feature')} with everything recorded of them${also}.`;
}
