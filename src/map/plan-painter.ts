import type { GeoJSONSource, GeoJSONSourceDiff, Map as MapLibreMap } from 'maplibre-gl';
import type { Patch } from '../plan/patch.ts';
import { featuresOf, type Plan, recordOf, recordsOf } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { Drawing } from '../storage/database.ts';
import type { KeptDrawing } from '../storage/read-plan.ts';
import { type Drawn, drawnOf, type MapFeature, type Surroundings } from './drawn.ts';
import { type LayerSet, placesSource, shapesSource } from './layer-set.ts';
import { tookMissed } from './surround.ts';

/** The part of a MapLibre source that is used: tests and the benchmark stand in for it. */
export type Source = Pick<GeoJSONSource, 'setData' | 'updateData'>;

export interface PlanPainter {
  /**
   * Gives the map all that the plan holds and is not hidden: as it was kept, with what changed since, or drawn anew. A
   * large plan that is drawn anew whole is answered, to be kept.
   */
  open(plan: Plan, kept?: KeptDrawing): Drawing | undefined;
  /** Gives the map only what a patch changed. */
  change(plan: Plan, patch: Patch): void;
  /** Draws features of these kinds anew: their drawing needed something that has come. */
  redrawKinds(plan: Plan, kinds: readonly string[]): void;
  /** Ids or kinds that are not drawn. */
  hide(plan: Plan, hidden: ReadonlySet<string>): void;
  /** From here on these features are drawn apart, so that each move of a drag lays out nothing else. */
  hold(plan: Plan, ids: readonly string[]): void;
  /** The drag is over: they are drawn with the others again. */
  letGo(plan: Plan): void;
}

interface Count {
  readonly shapes: number;
  readonly places: number;
}

/** Drawn features from which on texts are quicker, and worth keeping. */
const many = 1000;

/** The address of this code in the built editor has a hash of it and of all that it uses. While developing nothing is kept. */
const made = import.meta.env.PROD ? import.meta.url : '';

const textOf = (features: readonly MapFeature[]): Blob =>
  new Blob([JSON.stringify({ type: 'FeatureCollection', features })], { type: 'application/geo+json' });

const nobody: ReadonlySet<string> = new Set();

export class LivePainter implements PlanPainter {
  readonly #source: (name: string) => Source | undefined;
  readonly #surroundings: Surroundings;
  readonly #whenIdle: (then: () => void) => void;
  readonly #withFrame: (then: () => void) => void;
  #handPlan: Plan | undefined;
  #counts: Map<string, Count> | string = new Map();
  #hidden: ReadonlySet<string> = new Set();
  #held = new Set<string>();
  #holding = false;
  /** What is held, as it was when it was taken up. */
  #before: readonly FeatureRecord[] = [];

  constructor(
    source: (name: string) => Source | undefined,
    surroundings: Surroundings,
    whenIdle: (then: () => void) => void,
    withFrame: (then: () => void) => void = (then) => then(),
  ) {
    this.#source = source;
    this.#surroundings = surroundings;
    this.#whenIdle = whenIdle;
    this.#withFrame = withFrame;
  }

