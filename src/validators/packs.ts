import type { PackId } from '../plan/record.ts';
import type { Rule } from './rule.ts';
import { areaWithoutAccessControl } from './rules/area-without-access-control.ts';
import { assemblyPointInsideBuilding } from './rules/assembly-point-inside-building.ts';
import { buildingWithoutAccessPoint } from './rules/building-without-access-point.ts';
import { cameraRecordIncomplete } from './rules/camera-record-incomplete.ts';
import { equipmentNotSecured } from './rules/equipment-not-secured.ts';
import { loadingNearParking } from './rules/loading-near-parking.ts';
import { sealStoreNotLocked } from './rules/seal-store-not-locked.ts';
import { sitePlanItemMissing } from './rules/site-plan-item-missing.ts';

/** A set of rules from one source. */
export interface Pack {
  readonly id: PackId;
  readonly title: string;
  /** The text that its rules are read from. */
  readonly source: string;
  /** The day on which that text was read, YYYY-MM-DD. */
  readonly read: string;
  readonly about: string;
}

export const packs: readonly Pack[] = [
  {
    id: 'nz-ses',
    title: 'Secure Export Scheme, New Zealand',
    source: 'New Zealand Customs Service, SES Secure Site Minimum Standards',
    read: '2026-11-21',
    about:
      'The site plan of clause 1.9 and what the standards ask of it. The standards give no lux value and no distance.',
  },
  {
    id: 'au-mtofsr',
    title: 'Maritime security plans, Australia',
    source:
      'Maritime Transport and Offshore Facilities Security Regulations 2003 (Cth), and sections 49 and 52A of the Act',
    read: '2026-11-21',
    about:
      'Maps of security regulated ports and port security zones: regulation 3.11 and the particulars of each zone.',
  },
  {
    id: 'drawing',
    title: 'The drawing itself',
    source: 'Bollard',
    read: '2026-11-21',
    about: 'Slips of the pen that make a boundary, a name or a printed number wrong. Always checked.',
  },
];

/** Every rule, in the order of the checklist. */
export const rules: readonly Rule[] = [
  areaWithoutAccessControl,
  cameraRecordIncomplete,
  equipmentNotSecured,
  sitePlanItemMissing,
  buildingWithoutAccessPoint,
  assemblyPointInsideBuilding,
  loadingNearParking,
  sealStoreNotLocked,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export const ruleOf = (id: string): Rule | undefined => byId.get(id);
export const packOf = (id: PackId): Pack | undefined => packs.find((pack) => pack.id === id);
