import { deleteVertex } from '../plan/commands/delete-vertex.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { dropDraft, keepDraft, plan, run } from '../session/document.ts';
import { announce, complain, selection, vertex } from '../session/view.ts';
import { AimDrag, type Drag, MoveDrag, TiltDrag, VertexDrag } from './drags.ts';
import { type Gesture, idleGesture, type KeyPress, type Pointing } from './gesture.ts';
import { type Handle, handleAt, handlesOf } from './handles.ts';
import { hitsAt, wholeIn } from './hit.ts';
import type { Brush } from './overlay.ts';
import { paintSelection } from './paint-selection.ts';
import { paintSnap } from './paint-sketch.ts';
import { pixelDistance, type Screen } from './screen.ts';
import { SelectionKeys } from './selection-keys.ts';
import { featureOf, isLocked, lockedReason, nameOf, shows, type Workbench } from './workbench.ts';

const samePlace = 5;

/** Selects by click and by box; moves, reshapes and aims what is selected. */
export class SelectGesture implements Gesture {
  readonly #bench: Workbench;
  readonly #keys: SelectionKeys;
  #drag: Drag | undefined;
  /** Pressed and let go in one place it changes nothing. */
  #hasMoved = false;
  #box: { from: Pointing; to: Pointing } | undefined;
  /** The id of what is under the pointer. */
  #hovered: string | undefined;
  #handle: Handle | undefined;
  #last: { at: Pointing; hits: readonly string[]; turn: number } | undefined;
  #at: Pointing | undefined;
  #known: { screen: Screen; feature: FeatureRecord; handles: Handle[] } | undefined;

  constructor(bench: Workbench) {
    this.#bench = bench;
    this.#keys = new SelectionKeys(bench);
  }

  doubleClick = idleGesture.doubleClick;
  type = idleGesture.type;

