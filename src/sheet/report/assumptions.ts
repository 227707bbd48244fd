import { lightScene } from '../../facts/light/light-scene.ts';
import { lightAssumptions } from '../../facts/light/lighting-schedule.ts';
import { editionOf } from '../../facts/view/edition.ts';
import { viewingScales } from '../../facts/view/levels.ts';
import { viewScene } from '../../facts/view/view-scene.ts';
import type { ReportContext } from './report-context.ts';

/** What every number of the report rests on, in words. */
export function assumptions({ crs, facts, settings }: ReportContext): readonly string[] {
  const lit = lightScene(facts).lamps.length > 0;
  return [
    `Positions are in ${settings.datum}${crs ? `; the grid is ${crs.name} (${crs.code})` : ''}. Lengths and areas are measured on the ellipsoid.`,
    ...(lit
      ? lightAssumptions(facts)
      : [
          'The ground is taken as flat. Buildings, container stacks and opaque fences are upright prisms; one without a recorded height blocks at any height.',
        ]),
    ...(viewScene(facts).eyes.length
      ? [
          `View: a lens model fitted to the angles of view on the datasheet, in pixels per metre by ${viewingScales[editionOf(facts.plan)].source}. A camera that pans counts through its whole range.`,
        ]
      : []),
    'Levels are those that the plan adopts; where none is adopted a person must judge, and the rule says review.',
  ];
}
