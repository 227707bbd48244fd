import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { towns } from './towns.ts';

type Outline = Readonly<Record<'AU' | 'NZ', readonly string[]>>;

interface OutlineMapProps {
  readonly at: readonly [lon: number, lat: number] | undefined;
  readonly onPick: (at: readonly [lon: number, lat: number]) => void;
}

/** The box that is drawn, in degrees; longitudes run on past 180 for the Chatham Islands. Parallels are true to length at 30° S. */
const view = { west: 111, east: 185, north: -8, south: -49 };
const stretch = 1 / Math.cos((30 * Math.PI) / 180);
const height = (view.north - view.south) * stretch;

const x = (lon: number): number => (lon < 0 ? lon + 360 : lon) - view.west;
const y = (lat: number): number => (view.north - lat) * stretch;

/** A coarse outline to click on: near enough to choose the grid and to begin. Typing a coordinate does the same by keyboard. */
export function OutlineMap({ at, onPick }: OutlineMapProps) {
  const outline = useSignal<Outline | null>(null);
  useEffect(() => {
    fetch('outline.json')
      .then((response) => response.json())
      .then((read: Outline) => (outline.value = read))
      .catch(() => undefined);
  }, []);
  const pick = (event: MouseEvent & { readonly currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const lon = view.west + ((event.clientX - box.left) / box.width) * (view.east - view.west);
    const lat = view.north - (((event.clientY - box.top) / box.height) * height) / stretch;
    onPick([round(lon > 180 ? lon - 360 : lon), round(lat)]);
  };
  return (
    <svg class="outline-map" viewBox={`0 0 ${view.east - view.west} ${height}`} aria-hidden="true" onClick={pick}>
      {Object.values(outline.value ?? {})
        .flat()
        .map((ring) => (
          <polygon
            key={ring.slice(0, 40)}
            points={ring.replace(
              /([\d.]+),(-[\d.]+)/g,
              (_, lon, lat) => `${x(Number(lon)).toFixed(2)},${y(Number(lat)).toFixed(2)}`,
            )}
          />
        ))}
      {towns.map(([name, lon, lat, side]) => (
        <g key={name}>
          <circle cx={x(lon)} cy={y(lat)} r={0.35} />
          <text
            x={x(lon) + (side === 'left' ? -0.7 : 0.7)}
            y={y(lat) + 0.5}
            text-anchor={side === 'left' ? 'end' : 'start'}
          >
            {name}
          </text>
        </g>
      ))}
      {at && <path class="at" d={`M${x(at[0]) - 1.6} ${y(at[1])}h3.2M${x(at[0])} ${y(at[1]) - 1.6}v3.2`} />}
    </svg>
  );
}

/** About 100 m: more would be false of a click on a continent. */
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;
