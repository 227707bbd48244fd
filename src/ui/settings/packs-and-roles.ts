import type { PackId, Role } from '../../plan/record.ts';

/** The sets of rules that a plan may be checked against, as people name them. The drawing is always checked. */
export const packs: readonly { readonly id: PackId; readonly label: string; readonly about: string }[] = [
  { id: 'nz-ses', label: 'SES Secure Site Minimum Standards', about: 'New Zealand Customs' },
  {
    id: 'au-mtofsr',
    label: 'MTOFSR 2003',
    about: 'Maritime Transport and Offshore Facilities Security Regulations, Australia',
  },
];

export const roles: readonly { readonly id: Role; readonly label: string }[] = [
  { id: 'port-operator', label: 'Port operator' },
  { id: 'port-facility-operator', label: 'Port facility operator' },
];
