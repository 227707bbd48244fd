import { createFeatureIndex } from '../../src/map/feature-index.ts';
import type { Pointing } from '../../src/map/gesture.ts';
import type { PlanPainter } from '../../src/map/plan-painter.ts';
import { mercatorScreen, type Pixel } from '../../src/map/screen.ts';
import type { TypedInput } from '../../src/map/typed-input.ts';
import type { Workbench } from '../../src/map/workbench.ts';
import { createPlan, newSettings } from '../../src/plan/plan.ts';
import type { FeatureRecord } from '../../src/plan/record.ts';
import { onChange, openPlan, plan } from '../../src/session/document.ts';
import { hidden, locked, selection, selectTool, snapping, tool, vertex } from '../../src/session/view.ts';

export const centre = [176.31, -37.79] as const;

/** An open plan and a view of it without a map: 1000 × 800 pixels about the centre at a working zoom. */
export function benchOf(features: readonly FeatureRecord[], zoom = 19) {
  openPlan(createPlan([{ ...newSettings, datum: 'NZGD2000', crs: 'EPSG:2193' }, ...features]));
  selection.value = [];
  vertex.value = null;
  tool.value = selectTool;
  hidden.value = new Set();
  locked.value = new Set();
  snapping.value = true;
  const screen = mercatorScreen(centre, zoom, 1000, 800);
  const index = createFeatureIndex();
  index.open(plan.value);
  onChange(index.change);
  const painter: PlanPainter = {
    open: () => undefined,
    change: () => undefined,
    hide: () => undefined,
    redrawKinds: () => undefined,
    hold: () => undefined,
    letGo: () => undefined,
  };
  const bench: Workbench = { screen: () => screen, index, painter, redraw: () => undefined };
  const at = (pixel: Pixel, keys: Partial<Pointing> = {}): Pointing => ({
    ...{ pixel, position: screen.unproject(pixel), shift: false, ctrl: false, alt: false },
    ...keys,
  });
  return { bench, screen, at, place: (x: number, y: number) => screen.unproject([x, y]) };
}

export const silentInput: TypedInput = {
  open: () => undefined,
  isOpen: () => false,
  close: () => undefined,
  destroy: () => undefined,
};
