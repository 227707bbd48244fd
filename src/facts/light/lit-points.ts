import type { Prism } from '../prism.ts';
import { inListOrder, type TargetPoint, type TargetPoints, targetPoints } from '../target-points.ts';
import { addIlluminance, type Lamp } from './illuminance.ts';
import { mayShade } from './shades.ts';

/** What lights and what stands in the way. */
export interface LitBy {
  readonly lamps: readonly Lamp[];
  readonly prisms: readonly Prism[];
}

/** How far a computation is: `done` of `total` lamps. */
export interface LightProgress {
  readonly done: number;
  readonly total: number;
}

/** Lamps that are added in one go: few enough that progress shows, many enough that points stay in the cache. */
const atOnce = 10;

/**
 * Points with the light that they get, kept up to date: a lamp that moved is taken away and added again, a prism that
 * changed is looked at only where its shadow can fall. The kernel's sums are exact, so that the result is the same as
 * from scratch, to the last bit, whatever came before.
 */
export class LitPoints {
  readonly points: TargetPoints;
  /** Lux in the order of the tiles. */
  readonly #sums: Float64Array;
  readonly #lit: Map<Lamp, readonly Prism[]>;

  constructor(from: readonly TargetPoint[] | TargetPoints | LitPoints) {
    const copied = from instanceof LitPoints;
    this.points = copied ? from.points : 'tiles' in from ? from : targetPoints(from);
    this.#sums = copied ? from.#sums.slice() : new Float64Array(this.points.x.length);
    this.#lit = new Map(copied ? from.#lit : []);
  }

  /** Lux in the order of the list. */
  lux(): Float64Array {
    return inListOrder(this.points, this.#sums);
  }

  /** The same points with the same light, to be changed by itself. */
  copy(): LitPoints {
    return new LitPoints(this);
  }

  /** Brings the light up to date at once. Answers whether anything changed. */
  update(scene: LitBy): boolean {
    const running = this.steps(scene);
    let step = running.next();
    while (!step.done) step = running.next();
    return step.value;
  }

  /** The same in steps. It may be dropped at any of them: the next update goes on from there. */
  *steps({ lamps, prisms }: LitBy): Generator<LightProgress, boolean> {
    const wanted = new Set(lamps);
    const gone = [...this.#lit.keys()].filter((lamp) => !wanted.has(lamp));
    const kept = [...this.#lit].filter(([lamp, lit]) => wanted.has(lamp) && lit !== prisms);
    const fresh = lamps.filter((lamp) => !this.#lit.has(lamp));
    const total = gone.length + kept.length + fresh.length;
    let done = 0;
    for (const lamp of gone) {
      this.#add([lamp], this.#lit.get(lamp) ?? [], -1);
      this.#lit.delete(lamp);
      yield { done: ++done, total };
    }
    const differences = new Map<readonly Prism[], readonly Prism[]>();
    for (const [lamp, before] of kept) {
      const differing = differences.get(before) ?? differenceOf(before, prisms);
      differences.set(before, differing);
      if (differing.length > 0) this.#shade(lamp, before, prisms, differing);
      this.#lit.set(lamp, prisms);
      yield { done: ++done, total };
    }
    for (let i = 0; i < fresh.length; i += atOnce) {
      const some = fresh.slice(i, i + atOnce);
      this.#add(some, prisms, 1);
      for (const lamp of some) this.#lit.set(lamp, prisms);
      done += some.length;
      yield { done, total };
    }
    return total > 0;
  }

  #add(lamps: readonly Lamp[], prisms: readonly Prism[], sign: 1 | -1): void {
    addIlluminance(this.points, lamps, prisms, this.#sums, sign);
  }

  /** One lamp's light again where the shadows of the prisms that differ may fall. */
  #shade(lamp: Lamp, before: readonly Prism[], after: readonly Prism[], differing: readonly Prism[]): void {
    const tiles = this.points.tiles.filter((tile) => differing.some((prism) => mayShade(lamp, prism, tile)));
    if (tiles.length === 0) return;
    const part = { ...this.points, tiles };
    addIlluminance(part, [lamp], before, this.#sums, -1);
    addIlluminance(part, [lamp], after, this.#sums, 1);
  }
}

/** The prisms that are in one list and not in the other. */
function differenceOf(a: readonly Prism[], b: readonly Prism[]): readonly Prism[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((prism) => !inB.has(prism)), ...b.filter((prism) => !inA.has(prism))];
}
