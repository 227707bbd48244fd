import type { Facts, Point } from '../facts/facts.ts';
import { type Isolux, isoluxLevels, isoluxOf } from '../facts/light/isolux.ts';
import { createLightField, fieldGridOf } from '../facts/light/light-field.ts';
import { lightScene } from '../facts/light/light-scene.ts';
import { inside } from '../facts/prism.ts';
import { onPage } from '../facts/sheet-content.ts';
import { settingsOf } from '../plan/plan.ts';
import { formatShort } from '../units/number.ts';
import type { Candidate, LabelRequest } from './label-placement.ts';
import type { Mark } from './mark.ts';
import { Track } from './page-line.ts';
import type { PagePoint } from './page-shape.ts';
import { lineMark } from './path-marks.ts';
import type { SheetContext } from './sheet-context.ts';
import { ink } from './style.ts';

/** Points of the grid that the lines are traced on: a site of 300 m to a metre and a half. */
const mostPoints = 40_000;

/** Lines of equal light over the open ground, computed once for the lights and what stands in their way. */
const isoluxOnGround = (facts: Facts): readonly Isolux[] =>
  facts.memo('sheet-isolux', ['feature', 'luminaire', 'settings'], () => {
    const scene = lightScene(facts);
    const grid = scene.lamps.length ? fieldGridOf(facts, mostPoints) : undefined;
    if (!grid) return [];
    const field = createLightField(grid);
    field.update(scene);
    const isIndoors = ([x, y]: Point): boolean => scene.prisms.some((prism) => inside(prism, x, y));
    return isoluxOf(field, isoluxLevels(field.lux, adoptedLevels(facts))).map((isolux) => ({
      ...isolux,
      lines: isolux.lines.flatMap((line) => outdoors(line, isIndoors)),
    }));
  });

const adoptedLevels = ({ plan }: Facts): number[] =>
  Object.values(settingsOf(plan).adopted.lighting ?? {}).flatMap(({ average }) => average ?? []);

/** A line without what runs through buildings and stacks. */
function outdoors(line: readonly Point[], isIndoors: (point: Point) => boolean): Point[][] {
  const runs: Point[][] = [];
  const run: Point[] = [];
  for (const point of line) {
    if (!isIndoors(point)) run.push(point);
    else if (run.length) runs.push(run.splice(0));
  }
  if (run.length) runs.push(run);
  return runs.filter((each) => each.length > 1);
}

/** Lines of equal light as a sheet shows them: on the page, with where their level may be written. */
export interface PageIsolux {
  readonly level: number;
  readonly lines: readonly (readonly PagePoint[])[];
}

/** None unless the sheet asks for them, and none where it says nothing of lights. */
export function isoluxOnSheet(context: SheetContext): readonly PageIsolux[] {
  const { crs, facts, options, transform } = context;
  if (!options.isolux || options.hiddenKinds.has('light')) return [];
  const toPage = (point: Point): PagePoint => onPage(transform, crs, facts.frame.toLonLat(point));
  return isoluxOnGround(facts).map(({ level, lines }) => ({ level, lines: lines.map((line) => line.map(toPage)) }));
}

/** Dark yellow that is still dark in grey, and a rhythm of its own. */
export const isoluxPen = { stroke: '#8a6a00', width: 0.16, dash: [1.2, 0.5, 0.3, 0.5] } as const;

export const isoluxMarks = (isolux: readonly PageIsolux[]): Mark[] =>
  isolux.flatMap(({ lines }) => lines.map((line) => lineMark(line, { ...isoluxPen, join: 'round' })));

/** Labels of one level, at most, and the length of line that carries one, millimetres. */
const mostLabels = 5;
const shortest = 18;

/** The level on its longest lines. A line that has room for none is no loss: its neighbours tell. */
export function isoluxRequests({ style }: SheetContext, isolux: readonly PageIsolux[]): LabelRequest[] {
  return isolux.flatMap(({ level, lines }) =>
    lines
      .map((line) => new Track(line))
      .filter(({ length }) => length > shortest)
      .sort((a, b) => b.length - a.length)
      .slice(0, mostLabels)
      .map(
        (track): LabelRequest => ({
          names: isoluxName,
          lines: [`${formatShort(level, 6)} lx`],
          style: { size: style.fine, colour: isoluxPen.stroke, halo: { colour: ink.white, width: 0.45 } },
          candidates: along(track),
        }),
      ),
  );
}

/** At nine places of a line, from its middle outwards, turned with it and never upside down. */
const along = (track: Track): Candidate[] =>
  [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].flatMap((share, i) =>
    track.at([share * track.length]).map(({ angle, x, y }) => ({ x, y, angle: upright(-angle), cost: i * 0.05 })),
  );

const upright = (angle: number): number => {
  const turned = ((((angle + 90) % 180) + 180) % 180) - 90;
  return turned === -90 ? 90 : turned;
};

/** What such labels are called; they are not counted among those without room. */
export const isoluxName = 'isolux';

/** How the legend says what the lines are. */
export function isoluxWords({ settings }: SheetContext): string {
  const { maintenanceFactor = 1, planeHeight = 0 } = settings.lighting;
  return `Equal light in lux, level plane at ${formatShort(planeHeight, 3)} m, maintenance factor ${formatShort(maintenanceFactor, 3)}`;
}
