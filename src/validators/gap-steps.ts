import type { BarrierGap } from '../facts/barrier/barrier-gaps.ts';
import { endsAt } from '../facts/barrier/perimeter.ts';
import type { Facts, Point } from '../facts/facts.ts';
import { lonLatOf } from '../facts/middle.ts';
import { featuresOfKinds } from '../facts/zones.ts';
import { recordOf } from '../plan/plan.ts';
import type { Step } from './rule.ts';
import { metresText, toMillimetre } from './words.ts';

/** Further than this two ends are not one post that was missed, metres. */
const mostSnap = 5;
/** Wider than this a gap is not a gate's, metres. */
const mostGate = 30;

/** How a gap can be closed, best first: its two ends snapped together, a gate in it, a fence across it. */
export function gapSteps(facts: Facts, gap: BarrierGap, tolerance: number): Step[] {
  if (!Number.isFinite(gap.length)) return [];
  const snap = gap.length <= mostSnap ? snapStep(facts, gap, tolerance) : undefined;
  const gate = gap.length <= mostGate ? [lineStep(facts, 'gate', [gap.from, gap.to])] : [];
  const fence = gap.length > mostSnap ? [lineStep(facts, 'fence', [gap.from, gap.to])] : [];
  return [...(snap ? [snap] : []), ...gate, ...fence];
}

/** Moves the end of a fence or gate to the other side of the gap. */
function snapStep(facts: Facts, { from, to, length }: BarrierGap, tolerance: number): Step | undefined {
  const ends = [
    { at: from, to },
    { at: to, to: from },
  ];
  for (const end of ends) {
    for (const feature of featuresOfKinds(facts.plan, ['fence', 'gate'])) {
      for (const [part, [line]] of facts.shapeOf(feature).parts.entries()) {
        const which = endsAt(line ?? [], end.at, Math.min(tolerance, 1e-6));
        if (!which) continue;
        const vertex = { part, ring: 0, index: which === 'first' ? 0 : line.length - 1 };
        const input = { feature: feature.id, vertex, to: [...lonLatOf(facts, end.to)] };
        return { do: 'command', command: 'move-vertex', input, label: `Snap the ends together, ${metresText(length)}` };
      }
    }
  }
  return undefined;
}

/** Puts a gate or fence on the plan along a line of site metres. */
export function lineStep(facts: Facts, kind: 'gate' | 'fence', line: readonly Point[]): Step {
  const coordinates = line.map((point) => lonLatOf(facts, point));
  const length = line.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - line[i][0], y - line[i][1]), 0);
  const input = {
    id: freeId(facts, kind),
    kind,
    geometry: { type: 'LineString', coordinates },
    values: kind === 'gate' ? { width: toMillimetre(length) } : {},
  };
  return { do: 'command', command: 'add-feature', input, label: `Put a ${kind} in the gap` };
}

/** An id that no feature has: the same for the same plan. */
function freeId(facts: Facts, kind: string): string {
  for (let count = 1; ; count++) {
    const id = `${kind}-${count}`;
    if (!recordOf(facts.plan, 'feature', id)) return id;
  }
}
