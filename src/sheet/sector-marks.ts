import type { Polygon } from '../geometry/point.ts';
import type { Kind } from '../kinds/kind.ts';
import { numberOf, type Values } from '../kinds/kind-values.ts';
import { arcPath } from '../kinds/shapes.ts';
import type { Sector } from '../kinds/symbol.ts';
import type { PathMark } from './mark.ts';
import { PathBuilder } from './path-builder.ts';

interface Seen {
  readonly kind: Kind;
  readonly values: Values;
  readonly parts: readonly Polygon[];
}

/** What a point looks over: a tint and its edge, and the edge of what it reaches by panning. Nothing without a direction and an angle. */
export function sectorMarks(
  sector: Sector,
  feature: Seen,
  ground: { readonly mmPerMetre: number; readonly north: number },
): PathMark[] {
  const value = (id: string | undefined): number | undefined =>
    id ? numberOf(feature.kind, feature.values, id) : undefined;
  const [azimuth, angle] = [value(sector.azimuth), value(sector.angle)];
  const at = feature.parts[0]?.[0]?.[0];
  if (azimuth === undefined || angle === undefined || !at) return [];
  const range = value(sector.range);
  const metres = range === undefined ? sector.drawnRange : reachOnGround(range, value(sector.height));
  const reach = metres * ground.mmPerMetre;
  if (!(reach > 0)) return [];
  const middle = azimuth + ground.north;
  const place = { x: at[0], y: at[1], angle: middle };
  const draw = (path: string, paint: Parameters<PathBuilder['mark']>[0]): PathMark => {
    const builder = new PathBuilder();
    builder.place({ path }, place);
    return builder.mark(paint);
  };
  const opening = Math.min(360, angle);
  const marks: PathMark[] = [];
  if (sector.fill) {
    marks.push(draw(wedge(opening, reach, true), { fill: sector.fill.colour, fillOpacity: sector.fill.opacity }));
  }
  if (sector.stroke) {
    const { colour, width, dash } = sector.stroke;
    marks.push(draw(wedge(opening, reach, range !== undefined), { stroke: colour, width, dash, join: 'round' }));
    const sweep = value(sector.sweep);
    if (sweep) {
      marks.push(
        draw(wedge(Math.min(360, opening + sweep), reach, range !== undefined), {
          stroke: colour,
          width,
          dash: [0.8, 0.8],
          join: 'round',
        }),
      );
    }
  }
  return marks;
}

/** A slant range as it lies on the ground. */
const reachOnGround = (range: number, height = 0): number => Math.sqrt(Math.max(0, range * range - height * height));

/** A wedge about straight up; without its far edge where the reach is not known. */
function wedge(opening: number, reach: number, closed: boolean): string {
  if (opening >= 360) return `${arcPath(0, 0, reach, 0, 360)} Z`;
  const half = opening / 2;
  if (closed) return `${arcPath(0, 0, reach, -half, half)} L 0 0 Z`;
  const end = (degrees: number) => {
    const [x, y] = [reach * Math.sin((degrees * Math.PI) / 180), -reach * Math.cos((degrees * Math.PI) / 180)];
    return `${x.toFixed(4)} ${y.toFixed(4)}`;
  };
  return `M ${end(-half)} L 0 0 L ${end(half)}`;
}
