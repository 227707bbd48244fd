import { expect, test } from 'vitest';
import { fieldsOf, variantNamed, variantsOf } from '../../src/kinds/kind-values.ts';
import { kindOf, kindOrUnknown, kinds } from '../../src/kinds/kinds.ts';
import type { KindSymbol, Shape } from '../../src/kinds/symbol.ts';

/** Spec 1: the kinds and the fields that plan files use. */
const contract: Readonly<Record<string, string>> = {
  'site-boundary': '',
  building: 'height use clearance',
  'access-point': 'type control',
  fence: 'height type opaque otherControl',
  gate: 'type control width',
  'perimeter-road': 'width',
  'site-road': 'width',
  'transport-route': 'direction',
  'traffic-route': 'direction',
  'vehicle-area': '',
  'parking-area': 'for justification',
  'cargo-storage': 'accessControl attended',
  'packing-area': 'accessControl attended',
  'loading-area': 'accessControl attended',
  'container-storage': 'contents accessControl',
  'container-stack': 'height tiers',
  office: 'holds accessControl',
  'seal-store': 'locked',
  equipment: 'secured',
  'guard-post': '',
  'assembly-point': '',
  sign: 'text',
  light: 'mountHeight azimuth tilt luminaire coverRadius',
  camera:
    'mountHeight azimuth tilt hfov vfov pixels range panRange recordingSystem procedures monitoring retentionDays cameraType',
  'patrol-route': '',
  label: 'text',
  dimension: '',
  'port-boundary': '',
  'facility-boundary': '',
  'land-side-restricted-zone':
    'status proposal replaces purpose inForce measures informing responsible securityLevels notice',
  'water-side-restricted-zone': 'status proposal purpose inForce measures informing responsible distance reference',
  'cleared-zone': 'status proposal replaces purpose inForce measures informing responsible securityLevels notice',
  'ship-security-zone': 'distance reference status purpose inForce measures informing responsible',
  wharf: '',
  berth: '',
  'water-mark': 'mark source date',
  'screening-point': '',
  'navigation-aid': '',
  'control-point': '',
};

test('every kind that plan files name is declared, with its fields', () => {
  for (const [id, names] of Object.entries(contract)) {
    const kind = kindOf(id);
    expect(kind, id).toBeDefined();
    const fields = fieldsOf(kind ?? kindOrUnknown(id)).map((field) => field.id);
    expect(fields, id).toEqual(
      expect.arrayContaining(['name', 'note', ...names.split(' ').filter((name) => name !== '')]),
    );
  }
});

test('ids and keys are unique, and so are the field ids of a kind', () => {
  const unique = (list: readonly unknown[]) => expect(new Set(list).size).toBe(list.length);
  unique(kinds.map((kind) => kind.id));
  unique(kinds.map((kind) => kind.key).filter((key) => key !== undefined));
  for (const kind of kinds) unique(fieldsOf(kind).map((field) => field.id));
});

test('areas are drawn under lines, and lines under points', () => {
  const rank = { polygon: 0, line: 1, point: 2 };
  const roads = ['perimeter-road', 'site-road'];
  const ranks = kinds
    .filter((kind) => !roads.includes(kind.id) && !kind.zone && kind.id !== 'dimension')
    .map((kind) => rank[kind.shapes[0]]);
  expect(ranks).toEqual([...ranks].sort());
});

test('every field explains itself', () => {
  for (const kind of kinds) {
    expect(kind.about).toMatch(/^[A-Z].*\.$/);
    for (const field of kind.fields) expect(field.help, `${kind.id}.${field.id}`).toMatch(/[.:"]$/);
  }
});

test('a variant and a sector name fields of their kind', () => {
  for (const kind of kinds) {
    const ids = fieldsOf(kind).map((field) => field.id);
    if (kind.variants) expect(ids).toContain(kind.variants.field);
    for (const variant of variantsOf(kind)) {
      const { symbol } = variantNamed(kind, variant);
      const { sector, marker, surround, band } = symbol;
      const named = [
        sector?.azimuth,
        sector?.angle,
        sector?.range,
        sector?.height,
        sector?.sweep,
        marker?.turn,
        marker?.aim?.field,
        surround?.distance,
        band?.width,
      ];
      for (const id of named) if (id !== undefined) expect(ids, kind.id).toContain(id);
    }
  }
});

test('every path of every symbol is made of M, L, C and Z with finite numbers', () => {
  for (const kind of [...kinds, kindOrUnknown('zeppelin')]) {
    for (const variant of variantsOf(kind)) {
      for (const shape of shapesOf(variantNamed(kind, variant).symbol)) {
        expect(shape.path, kind.id).toMatch(/^(M|L|C|Z|-?\d+(\.\d+)?| )+$/);
        expect(shape.path).toMatch(/^M /);
        expect(shape.fill ?? shape.stroke, kind.id).toBeDefined();
      }
    }
  }
});

const shapesOf = (symbol: KindSymbol): readonly Shape[] =>
  [symbol.marker, symbol.badge]
    .flatMap((marker) => [...(marker?.shapes ?? []), ...(marker?.unturned ?? []), ...(marker?.aim?.shapes ?? [])])
    .concat(
      [...(symbol.ornaments ?? []), ...(symbol.surround?.ornaments ?? [])].flatMap((ornament) => ornament.shapes),
    );
