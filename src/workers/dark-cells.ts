import type { Facts } from '../facts/facts.ts';
import { luxAt } from '../facts/light/area-light.ts';
import { lightScene } from '../facts/light/light-scene.ts';
import type { TargetPoint } from '../facts/target-points.ts';
import { usualDark } from '../facts/view/night-view.ts';
import type { Eye } from '../facts/view/sight.ts';
import type { ViewField } from '../facts/view/view-field.ts';

/** Metres above ground of the faces that are judged. */
const faceHeight = 1.5;
/** Cells along the side of a block that is judged by one of them: darkness has soft edges. */
const block = 2;

/**
 * The cells of a field that a camera sees and that are dark at night: less than the usual limit of light on a face
 * turned to the best camera. Undefined where the plan has no lamp whose light is computed.
 */
export function darkCells(facts: Facts, field: ViewField, eyes: readonly Eye[]): Uint8Array | undefined {
  if (lightScene(facts).lamps.length === 0) return undefined;
  const { x, y, step, columns, rows } = field.grid;
  const places = new Map(eyes.map((eye) => [eye.id, eye]));
  const faces: TargetPoint[] = [];
  const blocks: [column: number, row: number][] = [];
  for (let row = 0; row < rows; row += block) {
    for (let column = 0; column < columns; column += block) {
      const cell = row * columns + column;
      const eye = places.get(field.cameras[field.camera[cell]] ?? '');
      if (!eye) continue;
      const [px, py] = [x + (column + 0.5) * step, y + (row + 0.5) * step];
      const azimuth = (Math.atan2(eye.x - px, eye.y - py) * 180) / Math.PI;
      faces.push({ x: px, y: py, z: faceHeight, azimuth });
      blocks.push([column, row]);
    }
  }
  const lux = luxAt(facts, faces);
  const dark = new Uint8Array(columns * rows);
  for (const [i, [column, row]] of blocks.entries()) {
    if (lux[i] >= usualDark) continue;
    for (let r = row; r < Math.min(rows, row + block); r++) {
      for (let c = column; c < Math.min(columns, column + block); c++) {
        const cell = r * columns + c;
        if (field.density[cell] > 0) dark[cell] = 1;
      }
    }
  }
  return dark;
}
