import type { ChoiceField, Field, ReferenceField } from './field.ts';

const zoneKinds = ['land-side-restricted-zone', 'water-side-restricted-zone', 'cleared-zone', 'ship-security-zone'];

const status: ChoiceField = {
  id: 'status',
  label: 'Status',
  type: 'choice',
  options: [
    { id: 'established', label: 'Established' },
    { id: 'proposed', label: 'Proposed' },
    { id: 'revoked', label: 'Revoked' },
  ],
  default: 'established',
  help: 'Established by the Secretary, proposed in this plan, or revoked and shown for the record.',
};

const proposal: ChoiceField = {
  id: 'proposal',
  label: 'What is proposed',
  type: 'choice',
  options: [
    { id: 'add', label: 'Add this zone' },
    { id: 'change', label: 'Change an established zone to this' },
    { id: 'revoke', label: 'Revoke this zone' },
  ],
  help: 'For a proposed zone: each proposal needs a map of the change, and one of the zones as they would then stand.',
  cites: 'Act s 52A',
};

const replaces: ReferenceField = {
  id: 'replaces',
  label: 'Replaces',
  type: 'reference',
  to: 'feature',
  kinds: zoneKinds,
  help: 'The established zone that this change would take the place of.',
  rare: true,
};

/** The particulars of every zone, in the order of regulations 3.77, 3.80, 3.150 and 3.155. */
export const zoneFields: readonly Field[] = [
  status,
  proposal,
  replaces,
  {
    id: 'purpose',
    label: 'Purpose',
    type: 'text',
    long: true,
    help: 'Why the zone is established, in a sentence.',
    cites: 'reg 3.77(1)(a)',
  },
  {
    id: 'inForce',
    label: 'When in force',
    type: 'text',
    help: 'The period when, or the circumstances in which, the zone is in force: "at all times", "while a ship is alongside".',
    cites: 'reg 3.77(1)(c)',
  },
  {
    id: 'measures',
    label: 'Measures to control access',
    type: 'text',
    long: true,
    help: 'Measures and procedures that control access by people, vehicles, vessels or things.',
    cites: 'reg 3.77(1)(d)',
  },
  {
    id: 'informing',
    label: 'How people are informed',
    type: 'text',
    long: true,
    help: 'Steps that tell people that the zone is in force and that entry without authority is an offence.',
    cites: 'reg 3.77(1)(e)',
  },
  {
    id: 'responsible',
    label: 'Responsible person',
    type: 'text',
    help: 'Name or position of the person responsible for the measures and for informing people.',
    cites: 'reg 3.77(1)(f)',
  },
  {
    id: 'securityLevels',
    label: 'Security levels',
    type: 'choices',
    numbers: true,
    options: [
      { id: '1', label: 'Level 1' },
      { id: '2', label: 'Level 2' },
      { id: '3', label: 'Level 3' },
    ],
    help: 'The maritime security levels at which the zone applies.',
    rare: true,
  },
  {
    id: 'notice',
    label: 'Notice',
    type: 'text',
    help: 'The notice that established, changed or revoked the zone: its number and date.',
    rare: true,
  },
];

/** The distance that makes a zone round a ship, a berth or a wharf. */
export const zoneDistance = (rare: boolean): readonly Field[] => [
  {
    id: 'distance',
    label: 'Distance',
    type: 'number',
    unit: 'm',
    min: 0,
    max: 50_000,
    open: 'min',
    rare,
    help: 'The zone reaches this far from what is drawn, or from the feature that it follows.',
    cites: 'reg 6.85',
  },
  {
    id: 'reference',
    label: 'Follows',
    type: 'reference',
    to: 'feature',
    kinds: ['berth', 'wharf', 'ship-security-zone', 'water-mark'],
    rare,
    help: 'The berth, wharf or line that the distance is measured from.',
  },
];

/** Which part of what lies within the distance is the zone: left and right by the direction in which the line is drawn. */
export const zoneSide: ChoiceField = {
  id: 'side',
  label: 'Side',
  type: 'choice',
  rare: true,
  options: [
    { id: 'both', label: 'All round' },
    { id: 'left', label: 'Left of the line' },
    { id: 'right', label: 'Right of the line' },
    { id: 'outside', label: 'Outside the outline only' },
  ],
  default: 'both',
  help: 'For a zone by distance: which side of the line is water, or the water round a wharf without the wharf.',
};