  cursor(): string {
    if (this.#drag) return 'grabbing';
    if (this.#handle?.handle === 'aim' || this.#handle?.handle === 'tilt') return 'grab';
    if (this.#handle) return this.#handle.handle === 'middle' ? 'copy' : 'move';
    const hovered = this.#hoveredFeature();
    if (!hovered) return 'default';
    return this.#isSelected(hovered) && !isLocked(hovered) ? 'move' : 'pointer';
  }

  hover(at: Pointing): void {
    this.#at = at;
    const handle = this.#handleUnder(at);
    const hovered = handle ? undefined : this.#hits(at)[0]?.id;
    if (hovered === this.#hovered && !handle && !this.#handle) return;
    this.#handle = handle;
    this.#hovered = hovered;
    this.#bench.redraw();
  }

  press(at: Pointing): boolean {
    if (at.shift) {
      this.#box = { from: at, to: at };
      return true;
    }
    if (at.alt) return this.#handleUnder(at)?.handle === 'vertex';
    const drag = this.#dragFrom(at);
    if (!drag) return false;
    this.#drag = drag;
    this.#hasMoved = false;
    this.#bench.painter.hold(plan.value, drag.features);
    return true;
  }

  drag(at: Pointing): void {
    this.#at = at;
    if (this.#box) this.#box = { ...this.#box, to: at };
    this.#drag?.to(at);
    this.#hasMoved = true;
    this.#bench.redraw();
  }

  release(): void {
    if (this.#box) this.#takeBox(this.#box);
    if (this.#drag && this.#hasMoved) {
      keepDraft(this.#drag.label);
      announce(`${this.#drag.label}: done.`);
    }
    this.#letGo();
  }

  click(at: Pointing): void {
    const handle = this.#handleUnder(at);
    if (handle?.handle === 'vertex') {
      vertex.value = handle.place;
      if (at.alt) this.#deleteVertex();
      return;
    }
    const hits = this.#hits(at);
    const chosen = this.#nextOf(at, hits);
    vertex.value = null;
    if (at.shift) {
      if (chosen) this.#toggle(chosen);
    } else {
      selection.value = chosen ? [chosen.id] : [];
      if (chosen) announce(hits.length > 1 ? `${nameOf(chosen)}. Click again for what lies under it.` : nameOf(chosen));
    }
    this.#handle = undefined;
    this.#bench.redraw();
  }

  key(press: KeyPress): boolean {
    if ((press.key === 'Delete' || press.key === 'Backspace') && vertex.value) {
      this.#deleteVertex();
      return true;
    }
    return this.#keys.press(press);
  }

  back(): boolean {
    if (this.#drag || this.#box) {
      dropDraft();
      this.#letGo();
      return true;
    }
    if (vertex.value) {
      vertex.value = null;
      return true;
    }
    if (!selection.value.length) return false;
    selection.value = [];
    return true;
  }

  paint(brush: Brush): void {
    const selected = this.#selected();
    const handles = this.#handles();
    paintSelection(brush, {
      selected,
      hovered: this.#drag ? undefined : this.#hoveredFeature(),
      handles,
      vertex: vertex.value,
    });
    if (this.#box) {
      const [[x, y], [u, v]] = [this.#box.from.pixel, this.#box.to.pixel];
      brush.pixels([[x, y], [u, y], [u, v], [x, v]], { colour: '#0b5cad', width: 1, closed: true, fill: '#0b5cad14' }); // biome-ignore format: four corners
    }
    if (!this.#drag || !this.#at) return;
    if (this.#drag.snap) paintSnap(brush, this.#drag.snap);
    brush.note([this.#at.pixel[0] + 16, this.#at.pixel[1] + 16], this.#drag.notes);
  }

  end(): void {
    if (this.#drag) dropDraft();
    this.#letGo();
    this.#hovered = undefined;
  }

  #letGo(): void {
    if (this.#drag) this.#bench.painter.letGo(plan.value);
    this.#drag = undefined;
    this.#box = undefined;
    this.#handle = undefined;
    this.#bench.redraw();
  }

  #selected(): FeatureRecord[] {
    return selection.value.map(featureOf).filter((feature) => feature !== undefined);
  }

  #hoveredFeature(): FeatureRecord | undefined {
    return this.#hovered === undefined ? undefined : featureOf(this.#hovered);
  }

  #isSelected(feature: FeatureRecord): boolean {
    return selection.value.includes(feature.id);
  }

  #handles(): Handle[] {
    const [only, ...others] = selection.value;
    const feature = only !== undefined && !others.length ? featureOf(only) : undefined;
    return feature && shows(feature) && !isLocked(feature) ? this.#handlesOf(this.#bench.screen(), feature) : [];
  }

  /** As they were while neither the view nor the feature is another. */
  #handlesOf(screen: Screen, feature: FeatureRecord): Handle[] {
    const known = this.#known;
    if (known?.screen === screen && known.feature === feature) return known.handles;
    const handles = handlesOf(screen, feature);
    this.#known = { screen, feature, handles };
    return handles;
  }

  #handleUnder(at: Pointing): Handle | undefined {
    return handleAt(this.#handles(), at.pixel);
  }

  #hits(at: Pointing): FeatureRecord[] {
    return hitsAt(this.#bench.screen(), this.#bench.index, at.pixel, shows);
  }

  #dragFrom(at: Pointing): Drag | undefined {
    const handle = this.#handleUnder(at);
    const [only] = this.#selected();
    if (handle && only) return this.#dragBy(handle, only);
    const taken = this.#hits(at).find((feature) => this.#isSelected(feature));
    if (!taken) return undefined;
    const stuck = this.#selected().find(isLocked);
    if (stuck) complain(lockedReason(stuck));
    const free = this.#selected().filter((feature) => !isLocked(feature));
    return isLocked(taken) || !free.length ? undefined : new MoveDrag(this.#bench, free, at);
  }

  #dragBy(handle: Handle, feature: FeatureRecord): Drag {
    if (handle.handle === 'aim') return new AimDrag(this.#bench, feature);
    if (handle.handle === 'tilt') return new TiltDrag(this.#bench, feature);
    return new VertexDrag(this.#bench, feature, handle);
  }

  /** Clicking again in one place goes through what is stacked there. */
  #nextOf(at: Pointing, hits: readonly FeatureRecord[]): FeatureRecord | undefined {
    const ids = hits.map((feature) => feature.id);
    const again =
      this.#last && pixelDistance(this.#last.at.pixel, at.pixel) <= samePlace && ids.join() === this.#last.hits.join();
    const turn = again && this.#last && hits.length ? (this.#last.turn + 1) % hits.length : 0;
    this.#last = { at, hits: ids, turn };
    return hits[turn];
  }

  #toggle(feature: FeatureRecord): void {
    const rest = selection.value.filter((id) => id !== feature.id);
    const taken = rest.length === selection.value.length;
    selection.value = taken ? [...rest, feature.id] : rest;
    announce(`${nameOf(feature)} ${taken ? 'added to' : 'taken out of'} the selection.`);
  }

  #takeBox({ from, to }: { from: Pointing; to: Pointing }): void {
    if (pixelDistance(from.pixel, to.pixel) < samePlace) return;
    const [[x, y], [u, v]] = [from.pixel, to.pixel];
    const screen = this.#bench.screen();
    const [west, north] = screen.unproject([Math.min(x, u), Math.min(y, v)]);
    const [east, south] = screen.unproject([Math.max(x, u), Math.max(y, v)]);
    const found = wholeIn(this.#bench.index, [west, south, east, north], shows).map((feature) => feature.id);
    selection.value = [...new Set([...selection.value, ...found])];
    announce(`${selection.value.length} selected.`);
  }

  #deleteVertex(): void {
    const [feature] = this.#selected();
    const place = vertex.value;
    if (!feature || !place) return;
    const refusal = run(deleteVertex, { feature: feature.id, vertex: place }, `Delete a corner of ${nameOf(feature)}`);
    if (refusal) {
      complain(refusal.refused);
      return;
    }
    vertex.value = null;
    this.#handle = undefined;
    announce('Corner deleted.');
    this.#bench.redraw();
  }
}