  open(plan: Plan, kept?: KeptDrawing): Drawing | undefined {
    this.#counts = new Map();
    this.#held.clear();
    this.#handPlan = undefined;
    this.#give('hand', [], []);
    if (kept?.made === made && this.#hidden.size === 0) {
      this.#openKept(plan, kept);
      return undefined;
    }
    const shapes: MapFeature[] = [];
    const places: MapFeature[] = [];
    tookMissed();
    for (const feature of recordsOf(plan, 'feature').values()) {
      if (!this.#shows(feature)) continue;
      const drawn = this.#draw(feature);
      for (const shape of drawn.shapes) shapes.push(shape);
      for (const place of drawn.places) places.push(place);
    }
    if (shapes.length + places.length < many) {
      this.#give('plan', shapes, places);
      return undefined;
    }
    const texts = { shapes: textOf(shapes), places: textOf(places) };
    this.#giveTexts(texts);
    const isWhole = this.#hidden.size === 0 && !tookMissed();
    return isWhole ? { made, counts: JSON.stringify([...this.#counted()]), ...texts } : undefined;
  }

  #openKept(plan: Plan, { shapes, places, counts, since }: KeptDrawing): void {
    this.#counts = counts;
    this.#giveTexts({ shapes, places });
    if (since.size > 0) this.change(plan, since);
    else this.#whenIdle(() => this.#counted());
  }

  /** How much was drawn of each feature: read when first asked, as the map has its data without it. */
  #counted(): Map<string, Count> {
    if (typeof this.#counts === 'string') this.#counts = new Map(JSON.parse(this.#counts));
    return this.#counts;
  }

  change(plan: Plan, patch: Patch): void {
    const ids = new Set<string>();
    for (const [before, after] of patch.values()) {
      const record = after ?? before;
      if (record?.type === 'feature') ids.add(record.id);
      if (record?.type === 'camera-type') for (const id of camerasOf(plan, record.id)) ids.add(id);
    }
    const held = this.#holding ? this.#held : nobody;
    if (!this.#holding) for (const id of this.#surroundings.turnedBy(featuresIn(patch))) ids.add(id);
    this.#update(
      plan,
      [...ids].filter((id) => !held.has(id)),
    );
    if ([...ids].some((id) => held.has(id))) this.#giveHandSoon(plan);
  }

  hide(plan: Plan, hidden: ReadonlySet<string>): void {
    const before = this.#hidden;
    this.#hidden = hidden;
    const changed: string[] = [];
    for (const feature of recordsOf(plan, 'feature').values()) {
      if (isIn(before, feature) !== isIn(hidden, feature)) changed.push(feature.id);
    }
    this.#update(plan, changed);
  }

  redrawKinds(plan: Plan, kinds: readonly string[]): void {
    this.#update(
      plan,
      kinds.flatMap((kind) => [...featuresOf(plan, kind).keys()]),
    );
  }

  hold(plan: Plan, ids: readonly string[]): void {
    this.#holding = true;
    this.#before = ids.map((id) => recordOf(plan, 'feature', id)).filter((feature) => feature !== undefined);
    this.#held = new Set([...this.#held, ...ids]);
    this.#giveHand(plan);
    this.#apply(this.#diffOf(plan, ids, false));
  }

  letGo(plan: Plan): void {
    if (!this.#holding) return;
    this.#holding = false;
    if (this.#handPlan) this.#giveHand(plan);
    this.#handPlan = undefined;
    const after = [...this.#held].map((id) => recordOf(plan, 'feature', id)).filter((feature) => feature !== undefined);
    this.#update(plan, new Set([...this.#held, ...this.#surroundings.turnedBy([...this.#before, ...after])]));
    this.#whenIdle(() => {
      if (this.#holding) return;
      this.#held.clear();
      this.#give('hand', [], []);
    });
  }

  #shows(feature: FeatureRecord): boolean {
    return !isIn(this.#hidden, feature);
  }

  #draw(feature: FeatureRecord): Drawn {
    const drawn = drawnOf(feature, this.#surroundings);
    this.#counted().set(feature.id, { shapes: drawn.shapes.length, places: drawn.places.length });
    return drawn;
  }

  #update(plan: Plan, ids: Iterable<string>): void {
    this.#apply(this.#diffOf(plan, ids, true));
  }

  /** What to add and remove so that these features stand on the map as they are in the plan, or not at all. */
  #diffOf(plan: Plan, ids: Iterable<string>, shown: boolean): { shapes: Changes; places: Changes } {
    const shapes: Changes = { add: [], remove: [] };
    const places: Changes = { add: [], remove: [] };
    const counts = this.#counted();
    for (const id of ids) {
      const count = counts.get(id) ?? { shapes: 0, places: 0 };
      counts.delete(id);
      const feature = recordOf(plan, 'feature', id);
      const drawn = shown && feature && this.#shows(feature) ? this.#draw(feature) : { shapes: [], places: [] };
      shapes.add.push(...drawn.shapes);
      places.add.push(...drawn.places);
      for (let i = drawn.shapes.length; i < count.shapes; i++) shapes.remove.push(i ? `${id}\n${i}` : id);
      for (let i = drawn.places.length; i < count.places; i++) places.remove.push(i ? `${id}\n${i}` : id);
    }
    return { shapes, places };
  }

  #apply({ shapes, places }: { shapes: Changes; places: Changes }): void {
    if (shapes.add.length + shapes.remove.length) void this.#source(shapesSource('plan'))?.updateData(shapes);
    if (places.add.length + places.remove.length) void this.#source(placesSource('plan'))?.updateData(places);
  }

  /** Once a frame, however many moves of the pointer it takes. */
  #giveHandSoon(plan: Plan): void {
    const isAsked = this.#handPlan !== undefined;
    this.#handPlan = plan;
    if (isAsked) return;
    this.#withFrame(() => {
      const now = this.#handPlan;
      this.#handPlan = undefined;
      if (now && this.#holding) this.#giveHand(now);
    });
  }

  #giveHand(plan: Plan): void {
    const drawn = [...this.#held]
      .map((id) => recordOf(plan, 'feature', id))
      .filter((feature) => feature !== undefined)
      .filter((feature) => this.#shows(feature))
      .map((feature) => drawnOf(feature, this.#surroundings));
    this.#give(
      'hand',
      drawn.flatMap((each) => each.shapes),
      drawn.flatMap((each) => each.places),
    );
  }

  /** Much at once goes as texts, which the map's own worker fetches and reads: objects it would copy one by one. */
  #giveTexts({ shapes, places }: Pick<Drawing, 'shapes' | 'places'>): void {
    for (const [name, text] of [
      [shapesSource('plan'), shapes],
      [placesSource('plan'), places],
    ] as const) {
      const address = URL.createObjectURL(text);
      const given = this.#source(name)?.setData(address) ?? Promise.resolve();
      void given.finally(() => URL.revokeObjectURL(address));
    }
  }

  #give(set: LayerSet, shapes: MapFeature[], places: MapFeature[]): void {
    void this.#source(shapesSource(set))?.setData({ type: 'FeatureCollection', features: shapes });
    void this.#source(placesSource(set))?.setData({ type: 'FeatureCollection', features: places });
  }
}

const featuresIn = (patch: Patch): FeatureRecord[] =>
  [...patch.values()].flat().filter((record) => record?.type === 'feature');

type Changes = Required<Pick<GeoJSONSourceDiff, 'add' | 'remove'>>;

/** By its own id, or by its kind. */
export const isIn = (set: ReadonlySet<string>, feature: FeatureRecord): boolean =>
  set.has(feature.id) || set.has(feature.kind);

function camerasOf(plan: Plan, type: string): string[] {
  const cameras: string[] = [];
  for (const feature of recordsOf(plan, 'feature').values()) {
    if (feature.values.cameraType === type) cameras.push(feature.id);
  }
  return cameras;
}

export function planPainter(map: MapLibreMap, surroundings: Surroundings): PlanPainter {
  return new LivePainter(
    (name) => map.getSource<GeoJSONSource>(name),
    surroundings,
    (then) => void map.once('idle', then),
    (then) => void requestAnimationFrame(then),
  );
}
