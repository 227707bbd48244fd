import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** The one order: a file imports from its own folder and from folders before it. */
const order = [
  'units', 'geometry', 'kinds', 'plan', 'facts', 'validators', 'sheet', 'paint', 'formats',
  'storage', 'workers', 'session', 'map', 'ui', 'app', 'cli',
]; // biome-ignore format: one list, read as one
const pure = order.slice(0, order.indexOf('storage'));

/** Which folders may import a package; every package that the source imports is listed. */
const owners: Record<string, readonly string[]> = {
  proj4: ['geometry'],
};

const importPattern = /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
