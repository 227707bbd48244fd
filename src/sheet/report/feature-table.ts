import { textOf } from '../../facts/values.ts';
import { areaOf } from '../../facts/zone-area.ts';
import { geodesicArea, geodesicLength } from '../../geometry/geodesic.ts';
import { polygonArea } from '../../geometry/ring.ts';
import type { Field } from '../../kinds/field.ts';
import type { Kind } from '../../kinds/kind.ts';
import { classOf } from '../../kinds/kind-values.ts';
import { kinds } from '../../kinds/kinds.ts';
import { linesOf, shapeOf } from '../../plan/geometry-lines.ts';
import { featuresOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { reachOf } from '../../plan/zone-reach.ts';
import { fieldCell, fieldColumn } from './field-cell.ts';
import { placeCells, placeColumns } from './place-cells.ts';
import type { ReportContext } from './report-context.ts';
import { type Cell, type Column, cellText, numberCell, type Table } from './table.ts';

interface Asked {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly Kind[];
  /** Ids of the fields, in order; each is left out where no feature records it, unless the law asks for it. */
  readonly fields: readonly string[];
  readonly always?: readonly string[];
  /** Fields that few features record: told in one column of words. */
  readonly details?: readonly string[];
  /** Shorter heads than the form's labels. */
  readonly heads?: Readonly<Record<string, string>>;
  readonly measures: readonly ('area' | 'length' | 'position')[];
  readonly notes?: readonly string[];
}

/** A schedule of features: name, what it is, measures, and what it records. Undefined where there is none. */
export function featureTable(context: ReportContext, asked: Asked): Table | undefined {
  const { plan } = context.facts;
  const features = asked.kinds.flatMap((kind) =>
    [...featuresOf(plan, kind.id).values()].sort((a, b) => a.order - b.order).map((feature) => ({ feature, kind })),
  );
  if (!features.length) return undefined;
  const rows = features.map(({ feature, kind }) => ({ feature, kind, values: feature.values }));
  const fields = asked.fields.flatMap((id) => {
    const field = asked.kinds.flatMap((kind) => kind.fields).find((each) => each.id === id);
    return field &&
      (asked.always?.includes(id) || rows.some(({ kind, values }) => cellOf(context, kind, id, values) !== ''))
      ? [field]
      : [];
  });
  const words = rows.map(({ kind, values }) => detailsText(context, kind, values, asked.details ?? []));
  const detailed = words.some((text) => text !== '');
  const mixed = asked.kinds.length > 1 || asked.kinds.some((kind) => kind.variants);
  return {
    id: asked.id,
    title: asked.title,
    columns: [
      { head: 'Name' },
      ...(mixed ? [{ head: 'What' }] : []),
      ...asked.measures.flatMap((measure) => measureColumns(context, measure)),
      ...fields.map((field) => ({
        ...fieldColumn(field),
        ...(asked.heads?.[field.id] ? { head: asked.heads[field.id] } : {}),
      })),
      ...(detailed ? [{ head: 'Details' }] : []),
    ],
    rows: rows.map(({ feature, kind, values }, i) => [
      textOf(feature, 'name') || feature.id,
      ...(mixed ? [classOf(kind, values)] : []),
      ...asked.measures.flatMap((measure) => measureCells(context, feature, measure)),
      ...fields.map((field) => cellOf(context, kind, field.id, values)),
      ...(detailed ? [words[i]] : []),
    ]),
    features: features.map(({ feature }) => feature.id),
    notes: asked.notes ?? [],
  };
}

export const kindsNamed = (...ids: readonly string[]): readonly Kind[] => kinds.filter(({ id }) => ids.includes(id));

type Values = FeatureRecord['values'];

function cellOf({ facts }: ReportContext, kind: Kind, id: string, values: Values): Cell {
  const field: Field | undefined = kind.fields.find((each) => each.id === id);
  return field ? fieldCell(facts.plan, kind, field, values) : '';
}

/** `Use: Coolstore; tiers: 3`. */
function detailsText(context: ReportContext, kind: Kind, values: Values, ids: readonly string[]): string {
  const parts = ids.flatMap((id) => {
    const field = kind.fields.find((each) => each.id === id);
    const cell = cellOf(context, kind, id, values);
    if (!field || cell === '') return [];
    const unit = field.type === 'number' && field.unit !== 'count' ? ` ${field.unit}` : '';
    return [`${field.label}: ${cellText(cell)}${unit}`];
  });
  return parts.map((part, i) => (i === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1))).join('; ');
}

function measureColumns(context: ReportContext, measure: Asked['measures'][number]): Column[] {
  if (measure === 'area') return [{ head: 'Area, m²', numeric: true }];
  if (measure === 'length') return [{ head: 'Length, m', numeric: true }];
  return placeColumns(context);
}

function measureCells(context: ReportContext, feature: FeatureRecord, measure: Asked['measures'][number]): Cell[] {
  if (measure === 'area') return [numberCell(areaMetres(context, feature), 1)];
  if (measure === 'length') return [numberCell(lengthMetres(feature), 1)];
  return positionCells(context, feature);
}

/** On the ellipsoid, as the form of a feature shows it; of a zone by distance, what it covers. */
function areaMetres({ facts }: ReportContext, feature: FeatureRecord): number | undefined {
  if (reachOf(feature)) return areaOf(facts, feature).reduce((sum, polygon) => sum + polygonArea(polygon), 0);
  if (shapeOf(feature.geometry) !== 'polygon') return undefined;
  return linesOf(feature.geometry)
    .flatMap((part) => part.map((ring, i) => (i === 0 ? 1 : -1) * Math.abs(geodesicArea(ring).area)))
    .reduce((sum, area) => sum + area, 0);
}

const lengthMetres = ({ geometry }: FeatureRecord): number | undefined =>
  shapeOf(geometry) === 'line'
    ? linesOf(geometry).reduce((sum, part) => sum + part.reduce((length, line) => length + geodesicLength(line), 0), 0)
    : undefined;

function positionCells(context: ReportContext, { geometry }: FeatureRecord): Cell[] {
  const at = linesOf(geometry)[0]?.[0]?.[0];
  return at && shapeOf(geometry) === 'point' ? placeCells(context, at) : ['', ''];
}
