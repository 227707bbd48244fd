import type { Facts } from '../facts/facts.ts';
import { rules } from '../validators/packs.ts';
import type { Report } from '../validators/rule.ts';
import { createRunner } from '../validators/run.ts';

/** The rules that can make a sheet a draft: those of regulation 3.11, where the plan has their pack. */
export const sheetReport = (facts: Facts): Report =>
  createRunner(facts.plan, facts, { rules: rules.filter(({ clause }) => clause.startsWith('3.11')) }).run();
