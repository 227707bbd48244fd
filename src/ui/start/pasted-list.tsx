import type { CrsDatum } from '../../geometry/crs.ts';
import { crsFor } from '../../geometry/crs-for.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { pastedBoundary } from '../../plan/pasted-boundary.ts';
import type { Datum, FeatureRecord } from '../../plan/record.ts';
import type { LineType } from '../../plan/vertices.ts';
import { ClosingQuestion, DatumQuestion } from '../boundary/paste-questions.tsx';
import { newId } from '../new-id.ts';
import type { Purpose } from './purposes.ts';
import type { TypedPlace } from './read-place.ts';
import '../../../styles/boundary.css';

/** What was said of a pasted list. */
export interface ListChoices {
  /** Its points become the boundary. */
  readonly keeps: boolean;
  readonly datum?: CrsDatum;
  readonly closing?: LineType;
}

interface Boundary {
  readonly record: FeatureRecord;
  readonly wants: readonly string[];
}

/** The boundary that a pasted list describes: of the port, the facility or the site. Undefined where no list was pasted, or it is not to be drawn. */
export function boundaryFeature(
  purpose: Purpose,
  { areas }: TypedPlace,
  datum: Datum,
  { keeps, closing }: ListChoices,
): Boundary | { readonly problem: string } | undefined {
  const [first, ...others] = areas ?? [];
  if (!first || !keeps) return undefined;
  const broken = [first, ...others].flat().some(({ complete }) => !complete);
  if (broken) return { problem: 'A line of the list could not be read, so a point is missing.' };
  const parts = kindOf(purpose.boundary)?.multi ? others : [];
  const made = pastedBoundary([first, ...parts], datum, closing);
  if ('problem' in made) return made;
  const { geometry, values, wants } = made;
  return { record: { type: 'feature', id: newId(), order: 0, kind: purpose.boundary, geometry, values }, wants };
}

/** Why the list cannot become a boundary yet; undefined where it can, or is not to. */
export function whyNotDrawn(
  { areas, asksDatum }: TypedPlace,
  { keeps, datum, closing }: ListChoices,
): string | undefined {
  if (!areas || !keeps) return undefined;
  if (asksDatum && datum === undefined) return 'Say which datum the pasted coordinates are in, or do not draw them.';
  const open = areas.flat().find(({ closingLeg }) => closingLeg)?.closingLeg;
  return open && closing === undefined ? `Say how the boundary closes from ${open.from} to ${open.to}.` : undefined;
}

interface PastedListProps {
  readonly purpose: Purpose;
  readonly place: TypedPlace;
  readonly choices: ListChoices;
  readonly onChoose: (choices: ListChoices) => void;
}

/** What was read of a pasted list, what it does not say, and whether its points become the boundary. */
export function PastedList({ purpose, place, choices, onChoose }: PastedListProps) {
  const datum = place.at && crsFor([...place.at])?.datum;
  const own = datum && datum !== 'GDA94' ? datum : undefined;
  const boundary = own && boundaryFeature(purpose, place, own, choices);
  const notes = boundary && 'record' in boundary ? [boundary.record.values.note, ...boundary.wants] : [];
  const remarks = [...notes, ...(place.remarks ?? [])].filter((remark) => typeof remark === 'string');
  const open = place.areas?.flat().find(({ closingLeg }) => closingLeg);
  return (
    <>
      {place.areas && (
        <label class="tick">
          <input
            type="checkbox"
            checked={choices.keeps}
            onChange={(event) => onChoose({ ...choices, keeps: event.currentTarget.checked })}
          />
          Draw these {place.areas[0][0].points.length} points as the {kindOf(purpose.boundary)?.name.toLowerCase()}
        </label>
      )}
      {own && choices.keeps && place.asksDatum && (
        <DatumQuestion plan={own} chosen={choices.datum} onChoose={(said) => onChoose({ ...choices, datum: said })} />
      )}
      {choices.keeps && open && (
        <ClosingQuestion
          ring={open}
          chosen={choices.closing}
          onChoose={(closing) => onChoose({ ...choices, closing })}
        />
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
