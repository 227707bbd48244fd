import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

/** The one order: a file imports from its own folder and from folders before it. */
// biome-ignore format: one list, read as one
const order = [
  'units', 'geometry', 'kinds', 'plan', 'facts', 'validators', 'sheet', 'paint', 'formats',
  'storage', 'workers', 'session', 'map', 'ui', 'app', 'cli',
];
const pure = order.slice(0, order.indexOf('storage'));
const any = order;

/** Which folders may import a package. `node:` stands for all of Node's own modules. */
const owners: Readonly<Record<string, readonly string[]>> = {
  geojson: any,
  proj4: ['geometry'],
  'geographiclib-geodesic': ['geometry'],
  flatbush: ['geometry'],
  magvar: ['geometry'],
  rbush: ['geometry', 'map'],
  jsts: ['geometry'],
  'clipper2-ts': ['geometry'],
  'd3-contour': ['facts'],
  'd3-dsv': ['formats'],
  valibot: ['plan'],
  jspdf: ['paint'],
  fflate: ['paint', 'formats'],
  'jpeg-js': ['cli'],
  'fast-png': ['cli'],
  '@neslinesli93/qpdf-wasm': ['formats', 'workers', 'cli'],
  idb: ['storage'],
  '@preact/signals': ['session', 'map', 'ui', 'app'],
  preact: ['ui', 'app'],
  'maplibre-gl': ['map'],
  '@expo-google-fonts/source-sans-3': ['workers', 'ui', 'app', 'cli'],
  'node:': ['cli'],
};

const bannedWords = ['util', 'utils', 'helper', 'helpers', 'common', 'shared', 'manager', 'service', 'misc'];
const longest = 350;
/** The ordered lists, which may gather what stands beside them. */
const lists = ['src/kinds/kinds.ts', 'src/validators/packs.ts'];
const isDeclaration = (path: string) => path.endsWith('.d.ts');

const root = join(import.meta.dirname, '..');
const filesIn = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    : [];
const isCode = (path: string) => /\.(ts|tsx)$/.test(path);
const sources = filesIn('src').filter(isCode);
const tests = filesIn('test').filter(isCode);
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

const fromPattern = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g;
const barePattern =
  /(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bnew URL\(\s*['"](\.[^'"]+)['"]/g;

/** What a file imports, in whatever way, without Vite's `?worker` and the like. */
function importsOf(path: string): string[] {
  const text = textOf(path);
  const found = [...text.matchAll(fromPattern), ...text.matchAll(barePattern)];
  return found.map((match) => (match[1] ?? match[2] ?? match[3] ?? '').replace(/\?.*$/, ''));
}

const folderOf = (path: string) => path.split('/')[1] ?? '';
const targetOf = (path: string, specifier: string) => join(dirname(path), specifier).split(sep).join('/');

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node:';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

test('every source folder has its place in the one order', () => {
  const folders = new Set(sources.filter((path) => path.split('/').length > 2).map(folderOf));
  expect([...folders].filter((folder) => !order.includes(folder))).toEqual([]);
});

test('a file imports from its own folder and from folders before it', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => targetOf(path, specifier))
      .filter((target) => target.startsWith('src/') && order.indexOf(folderOf(target)) > order.indexOf(folderOf(path)))
      .map((target) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the command line imports pure folders only', () => {
  const wrong = sources
    .filter((path) => folderOf(path) === 'cli')
    .flatMap((path) =>
      importsOf(path)
        .filter((specifier) => specifier.startsWith('..'))
        .map((specifier) => targetOf(path, specifier)),
    )
    .filter((target) => target.startsWith('src/') && !pure.includes(folderOf(target)) && folderOf(target) !== 'cli');
  expect(wrong).toEqual([]);
});

test('the source imports nothing outside itself but styles, and nothing from the tests', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => targetOf(path, specifier))
      .filter((target) => !/^(src|styles|public)\//.test(target) && target !== 'package.json')
      .map((target) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('each package is imported by the folders that own it, and by no others', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .filter((specifier) => specifier && !specifier.startsWith('.') && !specifier.startsWith('virtual:'))
      .map(packageOf)
      .filter((name) => !owners[name]?.includes(folderOf(path)))
      .map((name) => `${path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing is exported by default', () => {
  expect(
    [...sources, ...tests].filter((path) => !isDeclaration(path) && /^export default\b/m.test(textOf(path))),
  ).toEqual([]);
});

test('no file only passes on what other files export', () => {
  const passesOn = /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^'";]*\bfrom\b/m;
  expect(sources.filter((path) => !lists.includes(path) && passesOn.test(textOf(path)))).toEqual([]);
});

test('files are named in kebab-case, and none for being of use', () => {
  const nameOf = (path: string) => (path.split('/').at(-1) ?? '').replace(/(\.(test|d))?\.(ts|tsx)$/, '');
  const wrong = [...sources, ...tests].filter((path) => {
    const names = [...path.split('/').slice(1, -1), nameOf(path)];
    const isBanned = (name: string) => name === 'index' || bannedWords.includes(name.split('-').at(-1) ?? '');
    return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(nameOf(path)) || names.some(isBanned);
  });
  expect(wrong).toEqual([]);
});

test(`no file is longer than ${longest} lines`, () => {
  const lines = (path: string) => textOf(path).trimEnd().split('\n').length;
  const long = [...sources, ...tests].filter((path) => !isDeclaration(path) && lines(path) > longest);
  expect(long.map((path) => `${path}: ${lines(path)} lines`)).toEqual([]);
});

test('the top of the tree holds the rooms that are named, and nothing else', () => {
  const named = ['.ci', 'docs', 'public', 'src', 'styles', 'test', 'tools'];
  const passing = ['.git', '.cache', 'dist', 'node_modules', 'test-results', 'playwright-report'];
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(
    folders.map((folder) => folder.name).filter((name) => !named.includes(name) && !passing.includes(name)),
  ).toEqual([]);
});
