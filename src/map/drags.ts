import { geodesicBetween } from '../geometry/geodesic.ts';
import type { VertexPlace } from '../plan/change-feature.ts';
import type { Command, Refusal } from '../plan/command.ts';
import { changeValues } from '../plan/commands/change-values.ts';
import { insertVertex } from '../plan/commands/insert-vertex.ts';
import { moveFeatures } from '../plan/commands/move-features.ts';
import { moveVertex } from '../plan/commands/move-vertex.ts';
import { turnFeatures } from '../plan/commands/turn-features.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { sharedAlongEdge, sharedAtVertex } from '../plan/shared-vertices.ts';
import { draft, plan } from '../session/document.ts';
import { together, vertex } from '../session/view.ts';
import { formatAngle } from '../units/angle.ts';
import { formatLength } from '../units/length.ts';
import type { Pointing } from './gesture.ts';
import { type Handle, tiltAt } from './handles.ts';
import { pixelDistance } from './screen.ts';
import type { Snap } from './snap.ts';
import { featureOf, isLocked, nameOf, shows, snapFor, type Workbench } from './workbench.ts';

/** Something of the plan that follows the pointer, as a draft, until it is let go. */
export interface Drag {
  /** The one entry of history that it makes. */
  readonly label: string;
  /** The features that change. */
  readonly features: readonly string[];
  to(at: Pointing): void;
  /** What it says beside the pointer. */
  readonly notes: readonly string[];
  readonly snap: Snap | undefined;
}

abstract class DraftDrag implements Drag {
  abstract readonly label: string;
  abstract readonly features: readonly string[];
  notes: readonly string[] = [];
  snap: Snap | undefined;

  abstract to(at: Pointing): void;

  protected show<Input>(command: Command<Input>, input: Input, notes: readonly string[]): void {
    const refusal: Refusal | undefined = draft(command, input);
    this.notes = refusal ? [refusal.refused] : [...notes, ...(this.snap ? [this.snap.what] : [])];
  }
}

type CornerHandle = Pick<Extract<Handle, { handle: 'vertex' | 'middle' }>, 'handle' | 'place'>;

/** Snaps to all but the features that move. */
const snapPast = (bench: Workbench, at: Pointing, moving: ReadonlySet<string>): Snap | undefined =>
  snapFor(bench, at, { passes: (other) => shows(other) && !moving.has(other.id) });

export class VertexDrag extends DraftDrag {
  readonly label: string;
  readonly features: readonly string[];
  readonly #bench: Workbench;
  readonly #handle: CornerHandle;
  readonly #shared: readonly string[];

