import { crsOf } from '../../geometry/crs.ts';
import { type Command, refuse } from '../command.ts';
import { settingsSchema } from '../file-schema.ts';
import { change, settingsOf } from '../plan.ts';
import type { SettingsRecord } from '../record.ts';
import { schemaProblem } from '../schema-problem.ts';

/** Each member named replaces the plan's own; `role: undefined` takes the role away. */
export type ChangeSettings = Partial<Omit<SettingsRecord, 'type' | 'id' | 'order'>>;

/** Changes title, packs, role, datum, CRS, site, author, light settings or adopted levels. */
export const changeSettings: Command<ChangeSettings> = (plan, changes) => {
  const problem = schemaProblem(settingsSchema, changes);
  if (problem) return refuse(`${problem}.`);
  const before = settingsOf(plan);
  const { role, ...rest } = { ...before, ...changes, type: before.type, id: before.id, order: before.order };
  const grid = crsOf(rest.crs);
  if (rest.crs !== '' && !grid) return refuse(`crs: ${rest.crs} is not a CRS that Bollard knows.`);
  if (grid && rest.datum !== 'WGS84' && grid.datum !== rest.datum) {
    return refuse(
      `crs: ${grid.name} is on ${grid.datum}, and the plan is on ${rest.datum}. Choose a CRS on ${rest.datum}.`,
    );
  }
  const settings: SettingsRecord = role === undefined ? rest : { ...rest, role };
  return JSON.stringify(settings) === JSON.stringify(before) ? new Map() : change(plan, [settings]);
};
