import type { Facts } from '../facts/facts.ts';
import { type AreaLight, areasLight } from '../facts/light/area-light.ts';
import { createLightField, type FieldGrid, fieldGridOf, type LightField } from '../facts/light/light-field.ts';
import { type LampNote, lightScene } from '../facts/light/light-scene.ts';
import type { Prism } from '../facts/prism.ts';
import { luxRamp } from '../paint/ramp.ts';
import { type FieldPicture, pictureOf } from './field-picture.ts';
import { indoorsMask } from './indoors-mask.ts';
import type { JobContext } from './serve-jobs.ts';

/** The light of the plan as it is: for map and tables. */
export interface LightAnswer {
  readonly areas: readonly AreaLight[];
  /** Lux over the site; null where nothing is to be lit. */
  readonly field: LuxField | null;
  /** Lamps that give no computed light, and why. */
  readonly notes: readonly LampNote[];
}

/** A grid of lux in site metres about `centre`, and its picture. */
export interface LuxField {
  readonly centre: readonly [lon: number, lat: number];
  readonly grid: FieldGrid;
  /** Row by row from the south-west. */
  readonly lux: Float32Array;
  readonly picture: FieldPicture;
}

/** Keeps the light of one plan up to date: of a lamp that moved only its own light is worked out again. */
export class LightFollower {
  #facts: Facts | undefined;
  #field: LightField | undefined;
  #mask: { readonly prisms: readonly Prism[]; readonly grid: FieldGrid; readonly mask: Uint8Array } | undefined;

  async answer(facts: Facts, { progress, pause }: JobContext): Promise<LightAnswer> {
    if (this.#facts !== facts) {
      this.#facts = facts;
      this.#field = undefined;
    }
    const scene = lightScene(facts);
    const field = this.#fieldFor(facts);
    if (!field) return { areas: areasLight(facts), field: null, notes: scene.notes };
    const steps = field.steps(scene);
    for (let step = steps.next(); !step.done; step = steps.next()) {
      progress({ what: 'Working out the light', fraction: step.value.done / step.value.total });
      await pause();
    }
    const { grid } = field;
    const lux = field.lux.slice();
    return {
      areas: areasLight(facts),
      field: { centre: facts.frame.centre, grid, lux, picture: this.#picture(facts, grid, lux, scene.prisms) },
      notes: scene.notes,
    };
  }

  /** The grid stays while the site fits in it, so that a lamp that is dragged does not start all anew. */
  #fieldFor(facts: Facts): LightField | undefined {
    const wanted = fieldGridOf(facts);
    if (!wanted) return undefined;
    if (!this.#field || !holds(this.#field.grid, wanted)) this.#field = createLightField(wanted);
    return this.#field;
  }

  #picture(facts: Facts, grid: FieldGrid, lux: Float32Array, prisms: readonly Prism[]): FieldPicture {
    if (this.#mask?.prisms !== prisms || this.#mask.grid !== grid) {
      this.#mask = { prisms, grid, mask: indoorsMask(grid, prisms) };
    }
    const { mask } = this.#mask;
    return pictureOf(
      grid,
      lux.map((value, i) => (mask[i] ? Number.NaN : value)),
      luxRamp,
      facts.frame,
    );
  }
}

/** Metres by which a site may shrink before its grid is laid anew. */
const slack = 40;

function holds(grid: FieldGrid, wanted: FieldGrid): boolean {
  const edges = ({ x, y, spacing, columns, rows }: FieldGrid) => [
    -x,
    -y,
    x + (columns - 1) * spacing,
    y + (rows - 1) * spacing,
  ];
  const now = edges(grid);
  const isNear = edges(wanted).every((edge, i) => edge <= now[i] + grid.spacing && edge >= now[i] - slack);
  return isNear && grid.height === wanted.height;
}
