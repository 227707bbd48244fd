import { type Photometry, peakOf } from '../../facts/light/photometry.ts';
import { formatNumber } from '../../units/number.ts';

/** A half-plane's light: candelas by degrees from straight down (from the aim, for floods measured so); negative to the left. */
interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [angle: number, candelas: number])[];
}

const nearestTo = (angles: readonly number[], wanted: number): number =>
  angles.reduce((best, angle, i) => (Math.abs(angle - wanted) < Math.abs(angles[best] - wanted) ? i : best), 0);

/** The two planes that makers draw: across and along. Of type C the printed planes nearest to C0–C180 and C90–C270. */
function curvesOf({ type, solid }: Photometry): Curve[] {
  const { horizontal, vertical, candelas } = solid;
  if (type !== 'C') {
    const across = nearestTo(vertical, 0);
    const up = nearestTo(horizontal, 0);
    return [
      { name: 'left to right', points: horizontal.map((angle, i) => [angle, candelas[i][across]]) },
      { name: 'down to up', points: vertical.map((angle, i) => [angle, candelas[up][i]]) },
    ];
  }
  const half = (plane: number, side: 1 | -1): (readonly [number, number])[] => {
    const column = candelas[nearestTo(horizontal, plane)];
    return vertical.map((angle, i) => [side * angle, column[i]]);
  };
  return [
    { name: 'C0–C180', points: [...half(180, -1).reverse(), ...half(0, 1)] },
    { name: 'C90–C270', points: [...half(270, -1).reverse(), ...half(90, 1)] },
  ];
}

const radius = 64;

/** How a lamp shines, seen from the side: straight down, or the aim, is down. */
export function PolarDiagram({ photometry }: { readonly photometry: Photometry }) {
  const peak = peakOf(photometry).candelas;
  const curves = curvesOf(photometry);
  const axis = photometry.type === 'C' ? 'straight down' : 'the aim';
  return (
    <figure class="polar">
      <svg viewBox="-74 -74 148 148" role="img" aria-label={`Polar diagram: ${axis} is down`}>
        {[0.25, 0.5, 0.75, 1].map((share) => (
          <circle key={share} r={radius * share} class="polar-grid" />
        ))}
        {[0, 30, 60, 90, 120, 150].map((angle) => {
          const [x, y] = at(angle, radius);
          return <path key={angle} class="polar-grid" d={`M${x} ${y}L${-x} ${-y}`} />;
        })}
        {curves.map(({ name, points }, i) => (
          <path
            key={name}
            class={i === 0 ? 'polar-curve' : 'polar-curve is-second'}
            d={`M${points.map(([angle, candelas]) => at(angle, (radius * candelas) / (peak || 1)).join(' ')).join('L')}`}
          />
        ))}
        <text x={2} y={-radius + 9} class="polar-text">
          {formatNumber(peak)} cd
        </text>
      </svg>
      <figcaption class="small soft">
        <span class="polar-key" /> {curves[0].name} <span class="polar-key is-second" /> {curves[1].name}
      </figcaption>
    </figure>
  );
}

/** Degrees from straight down, to the right. */
function at(angle: number, length: number): [number, number] {
  const turn = (angle * Math.PI) / 180;
  return [round(length * Math.sin(turn)), round(length * Math.cos(turn))];
}

const round = (value: number): number => Math.round(value * 100) / 100;
