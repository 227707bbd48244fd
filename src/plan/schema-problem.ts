import * as v from 'valibot';
import { placeText } from './got.ts';
import { issueText } from './salvage.ts';

/** What is wrong with a value, naming the member (`lighting.average: expected ..., got ...`); undefined where nothing is. */
export function schemaProblem(schema: v.GenericSchema, value: unknown): string | undefined {
  const checked = v.safeParse(schema, value);
  if (checked.success) return undefined;
  const [issue] = checked.issues;
  const place = placeText((issue.path ?? []).map(({ key }) => key as string | number));
  return place === '' ? issueText(issue) : `${place}: ${issueText(issue)}`;
}
