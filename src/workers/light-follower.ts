import type { Facts } from '../facts/facts.ts';
import { isoluxLevels } from '../facts/light/isolux.ts';
import { createLightField, type FieldGrid, fieldGridOf, type LightField } from '../facts/light/light-field.ts';
import { type LightJudgement, lightJudgements } from '../facts/light/light-judgement.ts';
import { type LampNote, lightScene } from '../facts/light/light-scene.ts';
import type { Prism } from '../facts/prism.ts';
import { luxRamp } from '../paint/ramp.ts';
import { type FieldPicture, pictureOf } from './field-picture.ts';
import { indoorsMask } from './indoors-mask.ts';
import { type IsoluxLines, isoluxLines } from './isolux-lines.ts';
import { type LampPeak, lampPeaks } from './lamp-peaks.ts';
import type { JobContext } from './serve-jobs.ts';

/** The light of the plan as it is: for map and tables. */
export interface LightAnswer {
  /** Every area, fence and entrance that is to be lit, in file order. */
  readonly judgements: readonly LightJudgement[];
  /** Lux over the site; null where nothing is to be lit. */
  readonly field: LuxField | null;
  /** Where each lamp's brightest direction goes. */
  readonly peaks: readonly LampPeak[];
  /** Lamps that give no computed light, and why. */
  readonly notes: readonly LampNote[];
}

/** A grid of lux in site metres about `centre`, and its picture. */
export interface LuxField {
  readonly centre: readonly [lon: number, lat: number];
  readonly grid: FieldGrid;
  /** Row by row from the south-west; NaN in buildings and stacks. Left out in the middle of a drag. */
  readonly lux: Float32Array | null;
  readonly picture: FieldPicture;
  /** Left out in the middle of a drag. */
  readonly isolux: IsoluxLines | null;
}

/** Keeps the light of one plan up to date: of a lamp that moved only its own light is worked out again. */
export class LightFollower {
  #facts: Facts | undefined;
  #field: LightField | undefined;
  #mask: { readonly prisms: readonly Prism[]; readonly grid: FieldGrid; readonly mask: Uint8Array } | undefined;

  async answer(facts: Facts, rough: boolean, { progress, pause }: JobContext): Promise<LightAnswer> {
    if (this.#facts !== facts) {
      this.#facts = facts;
      this.#field = undefined;
    }
    const scene = lightScene(facts);
    const field = this.#fieldFor(facts);
    if (!field) return { judgements: lightJudgements(facts), field: null, peaks: [], notes: scene.notes };
    const steps = field.steps(scene);
    for (let step = steps.next(); !step.done; step = steps.next()) {
      progress({ what: 'Working out the light', fraction: step.value.done / step.value.total });
      await pause();
    }
    const judgements = lightJudgements(facts);
    return {
      judgements,
      field: this.#drawn(facts, field, rough ? null : judgements),
      peaks: lampPeaks(facts),
      notes: scene.notes,
    };
  }

  #drawn(facts: Facts, { grid, lux }: LightField, judgements: readonly LightJudgement[] | null): LuxField {
    const mask = this.#maskOf(grid, lightScene(facts).prisms);
    const open = lux.map((value, i) => (mask[i] ? Number.NaN : value));
    return {
      centre: facts.frame.centre,
      grid,
      lux: judgements && open,
      picture: pictureOf(grid, open, luxRamp, facts.frame),
      isolux: judgements && isoluxLines(grid, lux, mask, levelsOf(lux, judgements), facts.frame),
    };
  }

  /** The grid stays while the site fits in it, so that a lamp that is dragged does not start all anew. */
  #fieldFor(facts: Facts): LightField | undefined {
    const wanted = fieldGridOf(facts);
    if (!wanted) return undefined;
    if (!this.#field || !holds(this.#field.grid, wanted)) this.#field = createLightField(wanted);
    return this.#field;
  }

  #maskOf(grid: FieldGrid, prisms: readonly Prism[]): Uint8Array {
    if (this.#mask?.prisms !== prisms || this.#mask.grid !== grid) {
      this.#mask = { prisms, grid, mask: indoorsMask(grid, prisms) };
    }
    return this.#mask.mask;
  }
}

/** The adopted levels, and the usual ones that they do not all but repeat. */
function levelsOf(lux: Float32Array, judgements: readonly LightJudgement[]): number[] {
  const adopted = new Set(
    judgements.flatMap(({ light: { adopted: level } }) => [level?.average ?? 0, level?.min ?? 0]),
  );
  adopted.delete(0);
  const repeats = (level: number) => [...adopted].some((other) => Math.abs(other / level - 1) < 0.2);
  return isoluxLevels(lux, [...adopted]).filter((level) => adopted.has(level) || !repeats(level));
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
