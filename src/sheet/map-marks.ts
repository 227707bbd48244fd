import type { Rect } from '../facts/paper.ts';
import { legendClassOf } from '../facts/sheet-content.ts';
import { nameOf } from '../facts/values.ts';
import type { Box } from '../geometry/box.ts';
import type { Shape } from '../kinds/kind.ts';
import { graticuleMarks } from './furniture/graticule.ts';
import { edgeCoordinates, gridCrosses } from './furniture/grid-ticks.ts';
import { type Drawn, vertexDot } from './furniture/legend.ts';
import { type DrawnInsert, drawInsert, placeFrames } from './insert-frames.ts';
import { type Locator, locatorMarks, locatorRequests, locatorsOf } from './insert-locators.ts';
import { isoluxMarks, isoluxName, isoluxOnSheet, isoluxRequests, type PageIsolux } from './isolux-marks.ts';
import { labelMarks } from './label-marks.ts';
import { placeLabels } from './label-placement.ts';
import { featurePieces, type MapFeature, mapFeatures } from './map-features.ts';
import { type LabelledVertex, labelledVertices, nameRequests, vertexObstacles, vertexRequests } from './map-labels.ts';
import type { Mark } from './mark.ts';
import { group, rectMark, rectPath } from './path-marks.ts';
import { segmentMeetsBox } from './segment-box.ts';
import type { SheetContext } from './sheet-context.ts';
import { ink, pen } from './style.ts';
import { layered } from './symbol-marks.ts';

export interface MapMarks {
  readonly marks: readonly Mark[];
  /** Whether anything of the plan is seen. */
  readonly empty: boolean;
  /** The frames of inserts, which stand above the map. */
  readonly inserts: readonly DrawnInsert[];
  /** Numbers of inserts that should be frames and find no room. */
  readonly frameless: readonly string[];
  /** Names of boundaries that hold the whole map, and so have no edge on it to be named at. */
  readonly around: readonly string[];
  /** What each label that found room names, and each that found none would have. */
  readonly placed: ReadonlySet<string>;
  readonly unplaced: readonly string[];
}

/** What the map draws, before it is laid out: the legend and furniture over the map follow from it. */
export interface MapContent {
  readonly features: readonly MapFeature[];
  readonly locators: readonly Locator[];
  readonly vertices: readonly LabelledVertex[];
  readonly isolux: readonly PageIsolux[];
  readonly drawn: Drawn;
}

export function mapContent(context: SheetContext): MapContent {
  const features = mapFeatures(context);
  const locators = locatorsOf(context);
  const vertices = labelledVertices(context);
  const isolux = isoluxOnSheet(context);
  const drawn = {
    shapes: shapesOf(features),
    vertices: vertices.length > 0,
    locators: locators.length > 0,
    isolux: isolux.length > 0,
  };
  return { features, isolux, locators, vertices, drawn };
}

/** The map in its frame: grid, features in the order of kinds, vertices, labels clear of what is `taken`, edge coordinates, frames of inserts. */
export function mapMarks(context: SheetContext, content: MapContent, taken: readonly Rect[] = []): MapMarks {
  const { features, isolux, locators, vertices } = content;
  const frames = placeFrames(context, features, locators, taken);
  const pieces = featurePieces(context, features);
  const around = features.filter((drawn) => drawn.kind.boundary && isAround(drawn, context.frames.map));
  const requests = [
    ...locatorRequests(context, locators),
    ...vertexRequests(context, vertices),
    ...nameRequests(
      context,
      features.filter((drawn) => !around.includes(drawn)),
    ),
    ...isoluxRequests(context, isolux),
  ];
  const { placed, unplaced } = placeLabels(requests, {
    frame: context.frames.map,
    obstacles: [
      ...pieces.flatMap(({ keep }) => keep ?? []),
      ...vertexObstacles(vertices),
      ...[...taken, ...frames.map(({ rect }) => rect)].map(boxOfRect),
    ],
    lines: features.filter(({ shape }) => shape !== 'point').flatMap(({ parts }) => parts.flat()),
    widthOf: (text, { size, weight }) => context.type.widthOf(text, size, weight),
  });
  const layers = [
    group('grid', [...graticuleMarks(context), ...gridCrosses(context)]),
    group('features', layered(pieces)),
    ...(isolux.length ? [group('isolux', isoluxMarks(isolux))] : []),
    group(
      'vertices',
      vertices.flatMap(({ at }) => vertexDot(...at)),
    ),
    ...(locators.length ? [group('locators', locatorMarks(locators))] : []),
    group(
      'labels',
      placed.flatMap((label) => labelMarks(context.type, label)),
    ),
  ];
  const missing = locators.filter(
    ({ place, shown }) => shown.framed && !frames.some(({ locator }) => locator.place === place),
  );
  return {
    marks: [
      group('map', [group('map-content', layers)], rectPath(context.frames.map)),
      rectMark(context.frames.map, { stroke: ink.black, width: pen.frame }),
      group('edge-coordinates', edgeCoordinates(context)),
    ],
    inserts: frames.map((frame) => drawInsert(context, frame, (inner) => mapMarks(inner, mapContent(inner)))),
    frameless: missing.map(({ shown }) => shown.insert.number.trim() || '?'),
    empty: features.length === 0,
    around: around.map(({ feature }) => nameOf(feature)),
    placed: new Set(placed.map(({ request }) => request.names)),
    unplaced: unplaced.map(({ names }) => names).filter((names) => names !== isoluxName),
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

/** Whether none of an area's edges is seen. */
const isAround = ({ parts }: MapFeature, map: Rect): boolean =>
  parts.flat().every((line) => line.every((b, i) => i === 0 || !segmentMeetsBox(line[i - 1], b, boxOfRect(map))));

export const boxOfRect = ({ x, y, width, height }: Rect): Box => [x, y, x + width, y + height];
