import { useSignal } from '@preact/signals';
import { geodesicBetween, geodesicFrom } from '../../geometry/geodesic.ts';
import type { Vertex, VertexPlace } from '../../plan/change-feature.ts';
import { moveVertex } from '../../plan/commands/move-vertex.ts';
import { startRingAt } from '../../plan/commands/start-ring-at.ts';
import { run } from '../../session/document.ts';
import { complain, vertex } from '../../session/view.ts';
import { formatBearing, normalAzimuth, parseAngle } from '../../units/angle.ts';
import { formatLength, parseLength } from '../../units/length.ts';

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
  const move = (azimuth: number, distance: number) => {
    const [lon, lat] = geodesicFrom(from.position, azimuth, distance);
    problem.value = run(moveVertex, { feature, vertex: end, to: [lon, lat] }, 'Move the end of a leg')?.refused;
  };
  const turn = (text: string) => {
    if (text.trim() === shownBearing) return;
    const azimuth = parseAngle(text);
    if (azimuth === undefined || azimuth < 0 || azimuth > 360)
      problem.value = `Bearing: expected 0 to 360 degrees, such as 115° 30′, found “${text.trim()}”.`;
    else move(normalAzimuth(azimuth), leg.distance);
  };
  const stretch = (text: string) => {
    if (text.trim() === shownDistance) return;
    const distance = parseLength(text);
    if (distance === undefined || distance <= 0)
      problem.value = `Distance: expected more than 0 m, such as 120.5, found “${text.trim()}”.`;
    else move(leg.azimuth, distance);
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
