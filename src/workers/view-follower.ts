import type { Facts } from '../facts/facts.ts';
import { judgedAreaKinds, judgedLineKinds } from '../facts/judged-kinds.ts';
import type { Prism } from '../facts/prism.ts';
import { type AreaView, areasView } from '../facts/view/area-view.ts';
import { cameraBands } from '../facts/view/camera-bands.ts';
import { editionOf, stepsOf } from '../facts/view/edition.ts';
import type { ViewingEdition } from '../facts/view/levels.ts';
import { type NightView, nightView } from '../facts/view/night-view.ts';
import type { Eye } from '../facts/view/sight.ts';
import { ViewField, type ViewGrid } from '../facts/view/view-field.ts';
import { type ViewScene, viewScene } from '../facts/view/view-scene.ts';
import { featuresOfKinds } from '../facts/zones.ts';
import type { Polygon } from '../geometry/point.ts';
import { byNight, countRamp, darkValue, detailRamp } from '../paint/view-ramps.ts';
import { recordOf, settingsOf } from '../plan/plan.ts';
import { darkCells } from './dark-cells.ts';
import { type FieldPicture, pictureOf } from './field-picture.ts';
import { indoorsMask } from './indoors-mask.ts';
import type { JobContext } from './serve-jobs.ts';

/** What the map shows of the view: the best detail, or how many cameras see. */
export type ViewShown = 'detail' | 'count';

/** The view of the plan as it is: for map and tables. */
export interface ViewAnswer {
  readonly areas: readonly AreaView[];
  readonly edition: ViewingEdition;
  readonly field: SeenField | null;
  /** The cameras that can be computed and what hides from them, in site metres about `centre`. */
  readonly centre: readonly [lon: number, lat: number];
  readonly eyes: readonly Eye[];
  readonly prisms: readonly Prism[];
  readonly notes: readonly { readonly feature: string; readonly note: string }[];
  /** What the asked cameras see on the ground, each band inside the one before. */
  readonly bands: readonly CameraGround[];
  /** By feature: what is left at night; null by day, and where no lamp's light is computed. */
  readonly nights: Readonly<Record<string, NightView>> | null;
}

type Ring = readonly (readonly [lon: number, lat: number])[];

/** One camera's bands on the ground, lon and lat: polygons as rings. */
export interface CameraGround {
  readonly camera: string;
  readonly bands: readonly {
    readonly name: string;
    readonly pixelsPerMetre: number;
    readonly polygons: readonly (readonly Ring[])[];
  }[];
  readonly footprint: readonly (readonly Ring[])[];
  readonly hidden: readonly (readonly Ring[])[];
}

/** What is asked of the view. */
export interface ViewAsked {
  readonly shown: ViewShown;
  /** Cameras whose bands on the ground are wanted. */
  readonly cameras: readonly string[];
  /** Whether what is seen by day and dark at night is told apart. */
  readonly night: boolean;
}

export interface SeenField {
  readonly picture: FieldPicture;
  /** Pixels per metre from which a camera is counted. */
  readonly level: number;
}

/** The most cells of a grid, and the finest (metres). */
const mostCells = 160_000;
const finest = 0.25;
/** How far beyond what is to be watched, and beyond the cameras, a grid goes (metres). */
const margin = 25;

/** Keeps the view of one plan up to date: a camera that moved looks again alone. */
export class ViewFollower {
  #facts: Facts | undefined;
  #field: ViewField | undefined;
  #mask: { readonly prisms: readonly Prism[]; readonly grid: ViewGrid; readonly mask: Uint8Array } | undefined;

  async answer(facts: Facts, asked: ViewAsked, { progress, pause }: JobContext): Promise<ViewAnswer> {
    if (this.#facts !== facts) {
      this.#facts = facts;
      this.#field = undefined;
    }
    const scene = viewScene(facts);
    const field = this.#fieldFor(facts);
    if (field) {
      const steps = field.steps(scene);
      for (let step = steps.next(); !step.done; step = steps.next()) {
        progress({ what: 'Working out what the cameras see', fraction: step.value.done / step.value.total });
        await pause();
      }
    }
    const areas = areasView(facts, { outlines: true });
    return {
      areas,
      edition: editionOf(facts.plan),
      field: field ? this.#drawn(facts, field, asked, scene) : null,
      centre: facts.frame.centre,
      ...scene,
      bands: scene.eyes.filter(({ id }) => asked.cameras.includes(id)).map((eye) => groundOf(facts, eye, scene.prisms)),
      nights: asked.night ? nightsOf(facts, areas) : null,
    };
  }

