import { lightScene } from '../../facts/light/light-scene.ts';
import { viewingScales } from '../../facts/view/levels.ts';
import { viewScene } from '../../facts/view/view-scene.ts';
import { formatShort } from '../../units/number.ts';
import type { ReportContext } from './report-context.ts';

/** What every number of the report rests on, in words. */
export function assumptions({ crs, facts, settings }: ReportContext): readonly string[] {
  const { maintenanceFactor, planeHeight } = settings.lighting;
  const factor =
    maintenanceFactor === undefined
      ? 'No maintenance factor is adopted: it counts as 1, as for new and clean lamps.'
      : `Maintenance factor ${formatShort(maintenanceFactor)}.`;
  return [
    `Positions are in ${settings.datum}${crs ? `; the grid is ${crs.name} (${crs.code})` : ''}. Lengths and areas are measured on the ellipsoid.`,
    'The ground is flat. Buildings, container stacks and opaque fences are upright prisms; one without a recorded height blocks light and sight at any height.',
    ...(lightScene(facts).lamps.length
      ? [
          `Light is direct light only, computed from each lamp’s own photometric file; light thrown back by ground and walls is left out. ${factor}`,
          `Light is judged on level planes ${formatShort(planeHeight ?? 0)} m above ground unless a level says otherwise, on the grid of EN 12464 (p = 0.2 × 5^log10 d, at most 10 m), at the middle of each cell.`,
        ]
      : []),
    ...(viewScene(facts).eyes.length
      ? [
          `View is computed with a lens model fitted to the angles of view on the datasheet, in pixels per metre (${viewingScales['2014'].source}). A camera that pans counts through its whole range.`,
        ]
      : []),
    'Levels are those that the plan adopts; where none is adopted, a person must judge, and the rule says review.',
  ];
}
