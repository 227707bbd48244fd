import type { Kind, Shape } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Refusal } from '../plan/command.ts';
import { addFeature } from '../plan/commands/add-feature.ts';
import { addPart } from '../plan/commands/add-part.ts';
import { cutHole } from '../plan/commands/cut-hole.ts';
import { splitArea } from '../plan/commands/split-area.ts';
import type { PlanGeometry } from '../plan/record.ts';
import { run } from '../session/document.ts';
import { announce, focusField, selection, selectTool, type Tool, tool, vertex } from '../session/view.ts';
import { featureOf, nameOf } from './workbench.ts';

export type LonLat = [lon: number, lat: number];

/** What a sketch is for: how it is drawn, and what is done with it. */
export interface Purpose {
  readonly shape: Shape;
  readonly rectangle: boolean;
  /** What the cursor says before the first point. */
  readonly prompt: string;
  /** As messages call what is drawn: `fence`. */
  readonly what: string;
  /** Nothing where it was taken; else why not, and the sketch stays. */
  readonly finish: (points: readonly LonLat[]) => Refusal | undefined;
  /** A sketch that is only looked at stays on the map until the next begins. */
  readonly keeps: boolean;
}

export function purposeOf(chosen: Tool): Purpose | undefined {
  switch (chosen.tool) {
    case 'select':
    case 'place-image':
    case 'place-sheet':
      return undefined;
    case 'draw': {
      const kind = kindOf(chosen.kind);
      return kind && drawing(kind, chosen);
    }
    case 'cut-hole':
      return cuttingHole(chosen.feature);
    case 'add-part':
      return addingPart(chosen.feature);
    case 'split-area':
      return splitting(chosen.feature);
    case 'measure':
      return {
        ...{ shape: 'line', rectangle: false, keeps: true, what: 'measure', prompt: 'Click to measure from here' },
        finish: () => undefined,
      };
    case 'pick':
      return {
        ...{ shape: 'point', rectangle: false, keeps: false, what: 'place', prompt: chosen.prompt },
        finish: ([place]) => {
          tool.value = selectTool;
          chosen.picked([place[0], place[1]]);
          return undefined;
        },
      };
  }
}

const starts: Readonly<Record<Shape, string>> = {
  point: 'click to place it',
  line: 'click to start',
  polygon: 'click the first corner',
};

function drawing(kind: Kind, chosen: Extract<Tool, { tool: 'draw' }>): Purpose {
  const shape = chosen.shape ?? kind.shapes[0];
  const rectangle = shape === 'polygon' && chosen.rectangle === true;
  return {
    shape,
    rectangle,
    keeps: false,
    what: kind.name.toLowerCase(),
    prompt: `${kind.name}: ${starts[shape]}`,
    finish(points) {
      const id = crypto.randomUUID().slice(0, 13);
      const input = { id, kind: kind.id, geometry: geometryOf(shape, points), values: chosen.values };
      const refusal = run(addFeature, input, `Draw ${kind.name.toLowerCase()}`);
      if (refusal) return refusal;
      selection.value = [id];
      vertex.value = null;
      announce(`${kind.name} drawn. Name it, or draw the next.`);
      focusField.value = 'name';
      return undefined;
    },
  };
}

function geometryOf(shape: Shape, points: readonly LonLat[]): PlanGeometry {
  if (shape === 'point') return { type: 'Point', coordinates: [...points[0]] };
  const coordinates = points.map((point) => [...point]);
  if (shape === 'line') return { type: 'LineString', coordinates };
  return { type: 'Polygon', coordinates: [[...coordinates, [...points[0]]]] };
}

function cuttingHole(id: string): Purpose | undefined {
  const feature = featureOf(id);
  if (!feature) return undefined;
  return {
    ...{ shape: 'polygon', rectangle: false, keeps: false, what: 'hole' },
    prompt: `Hole in ${nameOf(feature)}: click the first corner`,
    finish: (points) => backToSelect(run(cutHole, { feature: id, ring: points }, `Cut a hole in ${nameOf(feature)}`)),
  };
}

function addingPart(id: string): Purpose | undefined {
  const feature = featureOf(id);
  if (!feature) return undefined;
  return {
    ...{ shape: 'polygon', rectangle: false, keeps: false, what: 'part' },
    prompt: `Another part of ${nameOf(feature)}: ${starts.polygon}`,
    finish: (points) => backToSelect(run(addPart, { feature: id, ring: points }, `Add a part to ${nameOf(feature)}`)),
  };
}

function splitting(id: string): Purpose | undefined {
  const feature = featureOf(id);
  if (!feature) return undefined;
  return {
    ...{ shape: 'line', rectangle: false, keeps: false, what: 'line' },
    prompt: `Split ${nameOf(feature)}: click outside it, then on its other side; Enter cuts`,
    finish(points) {
      const ids = Array.from({ length: mostPieces }, () => crypto.randomUUID().slice(0, 13));
      const refusal = run(splitArea, { feature: id, line: points, ids }, `Split ${nameOf(feature)}`);
      if (!refusal) {
        selection.value = [id, ...ids.filter(featureOf)];
        announce(`${nameOf(feature)} split into ${selection.value.length}. The largest keeps its name.`);
      }
      return backToSelect(refusal);
    },
  };
}

/** A line that cuts an area into more than this many further pieces is not meant. */
const mostPieces = 20;

function backToSelect(refusal: Refusal | undefined): Refusal | undefined {
  if (!refusal) tool.value = selectTool;
  return refusal;
}
