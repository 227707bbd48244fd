import { checkValue } from '../kinds/check-value.ts';
import type { Field } from '../kinds/field.ts';
import { fieldsOf } from '../kinds/kind-values.ts';
import { kindOf, kinds } from '../kinds/kinds.ts';
import { featureIds } from './feature-ids.ts';
import { shapeOf } from './geometry-lines.ts';
import { got } from './got.ts';
import { levelProblem } from './level-problem.ts';
import { readGeometry } from './read-geometry.ts';
import { isObject, isTooDeep, type Reading, tooDeepText } from './reading.ts';
import type { FeatureRecord, Json, JsonObject, PlanGeometry } from './record.ts';
import { edgesProblem, verticesProblem } from './vertices.ts';

type FieldMap = ReadonlyMap<string, Field>;

const fieldMap = (fields: readonly Field[]): FieldMap => new Map(fields.map((field) => [field.id, field]));
const fieldsByKind: ReadonlyMap<string, FieldMap> = new Map(kinds.map((kind) => [kind.id, fieldMap(fieldsOf(kind))]));
const unknownFields = fieldMap(['name', 'note'].map((id) => ({ id, label: id, type: 'text' })));

/** The features of a file in its order. What cannot be read is kept aside, with its place. */
export function readFeatures(list: readonly unknown[], reading: Reading): FeatureRecord[] {
  const ids = featureIds(list, reading);
  const features: FeatureRecord[] = [];
  for (let i = 0; i < list.length; i++) {
    const feature = readFeature(list[i], ids[i], i, reading);
    if (feature) features.push(feature);
  }
  return features;
}

function readFeature(raw: unknown, id: string, index: number, reading: Reading): FeatureRecord | undefined {
  const aside = (problem: string, ...below: (string | number)[]): undefined => {
    const path = ['features', index];
    reading.keep([...path, ...below], problem, raw, { of: 'file', path });
  };
  if (!isObject(raw)) return aside(`expected a feature, got ${got(raw)}`);
  if (raw.type !== 'Feature') return aside(`expected "Feature", got ${got(raw.type)}`, 'type');
  const properties = raw.properties ?? {};
  if (!isObject(properties)) return aside(`expected an object, got ${got(properties)}`, 'properties');
  const read = readGeometry(raw.geometry);
  if ('fault' in read) return aside(read.fault.problem, 'geometry', ...read.fault.path);
  const { kind, ...rest } = properties as JsonObject & { kind?: Json };
  const wrong = shapeProblem(kind, read.geometry);
  if (wrong) return aside(wrong, 'geometry', 'type');
  const foreign = foreignOf(raw);
  if (foreign && isTooDeep(foreign)) return aside(tooDeepText);

  for (const { path, problem } of read.closed) reading.note(['features', index, 'geometry', ...path], problem);
  if (raw.id !== undefined && raw.id !== null && typeof raw.id === 'object') {
    reading.keep(['features', index, 'id'], `expected text, got ${got(raw.id)}`, raw.id);
  }
  if (kind !== undefined && typeof kind !== 'string')
    keepProperty('kind', `expected the id of a kind, got ${got(kind)}`, kind);
  const kindId = typeof kind === 'string' ? kind : '';
  const values = checkedValues(rest, kindId, read.geometry, keepProperty);
  const feature = { type: 'feature', id, order: index, kind: kindId, geometry: read.geometry, values } as const;
  return foreign ? { ...feature, foreign } : feature;

  function keepProperty(name: string, problem: string, value: unknown): void {
    const home = { of: `feature/${id}`, path: ['properties', name] } as const;
    reading.keep(['features', index, 'properties', name], problem, value, home);
  }
}

function shapeProblem(kindId: unknown, geometry: PlanGeometry): string | undefined {
  const kind = typeof kindId === 'string' ? kindOf(kindId) : undefined;
  if (!kind || kind.shapes.includes(shapeOf(geometry))) return undefined;
  return `expected a ${kind.shapes.join(' or ')} for ${kind.id}, got ${geometry.type}`;
}

/** The members of a feature that GeoJSON does not name. */
function foreignOf(raw: Readonly<Record<string, unknown>>): JsonObject | undefined {
  let names: string[] | undefined;
  for (const name in raw) {
    if (name === 'type' || name === 'id' || name === 'geometry' || name === 'properties') continue;
    names ??= [];
    names.push(name);
  }
  return names && Object.fromEntries(names.map((name) => [name, raw[name] as Json]));
}

type Keep = (name: string, problem: string, value: unknown) => void;

/** The values themselves where all are right; else a copy without the wrong ones. */
function checkedValues(values: JsonObject, kind: string, geometry: PlanGeometry, keep: Keep): JsonObject {
  const fields = fieldsByKind.get(kind) ?? unknownFields;
  let wrong: Set<string> | undefined;
  for (const name in values) {
    const value = values[name];
    const problem = valueProblem(name, value, fields.get(name), geometry);
    if (problem === undefined) continue;
    keep(name, problem, value);
    wrong ??= new Set();
    wrong.add(name);
  }
  if (!wrong) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name)));
}

function valueProblem(
  name: string,
  value: Json | undefined,
  field: Field | undefined,
  geometry: PlanGeometry,
): string | undefined {
  if (isTooDeep(value)) return tooDeepText;
  if (field) return checkValue(field, value);
  if (typeof value !== 'object' || value === null) {
    return name === 'vertices' || name === 'edges' || name === 'adopted' ? plainProblem(name, value) : undefined;
  }
  if (name === 'vertices') return verticesProblem(value, geometry);
  if (name === 'edges') return edgesProblem(value, geometry);
  if (name === 'adopted') return levelProblem(value);
  return undefined;
}

/** Missing is right; a number or a text is not, where a list or an object is meant. */
function plainProblem(name: string, value: Json | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  return `expected ${name === 'adopted' ? 'an object' : 'a list'}, got ${got(value)}`;
}
