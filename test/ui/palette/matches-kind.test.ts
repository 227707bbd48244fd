import { expect, test } from 'vitest';
import { kinds } from '../../../src/kinds/kinds.ts';
import { matchesKind } from '../../../src/ui/palette/matches-kind.ts';

const found = (sought: string) => kinds.filter((kind) => matchesKind(kind, sought)).map(({ id }) => id);

test('words are found from their beginnings, in any order and case', () => {
  expect(found('CAM')).toContain('camera');
  expect(found('zone clear')).toContain('cleared-zone');
  expect(found('amera')).not.toContain('camera');
});

test('an empty search finds every kind, and nonsense none', () => {
  expect(found('  ')).toHaveLength(kinds.length);
  expect(found('qqq')).toEqual([]);
});

test('every kind is found by its own name', () => {
  for (const kind of kinds) expect(found(kind.name), kind.name).toContain(kind.id);
});
