import * as v from 'valibot';
import { featureAdoptedSchema } from './file-schema.ts';
import { placeText } from './got.ts';
import type { Json } from './record.ts';
import { issueText } from './salvage.ts';

/** What is wrong with the levels that a feature adopts for itself, or undefined. */
export function levelProblem(value: Json): string | undefined {
  const result = v.safeParse(featureAdoptedSchema, value);
  if (result.success) return undefined;
  const [issue] = result.issues;
  const place = placeText((issue.path ?? []).map(({ key }) => key as string | number));
  return `${place === '' ? '' : `${place}: `}${issueText(issue)}`;
}
