import { useSignal } from '@preact/signals';
import { type AngleFormat, formatGrid, formatPosition } from '../../geometry/coordinate-format.ts';
import { type Crs, insideCrs } from '../../geometry/crs.ts';
import { geodesicBetween } from '../../geometry/geodesic.ts';
import type { Vertex, VertexPlace } from '../../plan/change-feature.ts';
import { changeEdge } from '../../plan/commands/change-edge.ts';
import { labelVertex } from '../../plan/commands/label-vertex.ts';
import { reorderVertex } from '../../plan/commands/reorder-vertex.ts';
import { startRingAt } from '../../plan/commands/start-ring-at.ts';
import { type LineType, lineTypes } from '../../plan/vertices.ts';
import { run } from '../../session/document.ts';
import { vertex } from '../../session/view.ts';
import { formatBearing } from '../../units/angle.ts';
import { formatNumber } from '../../units/number.ts';
import { Icon } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import { MenuItem } from '../menu-item.tsx';
import { deletePoint, insertAfter, type Leg, typeAngle, typeBearing, typeDistance, typeMetres } from './edit-points.ts';
import { TypedCell } from './typed-cell.tsx';

export const lineNames: Readonly<Record<LineType, string>> = {
  geodesic: 'Straight',
  parallel: 'Parallel',
  meridian: 'Meridian',
  'water-mark': 'Water mark',
  feature: 'Along a feature',
};

export interface PointRowProps {
  /** Its id. */
  readonly feature: string;
  readonly isRing: boolean;
  readonly entry: Vertex;
  readonly place: VertexPlace;
  /** Undefined behind the last point of a line. */
  readonly next: Vertex | undefined;
  readonly count: number;
  readonly number: number;
  readonly format: AngleFormat;
  readonly crs: Crs | undefined;
  readonly selected: boolean;
}

/** More decimals than are printed: 0.1 mm on the ground. */
const decimals: Readonly<Record<AngleFormat, number>> = { dms: 4, ddm: 6, dd: 8 };

/** One point of a boundary and the leg from it: what is typed into a cell is done at once. */
export function PointRow(props: PointRowProps) {
  const { feature, isRing, entry, place, next, count, number, format, crs, selected } = props;
  const problem = useSignal<string | undefined>(undefined);
  const { latitude, longitude } = formatPosition(entry.position, format, decimals[format]);
  const leg = next && legOf(props, next);
  const tell: Tell = (refused) => {
    problem.value = refused;
    return refused === undefined;
  };
  const edit = (label: string, shown: string, change: (text: string) => string | undefined, wide = '') => (
    <TypedCell
      key={label}
      label={`${label} ${number}`}
      shown={shown}
      class={wide}
      onType={(text) => tell(change(text))}
    />
  );
  const angle = (axis: 'lat' | 'lon') => (text: string) => typeAngle(feature, place, entry, axis, text);
  return (
    <>
      <tr aria-selected={selected} onFocusCapture={() => (vertex.value = place)}>
        {edit('Label of point', entry.label, (label) => rename(feature, place, label.trim()), 'label-cell')}
        {edit('Latitude of point', latitude, angle('lat'))}
        {edit('Longitude of point', longitude, angle('lon'))}
        {crs && <GridCells {...props} crs={crs} onTell={tell} />}
        <LineCell {...props} />
        {leg ? <LegCells leg={leg} number={number} onTell={tell} /> : <td colSpan={2} />}
        <td class="row-menu">
          <Menu label={`What to do with point ${number}`} class="bare" button={<Icon name="more" />}>
            <MenuItem why={leg ? undefined : 'The line ends here.'} onClick={() => leg && tell(insertAfter(leg))}>
              Insert a point after it
            </MenuItem>
            <MenuItem
              why={place.index === 0 ? 'It is the first already.' : undefined}
              onClick={() => tell(reorder(feature, place, place.index - 1))}
            >
              Move up
            </MenuItem>
            <MenuItem
              why={place.index === count - 1 ? 'It is the last already.' : undefined}
              onClick={() => tell(reorder(feature, place, place.index + 1))}
            >
              Move down
            </MenuItem>
            {isRing && (
              <MenuItem
                why={place.index === 0 ? 'The boundary begins here already.' : undefined}
                onClick={() => tell(begin(feature, place))}
              >
                Begin the boundary here
              </MenuItem>
            )}
            <MenuItem onClick={() => tell(deletePoint(feature, place))}>Delete the point</MenuItem>
          </Menu>
        </td>
      </tr>
      {problem.value && (
        <tr class="problem-row">
          <td colSpan={crs ? 9 : 7} class="problem small" role="alert">
            {problem.value}
          </td>
        </tr>
      )}
    </>
  );
}

