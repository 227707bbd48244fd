import type { Facts } from '../facts/facts.ts';
import { optionsOf } from '../facts/sheet-content.ts';
import { settingsOf } from '../plan/plan.ts';
import type { SheetRecord } from '../plan/record.ts';

/** What the file of a sheet says of itself. */
export interface SheetMeta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** YYYY-MM-DD; without one the file says 1 January 1970. */
  readonly date: string;
}

export function sheetMeta(facts: Facts, sheet: SheetRecord): SheetMeta {
  const settings = settingsOf(facts.plan);
  const { author, date, title } = optionsOf(facts, sheet);
  const { operator, siteId, name } = settings.site;
  const words = [name, siteId, operator, settings.crs].map((word) => word?.trim()).filter(Boolean);
  return { title: title || settings.title, author, subject: settings.title, keywords: words.join(', '), date };
}
