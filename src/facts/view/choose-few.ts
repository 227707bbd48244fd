/** Something that is wanted of a run of points: so much of their sizes. */
export interface Need {
  /** The place of its first point among all. */
  readonly from: number;
  readonly sizes: readonly number[];
  readonly wanted: number;
  /** What an improvement is measured by: the size of all that the need is part of. */
  readonly whole: number;
}

/** What helps: the points that it covers. */
export interface Offer {
  readonly sees: Uint32Array;
}

/** An improvement below this share is none. */
const least = 1e-4;

/**
 * Few offers that meet all needs, or as much of them as can be met: one after the other the one that helps most, then
 * without those that turned out not to be needed. The same for the same lists.
 */
export function chooseFew<O extends Offer>(needs: readonly Need[], offers: readonly O[], most: number): O[] {
  const count = needs.reduce((sum, { sizes }) => sum + sizes.length, 0);
  const owner = new Int32Array(count);
  const size = new Float64Array(count);
  needs.forEach((need, n) => {
    need.sizes.forEach((value, i) => {
      owner[need.from + i] = n;
      size[need.from + i] = value;
    });
  });
  const covered = new Uint8Array(count);
  const lacking = Float64Array.from(needs, ({ wanted }) => wanted);
  const chosen: O[] = [];
  // What an offer gave before it cannot give more of now.
  const bounds = new Float64Array(offers.length).fill(Number.POSITIVE_INFINITY);
  while (chosen.length < most && lacking.some((value) => value > 0)) {
    const best = bestOffer(needs, offers, bounds, { owner, size, covered, lacking });
    if (!best) break;
    chosen.push(best);
    for (const point of best.sees) {
      if (!covered[point]) lacking[owner[point]] -= size[point];
      covered[point] = 1;
    }
  }
  return withoutIdle(needs, chosen, owner, size);
}

interface State {
  /** Of each point the need that it is part of, its size, and whether it is covered. */
  readonly owner: Int32Array;
  readonly size: Float64Array;
  readonly covered: Uint8Array;
  /** What each need still lacks. */
  readonly lacking: Float64Array;
}

/** Looks at the most promising first, and at no more once none can give more than the best. */
function bestOffer<O extends Offer>(
  needs: readonly Need[],
  offers: readonly O[],
  bounds: Float64Array,
  state: State,
): O | undefined {
  let best: O | undefined;
  let most = least;
  const order = [...offers.keys()].sort((a, b) => bounds[b] - bounds[a] || a - b);
  for (const i of order) {
    if (bounds[i] <= most) break;
    bounds[i] = gainOf(needs, offers[i], state);
    if (bounds[i] <= most) continue;
    most = bounds[i];
    best = offers[i];
  }
  return best;
}

function gainOf(needs: readonly Need[], { sees }: Offer, { owner, size, covered, lacking }: State): number {
  const gains = new Float64Array(needs.length);
  for (const point of sees) if (!covered[point]) gains[owner[point]] += size[point];
  let gain = 0;
  for (let n = 0; n < needs.length; n++) {
    gain += Math.max(0, Math.min(gains[n], lacking[n])) / needs[n].whole;
    // Of two that meet the need the one that sees more.
    gain += (1e-6 * gains[n]) / needs[n].whole;
  }
  return gain;
}

/** Leaves out, the earliest first, what the others make up for. */
function withoutIdle<O extends Offer>(
  needs: readonly Need[],
  chosen: readonly O[],
  owner: Int32Array,
  size: Float64Array,
): O[] {
  let kept = [...chosen];
  const reached = (offers: readonly O[]) => {
    const sums = new Float64Array(needs.length);
    const counted = new Uint8Array(owner.length);
    for (const { sees } of offers) {
      for (const point of sees) {
        if (!counted[point]) sums[owner[point]] += size[point];
        counted[point] = 1;
      }
    }
    return sums;
  };
  const now = reached(kept);
  for (const offer of chosen) {
    const others = kept.filter((it) => it !== offer);
    const then = reached(others);
    if (needs.every(({ wanted }, n) => then[n] >= Math.min(wanted, now[n]) - 1e-9)) kept = others;
  }
  return kept;
}
