import { crsFor } from '../../geometry/crs-for.ts';
import { kindOf } from '../../kinds/kinds.ts';
import type { Datum, FeatureRecord } from '../../plan/record.ts';
import { listFeature } from '../coordinates/read-list.ts';
import { newId } from '../new-id.ts';
import type { Purpose } from './purposes.ts';
import type { TypedPlace } from './read-place.ts';

interface Boundary {
  readonly record: FeatureRecord;
  readonly notes: readonly string[];
}

/** The boundary that a pasted list describes: of the port, the facility or the site. Undefined where no list was pasted. */
export function boundaryFeature(
  purpose: Purpose,
  { ring }: TypedPlace,
  datum: Datum,
): Boundary | { readonly problem: string } | undefined {
  if (!ring || ring.points.length < 3) return undefined;
  const made = listFeature(ring, 'polygon', datum);
  if ('problem' in made) return made;
  const { geometry, values, notes } = made;
  return { record: { type: 'feature', id: newId(), order: 0, kind: purpose.boundary, geometry, values }, notes };
}

interface PastedListProps {
  readonly purpose: Purpose;
  readonly place: TypedPlace;
  readonly keeps: boolean;
  readonly onKeeps: (keeps: boolean) => void;
}

/** What was read of a pasted list, and whether its points become the boundary. */
export function PastedList({ purpose, place, keeps, onKeeps }: PastedListProps) {
  const datum = place.at && crsFor([...place.at])?.datum;
  const boundary = datum && datum !== 'GDA94' ? boundaryFeature(purpose, place, datum) : undefined;
  const notes = boundary && 'notes' in boundary ? boundary.notes : [];
  const remarks = [...notes, ...(place.remarks ?? [])];
  return (
    <>
      {boundary && 'record' in boundary && (
        <label class="tick">
          <input type="checkbox" checked={keeps} onChange={(event) => onKeeps(event.currentTarget.checked)} />
          Draw these {place.ring?.points.length} points as the {kindOf(purpose.boundary)?.name.toLowerCase()}
        </label>
      )}
      {boundary && 'problem' in boundary && <p class="problem">{boundary.problem}</p>}
      {remarks.length > 0 && (
        <ul class="small soft remarks" aria-label="About the list">
          {[...new Set(remarks)].slice(0, 12).map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </>
  );
}
