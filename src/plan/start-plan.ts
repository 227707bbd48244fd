import { type Country, countryOf, crsFor } from '../geometry/crs-for.ts';
import { type Refusal, refuse } from './command.ts';
import { isPlace, noPlace } from './place-refusal.ts';
import { newSettings } from './plan.ts';
import type { Datum, PackId, Role, SettingsRecord } from './record.ts';

export interface StartPlan {
  /** Where the site is. Datum and CRS follow from it. */
  readonly place: readonly [lon: number, lat: number];
  /** Whose rules apply; the country of the place unless said. */
  readonly country?: Country;
  /** For the Australian rules. */
  readonly role?: Role;
  readonly title?: string;
  readonly author?: string;
}

const packOfCountry: Readonly<Record<Country, PackId>> = { NZ: 'nz-ses', AU: 'au-mtofsr' };

/** The settings of a new plan: packs, datum and CRS follow from the place. Refused where no projected CRS is known. */
export function startSettings({ place, country, role, title = '', author = '' }: StartPlan): SettingsRecord | Refusal {
  if (!isPlace(place)) return refuse(noPlace);
  const rules = country ?? countryOf([...place]);
  const grid = crsFor([...place]);
  const datum: Datum | undefined = grid && grid.datum !== 'GDA94' ? grid.datum : undefined;
  if (!grid || !datum)
    return refuse('No projected coordinate system is known here. Choose a place between 80° south and 84° north.');
  const base: SettingsRecord = {
    ...newSettings,
    title,
    author,
    packs: rules ? [packOfCountry[rules]] : [],
    datum,
    crs: grid.code,
  };
  return role === undefined ? base : { ...base, role };
}
