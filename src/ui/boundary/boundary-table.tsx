import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { AngleFormat } from '../../geometry/coordinate-format.ts';
import { crsOf } from '../../geometry/crs.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { type Vertex, type VertexPlace, verticesOf } from '../../plan/change-feature.ts';
import { numberVertices } from '../../plan/commands/number-vertices.ts';
import { reverseFeatures } from '../../plan/commands/reverse-features.ts';
import { hasRings, shapeOf } from '../../plan/geometry-lines.ts';
import { recordOf, settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { plan, revision, run } from '../../session/document.ts';
import { complain, selection, together, vertex } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { nameOf } from '../features/feature-rows.ts';
import { Icon } from '../icon.tsx';
import { tableOpen } from '../panels.ts';
import { PointRow, type PointRowProps } from './point-row.tsx';
import { ringName } from './ring-name.ts';
import { ShiftLeg } from './shift-leg.tsx';
import '../../../styles/boundary.css';

/** The rows that are in the page at first: a coast of ten thousand points is not typed by hand. */
const firstShown = 60;

/** The points of the selected boundary as a table under the map: typed values move the map, and the reverse. */
export function BoundaryTable() {
  revision.value;
  const [id, ...others] = selection.value;
  const feature = id === undefined || others.length > 0 ? undefined : recordOf(plan.value, 'feature', id);
  return (
    <section class="boundary-table" aria-label="Points of the boundary">
      {feature && shapeOf(feature.geometry) !== 'point' ? (
        <Points key={feature.id} feature={feature} />
      ) : (
        <Head title="Points of a boundary">
          <span class="soft">Select one line or area on the map or in the list.</span>
        </Head>
      )}
    </section>
  );
}

function Head({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <header class="boundary-table-head">
      <h2>{title}</h2>
      {children}
      <Button class="bare at-end" label="Close the table" onClick={() => (tableOpen.value = false)}>
        <Icon name="cross" />
      </Button>
    </header>
  );
}

interface Row {
  readonly entry: Vertex;
  readonly place: VertexPlace;
  readonly next: Vertex | undefined;
  readonly count: number;
}

function rowsOf(feature: FeatureRecord): Row[] {
  const closed = hasRings(feature.geometry);
  return verticesOf(feature).flatMap((rings, part) =>
    rings.flatMap((ring, at) =>
      ring.map((entry, index) => ({
        entry,
        place: { part, ring: at, index },
        next: closed ? ring[(index + 1) % ring.length] : ring[index + 1],
        count: ring.length,
      })),
    ),
  );
}

const formats: readonly (readonly [AngleFormat, string])[] = [
  ['dms', 'Degrees, minutes, seconds'],
  ['ddm', 'Degrees, minutes'],
  ['dd', 'Degrees'],
];

function Points({ feature }: { readonly feature: FeatureRecord }) {
  const format = useSignal<AngleFormat>('dms');
  const shown = useSignal(firstShown);
  const body = useRef<HTMLDivElement>(null);
  const { crs: code, datum } = settingsOf(plan.value);
  const crs = crsOf(code);
  const isRing = hasRings(feature.geometry);
  const rows = rowsOf(feature);
  const parts = verticesOf(feature);
  const named = parts.length > 1 || (parts[0]?.length ?? 0) > 1;
  const now = vertex.value;
  const at = now ? rows.findIndex(({ place }) => samePlace(place, now)) : -1;
  useEffect(() => {
    if (at >= shown.value) shown.value = at + 20;
    body.current?.querySelector('tr[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const tell = (refused: { readonly refused: string } | undefined) => refused && complain(refused.refused);
  const kind = kindOf(feature.kind);
  return (
    <>
      <Head title={nameOf(feature)}>
        <select
          aria-label="Latitude and longitude written as"
          value={format.value}
          onChange={(event) =>
            (format.value = formats.find(([id]) => id === event.currentTarget.value)?.[0] ?? format.value)
          }
        >
          {formats.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        {(kind?.zone || kind?.boundary) && (
          <label class="tick">
            <input
              type="checkbox"
              checked={together.value}
              onChange={(event) => (together.value = event.currentTarget.checked)}
            />
            <span>Shared corners move together</span>
          </label>
        )}
        <Button onClick={() => tell(run(numberVertices, { feature: feature.id }, 'Number the points again'))}>
          Number again from 1
        </Button>
        <Button onClick={() => tell(run(reverseFeatures, { features: [feature.id] }, 'Turn the boundary round'))}>
          Turn round
        </Button>
        {at >= 0 && rows[at].next && <ShiftLeg feature={feature.id} {...rows[at]} next={rows[at].next} />}
      </Head>
      <div class="boundary-table-body" ref={body}>
        <table>
          <thead>
            <tr>
              <th class="label-cell">Label</th>
              <th>Latitude, {datum}</th>
              <th>Longitude, {datum}</th>
              {crs && <GridHeads order={crs.order} name={crs.short} />}
              <th>Line to next</th>
              <th class="number">Bearing, true</th>
              <th class="number">Distance, m</th>
              <th>
                <span class="away">What to do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown.value).map((row, number) => (
              <>
                {named && row.place.index === 0 && (
                  <tr key={`head ${row.place.part} ${row.place.ring}`}>
                    <th colSpan={crs ? 9 : 7}>{ringName(parts.length, row.place)}</th>
                  </tr>
                )}
                <SteadyRow
                  key={`${row.place.part} ${row.place.ring} ${row.place.index}`}
                  feature={feature.id}
                  isRing={isRing}
                  {...row}
                  number={number + 1}
                  format={format.value}
                  crs={crs}
                  selected={number === at}
                />
              </>
            ))}
          </tbody>
        </table>
        {rows.length > shown.value && (
          <button type="button" onClick={() => (shown.value += 300)}>
            Show more of {rows.length}
          </button>
        )}
        <p class="small soft">
          Distances and bearings on the ellipsoid{crs ? `; eastings and northings in ${crs.name}` : ''}.
        </p>
      </div>
    </>
  );
}

const samePlace = (a: VertexPlace, b: VertexPlace): boolean =>
  a.part === b.part && a.ring === b.ring && a.index === b.index;

function GridHeads({ order, name }: { readonly order: 'EN' | 'NE'; readonly name: string }) {
  const heads = order === 'NE' ? ['Northing', 'Easting'] : ['Easting', 'Northing'];
  return (
    <>
      {heads.map((head) => (
        <th key={head} class="number" title={name}>
          {head}
        </th>
      ))}
    </>
  );
}

/** Drawn again only where something of the row has changed: a drag redraws two rows, not two thousand. */
function SteadyRow(props: PointRowProps) {
  const { entry, place, next, count, number, format, crs, selected } = props;
  const edge = entry.edge;
  const parts = [entry.position, entry.label, edge?.line, edge?.text, next?.position, place.index];
  return useMemo(() => <PointRow {...props} />, [...parts, count, number, format, crs, selected]);
}
