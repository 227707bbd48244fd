import { useSignal } from '@preact/signals';
import { geodesicBetween } from '../../geometry/geodesic.ts';
import type { Vertex, VertexPlace } from '../../plan/change-feature.ts';
import { startRingAt } from '../../plan/commands/start-ring-at.ts';
import { run } from '../../session/document.ts';
import { complain, vertex } from '../../session/view.ts';
import { formatBearing } from '../../units/angle.ts';
import { formatLength } from '../../units/length.ts';
import { typeBearing, typeDistance } from '../boundary/edit-points.ts';

interface LegRowProps {
  readonly feature: string;
  readonly from: Vertex;
  readonly to: Vertex;
  /** Of the vertex that the leg starts at. */
  readonly place: VertexPlace;
  /** Of its end. */
  readonly end: VertexPlace;
  readonly number: number;
  readonly ring: boolean;
}

/** The leg to the next vertex: a bearing or a distance that is typed moves its end. */
export function LegRow({ feature, from, to, place, end, number, ring }: LegRowProps) {
  const problem = useSignal<string | undefined>(undefined);
  const leg = geodesicBetween(from.position, to.position);
  const shownBearing = formatBearing(leg.azimuth, 2);
  const shownDistance = formatLength(leg.distance, 'm', 3);
  const ends = { feature, place, from, end, to };
  const turn = (text: string) => {
    if (text.trim() !== shownBearing) problem.value = typeBearing(ends, text);
  };
  const stretch = (text: string) => {
    if (text.trim() !== shownDistance) problem.value = typeDistance(ends, text);
  };
  const begin = () => {
    const refused = run(startRingAt, { feature, vertex: place }, 'Begin the boundary at another point');
    if (refused) complain(refused.refused);
    else vertex.value = { ...place, index: 0 };
  };
  return (
    <tr class="leg">
      <td colSpan={3}>
        <div>
          <span class="soft">to {to.label}</span>
          <input
            type="text"
            aria-label={`True bearing from vertex ${number}`}
            title="Bearing, from true north"
            value={shownBearing}
            onChange={(event) => turn(event.currentTarget.value)}
          />
          <input
            type="text"
            aria-label={`Distance from vertex ${number}`}
            title="Distance on the ellipsoid"
            value={shownDistance}
            onChange={(event) => stretch(event.currentTarget.value)}
          />
          {ring && place.index > 0 && (
            <button type="button" aria-label={`Begin at vertex ${number}`} onClick={begin}>
              Begin here
            </button>
          )}
        </div>
        {problem.value && <p class="problem small">{problem.value}</p>}
      </td>
    </tr>
  );
}
