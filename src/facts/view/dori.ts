import type { CameraTypeRecord } from '../../plan/record.ts';
import { formatShort } from '../../units/number.ts';
import { type Lens, lensOf, pixelDensity } from './lens.ts';
import { type ViewingEdition, type ViewingStep, viewingScales } from './levels.ts';

/** How far along its axis a camera reaches one level. */
export interface DoriRow extends ViewingStep {
  /** Metres by the fitted lens. */
  readonly computed: number;
  /** Metres as the datasheet prints it; undefined where the camera type holds none. */
  readonly printed?: number;
  /** The two are further apart than makers differ: an angle, the picture size or the distance is likely mistyped. */
  readonly differs: boolean;
}

export interface Dori {
  readonly rows: readonly DoriRow[];
  readonly lens: Lens;
  /** Sentences for a person: where the lens fits badly or a printed distance is far off. */
  readonly notes: readonly string[];
}

/** Printed and computed distances differ by up to a tenth among real datasheets; beyond this share something is mistyped. */
const tolerated = 0.15;

/** The levels whose distances makers print, by the densities of IEC 62676-4:2014. */
export const printedLevels = ['detect', 'observe', 'recognise', 'identify'] as const;

/** Computed distances of a camera type beside the printed ones; undefined while its angles or picture size are missing or wrong. */
export function doriOf(
  type: Pick<CameraTypeRecord, 'hfov' | 'vfov' | 'pixels' | 'dori'>,
  edition: ViewingEdition = '2014',
): Dori | undefined {
  const { hfov, vfov, pixels, dori = {} } = type;
  if (!isAngle(hfov, 360) || !isAngle(vfov, 180) || !pixels?.every((count) => count > 0)) return undefined;
  const lens = lensOf(hfov, vfov, pixels);
  const rows = viewingScales[edition].steps.map((step): DoriRow => {
    const computed = pixelDensity(lens, 0, 1) / step.pixelsPerMetre;
    const printed = dori[step.name];
    const known = printed !== undefined && printed > 0;
    return {
      ...step,
      computed,
      ...(known ? { printed } : {}),
      differs: known && Math.abs(computed / printed - 1) > tolerated,
    };
  });
  const far = rows.filter(({ differs }) => differs);
  const notes = far.map(
    ({ name, printed = 0, computed }) =>
      `To ${name}, the datasheet says ${formatShort(printed)} m and the lens gives ${formatShort(computed)} m: look at the angles, the picture size and the distance.`,
  );
  return { rows, lens, notes: lens.note ? [lens.note, ...notes] : notes };
}

const isAngle = (degrees: number | undefined, most: number): degrees is number =>
  degrees !== undefined && degrees > 0 && degrees <= most;
