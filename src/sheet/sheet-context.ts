import type { Facts } from '../facts/facts.ts';
import type { MapSheet, PageTransform, SheetFrames } from '../facts/paper.ts';
import type { SheetOptions } from '../facts/sheet-options.ts';
import type { Crs } from '../geometry/crs.ts';
import type { SettingsRecord } from '../plan/record.ts';
import type { SheetStyle } from './style.ts';
import type { Typesetter } from './typesetter.ts';

/** What every piece of a sheet is drawn from. */
export interface SheetContext {
  readonly facts: Facts;
  readonly settings: SettingsRecord;
  readonly sheet: MapSheet;
  readonly options: SheetOptions;
  readonly crs: Crs;
  readonly transform: PageTransform;
  readonly frames: SheetFrames;
  readonly style: SheetStyle;
  readonly type: Typesetter;
  /** The paragraphs of 3.11 that the sheet does not meet: `3.11(1)(f)`. Empty where it meets them or need not. */
  readonly broken: readonly string[];
  /** What there is to say of the backgrounds under the map; undefined where none are printed. */
  readonly underlay?: readonly string[];
  /** Place of the sheet among the plan's sheets, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
}
