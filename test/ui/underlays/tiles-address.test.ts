import { expect, test } from 'vitest';
import { tilesProblem } from '../../../src/ui/underlays/tiles-address.ts';

test('an address of tiles is taken only over https and with all of its places', () => {
  expect(tilesProblem('https://tiles.example.org/{z}/{x}/{y}.png')).toBeUndefined();
  expect(tilesProblem('http://localhost:8080/{z}/{x}/{y}.png')).toBeUndefined();
  expect(tilesProblem('http://tiles.example.org/{z}/{x}/{y}.png')).toMatch(/https/);
  expect(tilesProblem('https://tiles.example.org/{z}/{x}.png')).toBe('The address lacks {y}.');
  expect(tilesProblem('javascript:alert(1)')).toMatch(/https/);
  expect(tilesProblem('tiles')).toMatch(/https/);
  expect(tilesProblem(' ')).toMatch(/Give the address/);
});
