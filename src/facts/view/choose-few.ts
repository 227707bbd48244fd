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
  while (chosen.length < most && lacking.some((value) => value > 0)) {
    const best = bestOffer(needs, offers, owner, size, covered, lacking);
    if (!best) break;
    chosen.push(best);
    for (const point of best.sees) {
      if (!covered[point]) lacking[owner[point]] -= size[point];
      covered[point] = 1;
    }
  }
  return withoutIdle(needs, chosen, owner, size);
}

function bestOffer<O extends Offer>(
  needs: readonly Need[],
  offers: readonly O[],
  owner: Int32Array,
  size: Float64Array,
  covered: Uint8Array,
  lacking: Float64Array,
): O | undefined {
  let best: O | undefined;
  let most = least;
  const gains = new Float64Array(needs.length);
  for (const offer of offers) {
    gains.fill(0);
    for (const point of offer.sees) if (!covered[point]) gains[owner[point]] += size[point];
    let gain = 0;
    for (let n = 0; n < needs.length; n++) {
      gain += Math.max(0, Math.min(gains[n], lacking[n])) / needs[n].whole;
      // Of two that meet the need the one that sees more.
      gain += (1e-6 * gains[n]) / needs[n].whole;
    }
    if (gain <= most) continue;
    most = gain;
    best = offer;
  }
  return best;
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
    for (const point of new Set(offers.flatMap(({ sees }) => [...sees]))) sums[owner[point]] += size[point];
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
