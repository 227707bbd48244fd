import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { judgedAreaKinds, judgedLineKinds } from '../judged-kinds.ts';
import { isTrue } from '../values.ts';
import { featuresOfKinds } from '../zones.ts';
import { type AreaView, areaView } from './area-view.ts';
import { stepsOf } from './edition.ts';
import { type NightView, nightView } from './night-view.ts';
import { wholePersonShare } from './whole-person.ts';

/** How an area or line stands to its adopted level of view. */
export type ViewOutcome =
  /** Seen at its level, or recorded as attended. */
  | 'met'
  | 'not-met'
  /** No level is adopted, or it lies indoors with no camera, or something of unknown height may hide it. */
  | 'review';

/** What cameras see of an area or along a line, for tables. */
export interface ViewRow {
  readonly feature: string;
  readonly kind: string;
  readonly name: string;
  readonly outcome: ViewOutcome;
  readonly attended: boolean;
  readonly points: number;
  /** The adopted level, its share and source; null where none is adopted. */
  readonly adopted: AreaView['adopted'];
  readonly fractionAtLevel: number | null;
  /** By the words of the plan's edition, lowest first. */
  readonly levels: readonly { readonly name: string; readonly pixelsPerMetre: number; readonly fraction: number }[];
  /** Seen by one camera and by no second one: lost when that one fails. */
  readonly byOneOnly: number;
  readonly cameras: readonly string[];
  /** Where a standing person is seen from feet to head by one camera; null without a point to judge. */
  readonly wholePerson: number | null;
  /** The largest part or longest run that is not seen at the level (else at the lowest step): m² or m, and where. */
  readonly worst: { readonly size: number; readonly at: readonly [lon: number, lat: number] } | null;
  /** Null where no light is computed. */
  readonly night: NightView | null;
}

export const viewResults = (facts: Facts): ViewRow[] =>
  featuresOfKinds(facts.plan, [...judgedAreaKinds, ...judgedLineKinds]).map((feature) => rowOf(facts, feature));

function rowOf(facts: Facts, feature: FeatureRecord): ViewRow {
  const view = areaView(facts, feature);
  const [one = 0, two = 0] = view.byCameras;
  const [worst] = view.adopted ? view.below : view.unseen;
  const attended = isTrue(feature, 'attended');
  return {
    feature: view.feature,
    kind: view.kind,
    name: view.name,
    outcome: attended ? 'met' : outcomeOf(view),
    attended,
    points: view.points,
    adopted: view.adopted,
    fractionAtLevel: view.fractionAtLevel,
    levels: stepsOf(facts.plan).map((step) => ({
      ...step,
      fraction: view.fractions[String(step.pixelsPerMetre)] ?? 0,
    })),
    byOneOnly: one - two,
    cameras: view.cameras,
    wholePerson: wholePersonShare(facts, feature),
    worst: worst ? { size: worst.size, at: worst.at } : null,
    night: nightView(facts, feature),
  };
}

/** Nothing that is computed is surer than this. */
const hair = 1e-9;

export function outcomeOf({ adopted, fractionAtLevel, indoors, hiddenBy }: AreaView): ViewOutcome {
  if (!adopted || fractionAtLevel === null) return 'review';
  if (fractionAtLevel >= adopted.fraction - hair) return 'met';
  return indoors || hiddenBy.length > 0 ? 'review' : 'not-met';
}
