import { checkValue } from '../kinds/check-value.ts';
import { fieldOf } from '../kinds/kind-values.ts';
import { kindOrUnknown } from '../kinds/kinds.ts';
import { type Refusal, refuse } from './command.ts';
import { levelProblem } from './level-problem.ts';
import type { JsonObject, PlanGeometry } from './record.ts';
import { edgesProblem, verticesProblem } from './vertices.ts';

/** Why a feature of a kind cannot have these values, by the field's label; undefined where it can. Null takes a value away and is always right. */
export function valueRefusal(kindId: string, geometry: PlanGeometry, values: JsonObject): Refusal | undefined {
  const kind = kindOrUnknown(kindId);
  for (const [name, value] of Object.entries(values)) {
    if (name === 'kind') return refuse('What a feature is cannot be changed among its values. Draw it anew.');
    if (value === undefined || value === null) continue;
    const field = fieldOf(kind, name);
    const problem = field ? checkValue(field, value) : ownProblem(name, value, geometry);
    if (problem) return refuse(`${field?.label ?? name}: ${problem}.`);
  }
  return undefined;
}

function ownProblem(
  name: string,
  value: Exclude<JsonObject[string], null | undefined>,
  geometry: PlanGeometry,
): string | undefined {
  if (name === 'vertices') return verticesProblem(value, geometry);
  if (name === 'edges') return edgesProblem(value, geometry);
  if (name === 'adopted') return levelProblem(value);
  return typeof value === 'number' && !Number.isFinite(value) ? 'expected a number' : undefined;
}