  constructor(bench: Workbench, feature: FeatureRecord, handle: CornerHandle) {
    super();
    this.#bench = bench;
    this.#handle = handle;
    this.#shared = sharedWith(feature, handle);
    this.features = [feature.id, ...this.#shared];
    const others = this.features.length - 1;
    this.label = `${handle.handle === 'vertex' ? 'Move' : 'Add'} a corner of ${nameOf(feature)}${others ? ` and ${others} beside it` : ''}`;
  }

  to(at: Pointing): void {
    const [feature] = this.features;
    const { handle, place } = this.#handle;
    this.snap = snapPast(this.#bench, at, new Set(this.features));
    const to = this.snap?.position ?? at.position;
    const expected = handle === 'vertex' ? place.index : place.index + 1;
    if (handle === 'vertex') this.show(moveVertex, { feature, vertex: place, to, together: this.#shared }, []);
    else this.show(insertVertex, { feature, after: place, at: to, together: this.#shared }, []);
    const index = this.#shared.length ? indexOf(feature, place, to, expected) : expected;
    vertex.value = { ...place, index };
    if (!this.notes.length || this.snap) this.notes = [...legNotes(feature, { ...place, index }), ...this.notes];
  }
}

/** Other boundaries that go along while shared edges move together: those that have the corner or edge too and are not locked. */
export function sharedWith(feature: FeatureRecord, { handle, place }: CornerHandle): string[] {
  if (!together.value) return [];
  const shared = handle === 'vertex' ? sharedAtVertex : sharedAlongEdge;
  return shared(plan.value, feature, place).filter((id) => {
    const other = featureOf(id);
    return other !== undefined && shows(other) && !isLocked(other);
  });
}

/** Where the corner stands in its ring now: one that was put in before it for a neighbour's sake moves it on. */
function indexOf(id: string, { part, ring }: VertexPlace, at: readonly number[], expected: number): number {
  const line = linesOf(featureOf(id)?.geometry ?? { type: 'Point', coordinates: [...at] })[part]?.[ring] ?? [];
  const found = line.findIndex((each, i) => i >= expected && each[0] === at[0] && each[1] === at[1]);
  return found < 0 ? expected : found;
}

/** The two legs that meet at a vertex. */
function legNotes(id: string, { part, ring, index }: { part: number; ring: number; index: number }): string[] {
  const feature = featureOf(id);
  const line = feature && linesOf(feature.geometry)[part]?.[ring];
  if (!line) return [];
  const closed = feature.geometry.type.endsWith('Polygon');
  const before = index > 0 ? line[index - 1] : closed ? line[line.length - 2] : undefined;
  return [before, line[index + 1]]
    .filter((other) => other !== undefined)
    .map((other) => formatLength(geodesicBetween(line[index], other).distance));
}

export class MoveDrag extends DraftDrag {
  readonly label: string;
  readonly features: readonly string[];
  readonly #bench: Workbench;
  readonly #grip: readonly [lon: number, lat: number];
  /** Taken by a corner, that corner is what snaps. */
  readonly #byCorner: boolean;
  readonly #offset: readonly [x: number, y: number];

  constructor(bench: Workbench, features: readonly FeatureRecord[], at: Pointing) {
    super();
    this.#bench = bench;
    this.features = features.map((feature) => feature.id);
    this.label = features.length === 1 ? `Move ${nameOf(features[0])}` : `Move ${features.length} features`;
    const corner = nearestCorner(bench, features, at);
    this.#grip = corner ?? at.position;
    this.#byCorner = corner !== undefined;
    const [x, y] = bench.screen().project([...this.#grip]);
    this.#offset = [x - at.pixel[0], y - at.pixel[1]];
  }

  to(at: Pointing): void {
    const screen = this.#bench.screen();
    const pixel = [at.pixel[0] + this.#offset[0], at.pixel[1] + this.#offset[1]] as const;
    const position = screen.unproject(pixel);
    this.snap = this.#byCorner ? snapPast(this.#bench, { ...at, pixel, position }, new Set(this.features)) : undefined;
    const to = this.snap?.position ?? position;
    const { distance, azimuth } = geodesicBetween([...this.#grip], [...to]);
    this.show(moveFeatures, { features: this.features, from: this.#grip, to }, [
      `${formatLength(distance)}, ${formatAngle(azimuth, 1)} true`,
    ]);
  }
}

const cornerReach = 12;

function nearestCorner(
  bench: Workbench,
  features: readonly FeatureRecord[],
  at: Pointing,
): [lon: number, lat: number] | undefined {
  const screen = bench.screen();
  let [best, least]: [[number, number] | undefined, number] = [undefined, cornerReach];
  for (const feature of features) {
    for (const position of linesOf(feature.geometry).flat(2)) {
      const distance = pixelDistance(screen.project(position), at.pixel);
      if (distance < least) [best, least] = [[position[0], position[1]], distance];
    }
  }
  return best;
}

export class AimDrag extends DraftDrag {
  readonly label: string;
  readonly features: readonly string[];
  readonly #bench: Workbench;

  constructor(bench: Workbench, feature: FeatureRecord) {
    super();
    this.#bench = bench;
    this.features = [feature.id];
    this.label = `Aim ${nameOf(feature)}`;
  }

  /** To whole degrees; Shift to 15, Ctrl to a tenth. The map is conformal: what is seen is the true azimuth. */
  to(at: Pointing): void {
    const feature = featureOf(this.features[0]);
    if (feature?.geometry.type !== 'Point') return;
    const [x, y] = this.#bench.screen().project(feature.geometry.coordinates);
    const degrees = (Math.atan2(at.pixel[0] - x, y - at.pixel[1]) * 180) / Math.PI;
    const step = at.shift ? 15 : at.ctrl ? 0.1 : 1;
    const azimuth = (Math.round(degrees / step) * step + 360) % 360;
    const rounded = Math.round(azimuth * 10) / 10;
    this.show(turnFeatures, { features: this.features, azimuth: rounded }, [
      `${formatAngle(rounded, at.ctrl ? 1 : 0)} true`,
    ]);
  }
}

/** Raises and lowers the axis of a lamp or camera by how far out its handle is held: to whole degrees; Shift to 5, Ctrl to a tenth. */
export class TiltDrag extends DraftDrag {
  readonly label: string;
  readonly features: readonly string[];
  readonly #bench: Workbench;

  constructor(bench: Workbench, feature: FeatureRecord) {
    super();
    this.#bench = bench;
    this.features = [feature.id];
    this.label = `Tilt ${nameOf(feature)}`;
  }

  to(at: Pointing): void {
    const feature = featureOf(this.features[0]);
    if (feature?.geometry.type !== 'Point') return;
    const centre = this.#bench.screen().project(feature.geometry.coordinates);
    const step = at.shift ? 5 : at.ctrl ? 0.1 : 1;
    const tilt = Math.round(Math.round(tiltAt(feature, centre, at.pixel) / step) * step * 10) / 10;
    const from = feature.kind === 'camera' ? 'below the horizon' : 'up from straight down';
    this.show(changeValues, { features: this.features, values: { tilt } }, [
      `${formatAngle(tilt, at.ctrl ? 1 : 0)} ${from}`,
    ]);
  }
}
