import { deleteFeatures } from '../plan/commands/delete-features.ts';
import { duplicateFeatures } from '../plan/commands/duplicate-features.ts';
import { moveFeatures } from '../plan/commands/move-features.ts';
import { moveVertex } from '../plan/commands/move-vertex.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { run } from '../session/document.ts';
import { announce, complain, selection, vertex } from '../session/view.ts';
import { sharedWith } from './drags.ts';
import type { KeyPress } from './gesture.ts';
import { planeAt } from './guides.ts';
import { featureOf, isLocked, lockedReason, nameOf, planCrs, type Workbench } from './workbench.ts';

/** Metres that an arrow key nudges by; more with Shift, less with Ctrl. */
const nudgeStep = { plain: 0.1, shift: 1, ctrl: 0.01 };

const directions: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** What keys do to the selection: delete, duplicate, and nudge with Alt and the arrows. */
export class SelectionKeys {
  readonly #bench: Workbench;

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  press(press: KeyPress): boolean {
    const direction = directions[press.key];
    if (direction && press.alt) return this.#onFree((features) => this.#nudge(features, direction, press));
    if (press.key === 'Delete' || press.key === 'Backspace') return this.#onFree(deleteAll);
    if (press.ctrl && press.key.toLowerCase() === 'd') return this.#onFree(duplicateAll);
    return false;
  }

  /** Runs on the selected features that are not locked, and says why nothing happens where all are. */
  #onFree(action: (features: readonly FeatureRecord[]) => void): boolean {
    const features = selection.value.map(featureOf).filter((feature) => feature !== undefined);
    const free = features.filter((feature) => !isLocked(feature));
    if (free.length) action(free);
    else if (features.length) complain(lockedReason(features[0]));
    this.#bench.redraw();
    return features.length > 0;
  }

  #nudge(features: readonly FeatureRecord[], [east, north]: readonly [number, number], press: KeyPress): void {
    const step = press.shift ? nudgeStep.shift : press.ctrl ? nudgeStep.ctrl : nudgeStep.plain;
    const place = features.length === 1 ? vertex.value : null;
    const lines = linesOf(features[0].geometry);
    const from = place ? lines[place.part]?.[place.ring]?.[place.index] : lines[0]?.[0]?.[0];
    if (!from) return;
    const plane = planeAt(planCrs(), from);
    const [x, y] = plane.toPlane(from);
    const to = plane.toLonLat([x + east * step, y + north * step]);
    const label = features.length === 1 ? `Nudge ${nameOf(features[0])}` : `Nudge ${features.length} features`;
    const refusal = place
      ? run(
          moveVertex,
          {
            feature: features[0].id,
            vertex: place,
            to,
            together: sharedWith(features[0], { handle: 'vertex', place }),
          },
          label,
        )
      : run(moveFeatures, { features: features.map((feature) => feature.id), from: [from[0], from[1]], to }, label);
    if (refusal) complain(refusal.refused);
    else announce(`Moved ${step} m.`);
  }
}

const ids = (features: readonly FeatureRecord[]): string[] => features.map((feature) => feature.id);
const counted = (features: readonly FeatureRecord[]): string =>
  features.length === 1 ? nameOf(features[0]) : `${features.length} features`;

function deleteAll(features: readonly FeatureRecord[]): void {
  const what = counted(features);
  const refusal = run(deleteFeatures, { features: ids(features) }, `Delete ${what}`);
  if (refusal) {
    complain(refusal.refused);
    return;
  }
  selection.value = selection.value.filter((id) => featureOf(id));
  announce(`${what} deleted. Undo brings it back.`);
}

function duplicateAll(features: readonly FeatureRecord[]): void {
  const copies = features.map(({ id }) => ({ from: id, to: crypto.randomUUID().slice(0, 13) }));
  const refusal = run(duplicateFeatures, { copies }, `Duplicate ${counted(features)}`);
  if (refusal) {
    complain(refusal.refused);
    return;
  }
  selection.value = copies.map((copy) => copy.to);
  vertex.value = null;
  announce(`${counted(features)} duplicated.`);
}
