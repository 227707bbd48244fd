import { kindOf } from '../kinds/kinds.ts';
import { type Refusal, refuse } from './command.ts';
import { shapeOf } from './geometry-lines.ts';
import { placeText } from './got.ts';
import { readGeometry } from './read-geometry.ts';
import type { PlanGeometry } from './record.ts';

/** The geometry that a feature of a kind may have, rings closed; or why it may not. */
export function placed(kindId: string, geometry: PlanGeometry): PlanGeometry | Refusal {
  const read = readGeometry(geometry);
  if ('fault' in read) return refuse(`The shape cannot be used: ${placeText(read.fault.path)}: ${read.fault.problem}.`);
  const kind = kindOf(kindId);
  const shape = shapeOf(read.geometry);
  if (kind && !kind.shapes.includes(shape)) {
    return refuse(`${kind.name} is drawn as a ${kind.shapes.join(' or ')}, not as a ${shape}.`);
  }
  return read.geometry;
}

/** Whether lon, lat is a place on the earth. */
export const isPlace = ([lon, lat]: readonly number[]): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
export const noPlace = 'This is not a place: longitude runs from -180 to 180, latitude from -90 to 90.';
