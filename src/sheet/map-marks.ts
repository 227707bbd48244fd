import { legendClassOf } from '../facts/sheet-content.ts';
import type { Shape } from '../kinds/kind.ts';
import { edgeCoordinates, gridCrosses } from './furniture/grid-ticks.ts';
import { type Drawn, vertexDot } from './furniture/legend.ts';
import { labelLeading, type PlacedLabel, placeLabels } from './label-placement.ts';
import { featurePieces, type MapFeature, mapFeatures } from './map-features.ts';
import { labelledVertices, nameRequests, vertexObstacles, vertexRequests } from './map-labels.ts';
import type { Mark } from './mark.ts';
import { group, rectMark, rectPath } from './path-marks.ts';
import type { SheetContext } from './sheet-context.ts';
import { ink, pen } from './style.ts';
import { layered } from './symbol-marks.ts';

export interface MapMarks {
  readonly marks: readonly Mark[];
  readonly drawn: Drawn;
  /** Whether anything of the plan is seen. */
  readonly empty: boolean;
  /** What each label that found no room would have named. */
  readonly unplaced: readonly string[];
}

/** The map in its frame: grid, features in the order of kinds, vertices, labels, edge coordinates. */
export function mapMarks(context: SheetContext): MapMarks {
  const features = mapFeatures(context);
  const pieces = featurePieces(context, features);
  const vertices = labelledVertices(context);
  const requests = [...vertexRequests(context, vertices), ...nameRequests(context, features)];
  const { placed, unplaced } = placeLabels(requests, {
    frame: context.frames.map,
    obstacles: [...pieces.flatMap(({ keep }) => keep ?? []), ...vertexObstacles(vertices)],
    lines: features.filter(({ shape }) => shape !== 'point').flatMap(({ parts }) => parts.flat()),
    widthOf: (text, { size, weight }) => context.type.widthOf(text, size, weight),
  });
  const content = [
    group('grid', gridCrosses(context)),
    group('features', layered(pieces)),
    group(
      'vertices',
      vertices.flatMap(({ at }) => vertexDot(...at)),
    ),
    group(
      'labels',
      placed.flatMap((label) => labelMarks(context, label)),
    ),
  ];
  return {
    marks: [
      group('map', [group('map-content', content)], rectPath(context.frames.map)),
      rectMark(context.frames.map, { stroke: ink.black, width: pen.frame }),
      group('edge-coordinates', edgeCoordinates(context)),
    ],
    drawn: { shapes: shapesOf(features), vertices: vertices.length > 0 },
    empty: features.length === 0,
    unplaced: unplaced.map(({ names }) => names),
  };
}

/** Shape of the first feature of each class of the legend. */
function shapesOf(features: readonly MapFeature[]): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const { feature, shape } of features) {
    const name = legendClassOf(feature)?.name;
    if (name !== undefined && !shapes.has(name)) shapes.set(name, shape);
  }
  return shapes;
}

/** Lines about the label's middle, turned with it. */
function labelMarks({ type }: SheetContext, { at, request }: PlacedLabel): Mark[] {
  const { lines, style } = request;
  const { angle = 0, x, y } = at;
  const turn = (angle * Math.PI) / 180;
  return lines.map((line, i) => {
    const down = (i - (lines.length - 1) / 2) * style.size * labelLeading + style.size * 0.33;
    return type.line(x + Math.sin(turn) * down, y + Math.cos(turn) * down, line, {
      ...style,
      angle,
      anchor: 'middle',
    });
  });
}