/** The point's own way to the next. */
function legOf({ feature, place, entry, count }: PointRowProps, to: Vertex): Leg {
  return { feature, place, from: entry, to, end: { ...place, index: (place.index + 1) % count } };
}

/** Shows what is wrong; true where nothing is. */
type Tell = (problem: string | undefined) => boolean;

interface TellProps {
  readonly onTell: Tell;
}

function GridCells({ feature, place, entry, number, crs, onTell }: PointRowProps & TellProps & { readonly crs: Crs }) {
  const inside = insideCrs(crs, entry.position);
  const shown = inside ? formatGrid(crs, entry.position, 3) : { easting: '', northing: '' };
  const cell = (axis: 'easting' | 'northing') => (
    <TypedCell
      key={axis}
      label={`${axis === 'easting' ? 'Easting' : 'Northing'} of point ${number}`}
      shown={shown[axis]}
      class="number"
      onType={(text) => onTell(typeMetres(feature, place, entry, crs, axis, text))}
    />
  );
  return <>{crs.order === 'NE' ? [cell('northing'), cell('easting')] : [cell('easting'), cell('northing')]}</>;
}

/** How the leg runs, and in what words. */
function LineCell({ feature, place, entry: { edge }, next, number }: PointRowProps) {
  if (!edge || !next) return <td />;
  const change = (to: { readonly line?: LineType; readonly text?: string | undefined }) =>
    run(changeEdge, { feature: feature, vertex: place, edge: { ...edge, ...to } }, 'Change how an edge runs');
  return (
    <td class="line-cell">
      <select
        aria-label={`Line from point ${number}`}
        value={edge.line}
        onChange={(event) =>
          change({ line: lineTypes.find((type) => type === event.currentTarget.value) ?? edge.line })
        }
      >
        {lineTypes.map((type) => (
          <option key={type} value={type}>
            {lineNames[type]}
          </option>
        ))}
      </select>
      <input
        type="text"
        aria-label={`Words for the line from point ${number}`}
        placeholder="In words"
        value={edge.text ?? ''}
        onChange={(event) => change({ text: event.currentTarget.value.trim() || undefined })}
      />
    </td>
  );
}

function LegCells({ leg, number, onTell }: TellProps & { readonly leg: Leg; readonly number: number }) {
  const { distance, azimuth } = geodesicBetween(leg.from.position, leg.to.position);
  return (
    <>
      <TypedCell
        label={`Bearing from point ${number}`}
        shown={distance < 0.0005 ? '' : formatBearing(azimuth, 1)}
        class="number"
        onType={(text) => onTell(typeBearing(leg, text))}
      />
      <TypedCell
        label={`Distance from point ${number}`}
        shown={formatNumber(distance, 3)}
        class="number"
        onType={(text) => onTell(typeDistance(leg, text))}
      />
    </>
  );
}

const rename = (feature: string, place: VertexPlace, label: string) =>
  run(labelVertex, { feature, vertex: place, label }, 'Label a vertex')?.refused;

function reorder(feature: string, place: VertexPlace, to: number): string | undefined {
  const refused = run(reorderVertex, { feature, vertex: place, to }, 'Reorder the vertices');
  if (!refused) vertex.value = { ...place, index: to };
  return refused?.refused;
}

function begin(feature: string, place: VertexPlace): string | undefined {
  const refused = run(startRingAt, { feature, vertex: place }, 'Begin the boundary at another point');
  if (!refused) vertex.value = { ...place, index: 0 };
  return refused?.refused;
}
