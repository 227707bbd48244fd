import { lineWords } from '../../geometry/coordinate-text/described.ts';
import type { ReadLeg, ReadRing } from '../../geometry/coordinate-text/ring.ts';
import type { LineType } from '../../plan/vertices.ts';
import { formatBearing } from '../../units/angle.ts';
import { formatArea } from '../../units/area.ts';
import { formatLength } from '../../units/length.ts';

const mostShown = 200;

interface LegTableProps {
  readonly ring: ReadRing;
  readonly closing: LineType | undefined;
  readonly title?: string | undefined;
}

/** The legs of a list with bearing and distance, how it closes, and what it encloses. */
export function LegTable({ ring, closing, title = 'Legs' }: LegTableProps) {
  if (ring.points.length < 2) return null;
  const legs = ring.legs.slice(0, mostShown);
  return (
    <section class="section" aria-label={title}>
      <h3>{title}</h3>
      <div class="boundary-legs">
        <table>
          <thead>
            <tr>
              <th>From</th>
              <th>To</th>
              <th>Line</th>
              <th class="number">Bearing, true</th>
              <th class="number">Distance</th>
            </tr>
          </thead>
          <tbody>
            {legs.map((leg, i) => (
              <Leg key={i} leg={leg} />
            ))}
            {ring.legs.length > mostShown && (
              <tr>
                <td colSpan={5} class="soft">
                  And {ring.legs.length - mostShown} more.
                </td>
              </tr>
            )}
            {ring.closingLeg && (
              <Leg leg={closing ? { ...ring.closingLeg, line: closing } : ring.closingLeg} open={!closing} />
            )}
          </tbody>
        </table>
      </div>
      {!ring.complete && (
        <p class="problem">A line could not be read: a point is missing, and these legs are not those of the text.</p>
      )}
      <p>
        {ring.closed ? 'The list closes.' : 'The list does not say that it closes.'}{' '}
        {ring.points.length > 2 && (
          <>
            Area {formatArea(Math.abs(ring.area))}, round {formatLength(ring.perimeter)}
            {ring.closed ? '' : ', closed straight'}.{' '}
          </>
        )}
        <span class="soft">Measured on the ellipsoid.</span>
      </p>
    </section>
  );
}

function Leg({ leg, open = false }: { readonly leg: ReadLeg; readonly open?: boolean }) {
  return (
    <tr class={open ? 'soft' : undefined}>
      <td>{leg.from}</td>
      <td>{leg.to}</td>
      <td>
        {open ? 'closing, not said' : lineWords[leg.line]}
        {leg.halves && <span class="warning"> wants a water mark</span>}
        {leg.text && <span class="soft"> {leg.text}</span>}
      </td>
      <td class="number">{leg.distance < 0.005 ? '' : formatBearing(leg.azimuth, 1)}</td>
      <td class="number">{formatLength(leg.distance)}</td>
    </tr>
  );
}
