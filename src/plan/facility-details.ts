import type { CoordinateFormat } from '../geometry/coordinate-format.ts';
import type { Described } from '../geometry/coordinate-text/described.ts';
import { narrativeOf } from '../geometry/coordinate-text/write-narrative.ts';
import { scheduleOf, scheduleText } from '../geometry/coordinate-text/write-schedule.ts';
import { datumNotes } from '../geometry/datum.ts';
import type { SettingsRecord } from './record.ts';

interface DetailsOptions {
  readonly format: CoordinateFormat;
  readonly decimals?: number;
  /** The day that the details are given, YYYY-MM-DD. */
  readonly date: string;
}

/**
 * The details of the boundaries of a facility that its operator gives to the port operator: Maritime Transport and
 * Offshore Facilities Security Regulations 2003, regulation 3.20(2). What the plan does not state is said to be missing.
 */
export function facilityDetails(
  described: Described,
  { title, site }: Pick<SettingsRecord, 'title' | 'site'>,
  options: DetailsOptions,
): string {
  const { datum, crs, name } = described;
  const { name: datumName, epoch } = datumNotes[datum];
  const stated = (value: string | undefined) => (value?.trim() ? value.trim() : 'not stated in the plan');
  const heads = [
    ['Port facility', stated(site.name?.trim() || title)],
    ['Boundary', name],
    ['Port facility operator', stated(site.operator)],
    ['Address', stated(site.address)],
    ['Contact', stated(site.contact)],
    ['Datum', `${datum} (${datumName}, epoch ${epoch})`],
    ...(crs ? [['Grid', `${crs.short} (${crs.code})`]] : []),
    ['Date', stated(options.date)],
  ];
  return [
    title.trim() || 'Port facility',
    [
      'Details of the boundaries of the port facility, given to the port operator under regulation 3.20(2)',
      'of the Maritime Transport and Offshore Facilities Security Regulations 2003',
    ].join('\n'),
    heads.map(([head, value]) => `${head}: ${value}`).join('\n'),
    narrativeOf(described, options),
    scheduleText(scheduleOf(described, options)),
  ].join('\n\n');
}
