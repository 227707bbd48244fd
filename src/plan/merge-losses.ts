import { fieldsOf } from '../kinds/kind-values.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { FeatureRecord } from './record.ts';

/** The labels of the fields in which areas say something else than the first: what is lost when they are merged into it. */
export function mergeLosses([first, ...others]: readonly FeatureRecord[]): string[] {
  const kind = first && kindOf(first.kind);
  if (!kind) return [];
  const said = ({ values }: FeatureRecord, id: string) => JSON.stringify(values[id] ?? null);
  return fieldsOf(kind)
    .filter(({ id }) => others.some((other) => said(other, id) !== 'null' && said(other, id) !== said(first, id)))
    .map(({ label }) => label);
}
