import { doriOf, printedLevels } from '../../facts/view/dori.ts';
import { viewingScales } from '../../facts/view/levels.ts';
import type { CameraTypeRecord } from '../../plan/record.ts';
import { formatShort, parseNumber } from '../../units/number.ts';

/** What datasheets print, by the densities of the 2014 edition. */
const steps = viewingScales['2014'].steps.filter(({ name }) => printedLevels.some((word) => word === name));

interface DoriTableProps {
  readonly type: CameraTypeRecord;
  readonly onKeep: (dori: Record<string, number> | undefined) => void;
}

/** The datasheet's DORI distances beside those that follow from its angles and picture, so that a slip in either shows. */
export function DoriTable({ type, onKeep }: DoriTableProps) {
  const { dori = {} } = type;
  const distances = doriOf(type);
  const keep = (name: string, text: string) => {
    const { [name]: _, ...rest } = dori;
    const metres = parseNumber(text);
    const next = metres !== undefined && metres > 0 ? { ...rest, [name]: metres } : rest;
    onKeep(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <>
      <table class="results dori" aria-label={`Distances of ${type.name || type.id}`}>
        <thead>
          <tr>
            <th scope="col">Metres at which it can</th>
            <th scope="col" class="number">
              Printed
            </th>
            <th scope="col" class="number">
              Computed
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ name, pixelsPerMetre }) => {
            const { computed, differs = false } = distances?.rows.find((row) => row.name === name) ?? {};
            const stated = dori[name];
            const off = computed && stated ? computed / stated - 1 : 0;
            return (
              <tr key={name}>
                <th scope="row">
                  {name} <span class="soft small">{pixelsPerMetre} px/m</span>
                </th>
                <td class="number">
                  <input
                    type="text"
                    inputMode="decimal"
                    aria-label={`Printed distance to ${name}, metres`}
                    value={stated ?? ''}
                    onChange={(event) => keep(name, event.currentTarget.value)}
                  />
                </td>
                <td class="number">
                  {computed ? formatShort(computed, 3) : ''}
                  {stated && computed && (
                    <span class={`limit ${differs ? 'problem' : 'soft'}`}>
                      {off >= 0 ? '+' : '−'}
                      {Math.abs(off * 100).toFixed(0)} %
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!distances && <p class="small soft">With both angles and the picture size the distances follow.</p>}
      {distances?.notes.map((note) => (
        <p key={note} class="small problem">
          {note}
        </p>
      ))}
    </>
  );
}
