import { useSignal } from '@preact/signals';
import { formatGrid, formatPosition } from '../../geometry/coordinate-format.ts';
import { crsOf } from '../../geometry/crs.ts';
import { readTypedPlace } from '../../map/typed-place.ts';
import type { Vertex, VertexPlace } from '../../plan/change-feature.ts';
import { changeEdge } from '../../plan/commands/change-edge.ts';
import { labelVertex } from '../../plan/commands/label-vertex.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { type Edge, lineTypes } from '../../plan/vertices.ts';
import { plan, run } from '../../session/document.ts';
import { complain, vertex } from '../../session/view.ts';
import { movePoint } from '../boundary/edit-points.ts';
import { lineNames } from '../boundary/point-row.tsx';
import type { TypedFormat } from './vertices-table.tsx';

interface VertexRowProps {
  readonly feature: FeatureRecord;
  readonly entry: Vertex;
  readonly place: VertexPlace;
  readonly number: number;
  readonly format: TypedFormat;
  readonly named: boolean;
  readonly hasEdge: boolean;
}

/** One vertex: its label, its place as text, and how the edge from it runs. */
export function VertexRow({ feature, entry, place, number, format, named, hasEdge }: VertexRowProps) {
  const problem = useSignal<string | undefined>(undefined);
  const shown = positionText(entry.position, format);
  const now = vertex.value;
  const selected = now?.part === place.part && now.ring === place.ring && now.index === place.index;
  const move = (text: string) => {
    problem.value = undefined;
    if (text.trim() === shown) return;
    const read = readTypedPlace(text, { crs: crsOf(settingsOf(plan.value).crs) });
    problem.value = 'problem' in read ? read.problem : undefined;
    if ('problem' in read) return;
    problem.value = movePoint(feature.id, place, read.place, 'Move a vertex');
  };
  const changeTo = (next: Partial<Edge>) => {
    const edge = { line: entry.edge?.line ?? 'geodesic', text: entry.edge?.text, ...next };
    tell(run(changeEdge, { feature: feature.id, vertex: place, edge }, 'Change how an edge runs'));
  };
  return (
    <tr aria-selected={selected} onFocusCapture={() => (vertex.value = place)}>
      <td class="label-cell">
        {named ? (
          <input
            type="text"
            aria-label={`Label of vertex ${number}`}
            value={entry.label}
            onChange={(event) =>
              tell(
                run(
                  labelVertex,
                  { feature: feature.id, vertex: place, label: event.currentTarget.value.trim() },
                  'Label a vertex',
                ),
              )
            }
          />
        ) : (
          number
        )}
      </td>
      <td>
        <input
          type="text"
          aria-label={`Coordinates of vertex ${number}`}
          aria-invalid={problem.value !== undefined}
          value={shown}
          onChange={(event) => move(event.currentTarget.value)}
        />
        {problem.value && <p class="problem small">{problem.value}</p>}
      </td>
      {named && (
        <td class="edge-cell">
          {hasEdge && entry.edge && (
            <select
              aria-label={`Edge from vertex ${number}`}
              value={entry.edge.line}
              onChange={(event) => {
                changeTo({ line: lineTypes.find((type) => type === event.currentTarget.value) });
              }}
            >
              {lineTypes.map((type) => (
                <option key={type} value={type}>
                  {lineNames[type]}
                </option>
              ))}
            </select>
          )}
          {hasEdge && entry.edge && (entry.edge.line !== 'geodesic' || entry.edge.text) && (
            <input
              type="text"
              aria-label={`Words for the edge from vertex ${number}`}
              placeholder="In words"
              value={entry.edge.text ?? ''}
              onChange={(event) => changeTo({ text: event.currentTarget.value.trim() || undefined })}
            />
          )}
        </td>
      )}
    </tr>
  );
}

const tell = (refused: { readonly refused: string } | undefined): void => {
  if (refused) complain(refused.refused);
};

function positionText(position: readonly number[], format: TypedFormat): string {
  const crs = crsOf(settingsOf(plan.value).crs);
  if (format === 'en' && crs) {
    const { easting, northing } = formatGrid(crs, [...position], 3);
    return crs.order === 'NE' ? `${northing}  ${easting}` : `${easting}  ${northing}`;
  }
  const { latitude, longitude } = formatPosition(
    [...position],
    format === 'dd' ? 'dd' : 'dms',
    format === 'dd' ? 8 : 4,
  );
  return `${latitude}  ${longitude}`;
}
