import type { Country } from '../../geometry/crs-for.ts';
import type { PackId, Role } from '../../plan/record.ts';

/** What a plan may be for: country and role in one choice, as people think of it. */
export interface Purpose {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly rules: string;
  readonly country?: Country;
  readonly packs: readonly PackId[];
  readonly role?: Role;
  /** The kind that a pasted list becomes. */
  readonly boundary: string;
}

export const purposes: readonly Purpose[] = [
  {
    id: 'nz-site',
    label: 'A secure export site in New Zealand',
    about: 'Site plan of clause 1.9, checked against the SES standards',
    rules: 'the SES Secure Site Minimum Standards',
    country: 'NZ',
    packs: ['nz-ses'],
    boundary: 'site-boundary',
  },
  {
    id: 'au-port',
    label: 'A port in Australia, as its port operator',
    about: 'Security regulated port, its zones, maps of regulation 3.11',
    rules: 'the MTOFSR 2003, as a port operator',
    country: 'AU',
    packs: ['au-mtofsr'],
    role: 'port-operator',
    boundary: 'port-boundary',
  },
  {
    id: 'au-facility',
    label: 'A port facility in Australia, as its operator',
    about: 'The zones of one facility, maps of regulation 3.11',
    rules: 'the MTOFSR 2003, as a port facility operator',
    country: 'AU',
    packs: ['au-mtofsr'],
    role: 'port-facility-operator',
    boundary: 'facility-boundary',
  },
  {
    id: 'drawing',
    label: 'A drawing only',
    about: 'No law behind it',
    rules: '',
    packs: [],
    boundary: 'site-boundary',
  },
];
