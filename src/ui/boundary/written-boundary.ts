import type { CoordinateFormat } from '../../geometry/coordinate-format.ts';
import { narrativeOf } from '../../geometry/coordinate-text/write-narrative.ts';
import { scheduleOf, scheduleText } from '../../geometry/coordinate-text/write-schedule.ts';
import type { CrsDatum } from '../../geometry/crs.ts';
import { describedFeature } from '../../plan/described-feature.ts';
import { facilityDetails } from '../../plan/facility-details.ts';
import type { FeatureRecord, SettingsRecord } from '../../plan/record.ts';

export type WrittenForm = 'schedule' | 'narrative' | 'details';

export const formNames: Readonly<Record<WrittenForm, string>> = {
  schedule: 'Schedule of coordinates',
  narrative: 'Legal description',
  details: 'Details for the port operator (reg 3.20(2))',
};

export interface WrittenOptions {
  readonly form: WrittenForm;
  readonly format: CoordinateFormat;
  readonly decimals?: number | undefined;
  readonly date: string;
  /** Another datum than the plan's. */
  readonly datum?: CrsDatum | undefined;
}

type Text = { readonly text: string } | { readonly problem: string };

/** The text of a boundary for people, or why there is none. */
export function writtenBoundary(settings: SettingsRecord, feature: FeatureRecord, options: WrittenOptions): Text {
  const described = describedFeature(settings, feature, options.format, options.datum);
  if ('problem' in described) return described;
  const how = precise(options);
  if (options.form === 'details') return { text: facilityDetails(described, settings, { ...how, date: options.date }) };
  if (options.form === 'narrative') return { text: narrativeOf(described, how) };
  return { text: scheduleText(scheduleOf(described, how)) };
}

/** The schedule for programs. The mark in front tells spreadsheets that it is UTF-8. */
export function writtenCsv(settings: SettingsRecord, feature: FeatureRecord, options: WrittenOptions): Text {
  const described = describedFeature(settings, feature, options.format, options.datum);
  if ('problem' in described) return described;
  return { text: `\uFEFF${scheduleText(scheduleOf(described, precise(options), 'plain'), ',')}\n` };
}

const precise = ({ format, decimals }: WrittenOptions) => (decimals === undefined ? { format } : { format, decimals });