  #drawn(facts: Facts, field: ViewField, { shown, night }: ViewAsked, { eyes, prisms }: ViewScene): SeenField {
    const { grid, level } = field;
    const { x, y, step, columns, rows } = grid;
    const points = { x: x + step / 2, y: y + step / 2, spacing: step, columns, rows };
    if (this.#mask?.prisms !== prisms || this.#mask.grid !== grid) {
      this.#mask = { prisms, grid, mask: indoorsMask(points, prisms) };
    }
    const { mask } = this.#mask;
    const dark = night ? darkCells(facts, field, eyes) : undefined;
    const values = Float32Array.from(shown === 'detail' ? field.density : field.count, (value, i) =>
      mask[i] ? Number.NaN : dark?.[i] ? darkValue : value,
    );
    const ramp = shown === 'detail' ? detailRamp(editionOf(facts.plan)) : countRamp;
    return { picture: pictureOf(points, values, night ? byNight(ramp) : ramp, facts.frame), level };
  }

  #fieldFor(facts: Facts): ViewField | undefined {
    const wanted = gridOf(facts);
    if (!wanted) return undefined;
    const level = countedFrom(facts);
    const [{ pixelsPerMetre: least }] = stepsOf(facts.plan);
    const now = this.#field;
    if (!now || now.level !== level || now.least !== least || !holds(now.grid, wanted)) {
      this.#field = new ViewField(wanted, level, least);
    }
    return this.#field;
  }
}

function groundOf(facts: Facts, eye: Eye, prisms: readonly Prism[]): CameraGround {
  const { bands, footprint, hidden } = cameraBands(eye, prisms, stepsOf(facts.plan));
  const placed = (polygons: readonly Polygon[]) =>
    polygons.map((rings) => rings.map((ring) => ring.map((point) => facts.frame.toLonLat(point))));
  return {
    camera: eye.id,
    bands: bands.map((band) => ({ ...band, polygons: placed(band.polygons) })),
    footprint: placed(footprint),
    hidden: placed(hidden),
  };
}

function nightsOf(facts: Facts, areas: readonly AreaView[]): Record<string, NightView> | null {
  const nights = areas.flatMap(({ feature: id }): [string, NightView][] => {
    const feature = recordOf(facts.plan, 'feature', id);
    const view = feature && nightView(facts, feature);
    return view ? [[id, view]] : [];
  });
  return nights.length > 0 ? Object.fromEntries(nights) : null;
}

/** Cameras count from the lowest adopted level, else from the second step: what a person can be detected by. */
function countedFrom({ plan }: Facts): number {
  const adopted = Object.values(settingsOf(plan).adopted.viewing ?? {}).flatMap((level) => level.pixelsPerMetre ?? []);
  return adopted.length > 0 ? Math.min(...adopted) : stepsOf(plan)[1].pixelsPerMetre;
}

function gridOf(facts: Facts): ViewGrid | undefined {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of featuresOfKinds(facts.plan, [...judgedAreaKinds, ...judgedLineKinds, 'camera', 'gate'])) {
    const { box } = facts.shapeOf(feature);
    minX = Math.min(minX, box[0]);
    minY = Math.min(minY, box[1]);
    maxX = Math.max(maxX, box[2]);
    maxY = Math.max(maxY, box[3]);
  }
  if (minX > maxX) return undefined;
  const [width, depth] = [maxX - minX + 2 * margin, maxY - minY + 2 * margin];
  const step = Math.max(finest, Math.ceil(Math.sqrt((width * depth) / mostCells) * 20) / 20);
  return {
    x: minX - margin,
    y: minY - margin,
    step,
    columns: Math.ceil(width / step),
    rows: Math.ceil(depth / step),
    height: 0,
  };
}

/** Metres by which a site may shrink before its grid is laid anew. */
const slack = 50;

function holds(grid: ViewGrid, wanted: ViewGrid): boolean {
  const edges = ({ x, y, step, columns, rows }: ViewGrid) => [-x, -y, x + columns * step, y + rows * step];
  const now = edges(grid);
  return edges(wanted).every((edge, i) => edge <= now[i] + grid.step && edge >= now[i] - slack);
}
