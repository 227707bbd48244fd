import { ringPerimeter } from '../../geometry/ring.ts';
import { fieldValueOf, numberOf } from '../../kinds/kind-values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { recordOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { accessOf } from '../access.ts';
import type { Facts } from '../facts.ts';
import { middleOf } from '../middle.ts';
import { textOf } from '../values.ts';
import { featuresOfKinds } from '../zones.ts';
import { gapMiddle, type PerimeterLimits, perimeterOf, usualPerimeter } from './perimeter.ts';

type LonLat = readonly [lon: number, lat: number];

/** A fence, wall, boom or buoy line, a building, or a water's edge that bars the way. */
export interface BarrierRow {
  readonly feature: string;
  readonly kind: string;
  readonly name: string;
  /** The option of its type; empty where it says none. */
  readonly type: string;
  /** Metres along it. */
  readonly length: number;
  /** Metres; null where not known. */
  readonly height: number | null;
  readonly opaque: boolean;
  readonly otherControl: string;
  /** Of a building: the access points on its outline. */
  readonly doors: readonly string[];
}

/** A gate, or an access point on a fence. */
export interface GateRow {
  readonly feature: string;
  readonly kind: string;
  readonly name: string;
  readonly type: string;
  readonly control: string;
  /** Metres; a gate drawn as a line has its drawn length unless it says otherwise. */
  readonly width: number | null;
  readonly at: LonLat;
  /** Whether it meets the barrier at both ends; of an access point always. */
  readonly meets: boolean;
  /** Metres to the nearest barrier where it does not; null where none is drawn. */
  readonly distance: number | null;
}

/** A place where the perimeter is open. */
export interface GapRow {
  /** Counted from 1. */
  readonly number: number;
  readonly at: LonLat;
  /** Metres; null where a barrier ends and nothing is near. */
  readonly length: number | null;
  /** Ids and names of the features on either side. */
  readonly between: readonly { readonly feature: string; readonly name: string }[];
}

export interface BarrierSchedule {
  readonly barriers: readonly BarrierRow[];
  readonly gates: readonly GateRow[];
  readonly gaps: readonly GapRow[];
  /** Whether the barriers close round all of the secured areas. */
  readonly closed: boolean;
  /** Areas that stand outside with a part: how much, square metres. */
  readonly outside: readonly { readonly feature: string; readonly name: string; readonly area: number }[];
  readonly tolerance: number;
}

/** An access point belongs to an outline within this many metres of it. */
const accessWithin = 1;

export function barrierSchedule(facts: Facts, limits: PerimeterLimits = usualPerimeter): BarrierSchedule {
  const { gaps, outside, strays, areas } = perimeterOf(facts, limits);
  const { ofBuilding, onFence } = accessOf(facts, accessWithin);
  const lines = featuresOfKinds(facts.plan, ['fence', 'building', 'water-mark', 'wharf']).filter(isBarrier);
  const named = (id: string) => {
    const record = recordOf(facts.plan, 'feature', id);
    return { feature: id, name: record ? textOf(record, 'name') : '' };
  };
  const gates = featuresOfKinds(facts.plan, ['gate', 'access-point']).filter(
    ({ kind, id }) => kind === 'gate' || onFence.has(id),
  );
  return {
    barriers: lines.map((feature) => ({
      ...base(feature),
      length: lengthOf(facts, feature),
      height: numberIn(feature, 'height'),
      opaque: feature.kind === 'building' || givenOf(feature, 'opaque') === true,
      otherControl: textOf(feature, 'otherControl'),
      doors: ofBuilding.get(feature.id) ?? [],
    })),
    gates: gates.map((feature): GateRow => {
      const stray = strays.find(({ gate }) => gate === feature);
      const drawn = feature.kind === 'gate' ? lengthOf(facts, feature) : 0;
      return {
        ...base(feature),
        control: textOf(feature, 'control'),
        width: numberIn(feature, 'width') ?? (drawn > 0 ? drawn : null),
        at: middleOf(facts, feature),
        meets: !stray,
        distance: stray && Number.isFinite(stray.distance) ? stray.distance : null,
      };
    }),
    gaps: gaps.map((gap, i) => ({
      number: i + 1,
      at: facts.frame.toLonLat(gapMiddle(gap)),
      length: Number.isFinite(gap.length) ? gap.length : null,
      between: gap.features.map(named),
    })),
    closed: gaps.length === 0 && outside.length === 0 && (areas.length > 0 || lines.length > 0),
    outside: outside.map(({ area, part }) => ({ ...named(area.id), area: part.area })),
    tolerance: limits.tolerance,
  };
}

const base = (feature: FeatureRecord) => ({
  feature: feature.id,
  kind: feature.kind,
  name: textOf(feature, 'name'),
  type: textOf(feature, 'type'),
});

function isBarrier(feature: FeatureRecord): boolean {
  if (feature.kind === 'fence') return true;
  if (feature.kind === 'building') return (numberIn(feature, 'clearance') ?? 0) <= 0;
  return givenOf(feature, 'bars') === true;
}

function givenOf(feature: FeatureRecord, field: string): unknown {
  const kind = kindOf(feature.kind);
  return kind && fieldValueOf(kind, feature.values, field);
}

function numberIn(feature: FeatureRecord, field: string): number | null {
  const kind = kindOf(feature.kind);
  return (kind && numberOf(kind, feature.values, field)) ?? null;
}

/** Metres along a line, or round an area. */
function lengthOf(facts: Facts, feature: FeatureRecord): number {
  const { shape, parts } = facts.shapeOf(feature);
  if (shape === 'polygon') return parts.reduce((sum, [ring]) => sum + ringPerimeter(ring ?? []), 0);
  return parts
    .flat()
    .reduce(
      (sum, line) =>
        sum + line.slice(1).reduce((part, [x, y], i) => part + Math.hypot(x - line[i][0], y - line[i][1]), 0),
      0,
    );
}
