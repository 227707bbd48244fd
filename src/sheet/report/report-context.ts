import type { Facts } from '../../facts/facts.ts';
import type { Crs } from '../../geometry/crs.ts';
import type { SettingsRecord } from '../../plan/record.ts';
import type { Report } from '../../validators/rule.ts';
import type { Typesetter } from '../typesetter.ts';
import type { ReportStyle } from './report-style.ts';

/** What every part of the report is made from. */
export interface ReportContext {
  readonly facts: Facts;
  readonly settings: SettingsRecord;
  readonly report: Report;
  /** The plan's grid, where it names one. */
  readonly crs: Crs | undefined;
  readonly type: Typesetter;
  readonly style: ReportStyle;
  /** Who noted an exception, by the feature, item and reason that it names. */
  readonly exceptions: ReadonlyMap<string, string>;
  /** Between the margins. */
  readonly width: number;
}
