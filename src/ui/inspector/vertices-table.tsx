import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { crsOf } from '../../geometry/crs.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { verticesOf } from '../../plan/change-feature.ts';
import { numberVertices } from '../../plan/commands/number-vertices.ts';
import { reverseFeatures } from '../../plan/commands/reverse-features.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { plan, run } from '../../session/document.ts';
import { complain, vertex } from '../../session/view.ts';
import '../../../styles/boundary.css';
import { ringName } from '../boundary/ring-name.ts';
import { tableOpen } from '../panels.ts';
import { LegRow } from './leg-row.tsx';
import { VertexRow } from './vertex-row.tsx';

export type TypedFormat = 'dms' | 'dd' | 'en';

/** The rows that are in the page at first: a coast of ten thousand points is not typed by hand. */
const firstShown = 60;

/** Every vertex with its coordinates, to be typed. Zones and boundaries have labels and the way that each edge runs besides. */
export function VerticesTable({ feature }: { readonly feature: FeatureRecord }) {
  const format = useSignal<TypedFormat>('dms');
  const shown = useSignal(firstShown);
  const body = useRef<HTMLTableElement>(null);
  const kind = kindOf(feature.kind);
  const named = kind?.zone === true || kind?.boundary === true;
  const crs = crsOf(settingsOf(plan.value).crs);
  const parts = verticesOf(feature);
  const rows = parts.flatMap((rings, part) =>
    rings.flatMap((ring, at) =>
      ring.map((entry, index) => ({
        entry,
        place: { part, ring: at, index },
        last: index === ring.length - 1,
        next: ring[(index + 1) % ring.length],
        end: { part, ring: at, index: (index + 1) % ring.length },
      })),
    ),
  );
  useEffect(() => {
    body.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [vertex.value]);
  return (
    <>
      <div class="field-row">
        <label for="vertex-format">Written as</label>
        <select
          id="vertex-format"
          value={format.value}
          onChange={(event) => (format.value = formatOf(event.currentTarget.value))}
        >
          <option value="dms">Degrees, minutes, seconds</option>
          <option value="dd">Degrees</option>
          {crs && (
            <option value="en">
              {crs.order === 'NE' ? 'Northing, easting' : 'Easting, northing'} ({crs.short})
            </option>
          )}
        </select>
      </div>
      <button type="button" aria-expanded={tableOpen.value} onClick={() => (tableOpen.value = !tableOpen.value)}>
        {tableOpen.value ? 'Close the table under the map' : 'Edit as a table under the map'}
      </button>
      <table class="vertices" ref={body}>
        <thead>
          <tr>
            <th class="label-cell">{named ? 'Label' : 'No.'}</th>
            <th>
              {format.value === 'en' && crs?.order === 'EN'
                ? 'Easting, northing'
                : format.value === 'en'
                  ? 'Northing, easting'
                  : 'Latitude, longitude'}
            </th>
            {named && <th class="edge-cell">Edge to next</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown.value).map(({ entry, place, last, next, end }, number) => (
            <>
              {place.index === 0 && (parts.length > 1 || (parts[0]?.length ?? 0) > 1) && (
                <tr key={`head ${place.part} ${place.ring}`}>
                  <th colSpan={3}>{ringName(parts.length, place)}</th>
                </tr>
              )}
              <VertexRow
                key={`${place.part} ${place.ring} ${place.index}`}
                feature={feature}
                entry={entry}
                place={place}
                number={number + 1}
                format={format.value}
                named={named}
                hasEdge={entry.edge !== undefined && !(last && feature.geometry.type.endsWith('String'))}
              />
              {named && next && entry.edge && (
                <LegRow
                  key={`leg ${place.part} ${place.ring} ${place.index}`}
                  feature={feature.id}
                  from={entry}
                  to={next}
                  place={place}
                  end={end}
                  number={number + 1}
                  ring={feature.geometry.type.endsWith('Polygon')}
                />
              )}
            </>
          ))}
        </tbody>
      </table>
      {named && <BoundaryOrder feature={feature.id} />}
      {rows.length > shown.value && (
        <button type="button" onClick={() => (shown.value += 300)}>
          Show more of {rows.length}
        </button>
      )}
    </>
  );
}

/** The order of a boundary's points as a whole. */
function BoundaryOrder({ feature }: { readonly feature: string }) {
  const tell = (refused: { readonly refused: string } | undefined) => {
    if (refused) complain(refused.refused);
  };
  return (
    <div class="boundary-order">
      <button type="button" onClick={() => tell(run(numberVertices, { feature }, 'Number the points again'))}>
        Number again from 1
      </button>
      <button
        type="button"
        onClick={() => tell(run(reverseFeatures, { features: [feature] }, 'Turn the boundary round'))}
      >
        Turn round
      </button>
    </div>
  );
}

const formatOf = (text: string): TypedFormat => (text === 'en' || text === 'dd' ? text : 'dms');
