import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../src/validators/packs.ts';
import { generatedFiles, generatedFolders } from '../tools/generated.ts';

const root = join(import.meta.dirname, '..');
const files = generatedFiles();

test('every generated file is as the program writes it now (else: npm run generate)', () => {
  const stale = [...files].filter(([path, text]) => readOr(path) !== text).map(([path]) => path);
  expect(stale).toEqual([]);
});

test('no generated page or picture is left of a rule that is gone', () => {
  const left = Object.entries(generatedFolders).flatMap(([folder, kept]) =>
    readdirSync(join(root, folder))
      .map((name) => `${folder}/${name}`)
      .filter((path) => !files.has(path) && !kept.includes(path.slice(folder.length + 1))),
  );
  expect(left).toEqual([]);
});

test('each rule has a page for people and one for the project, with pictures of right and wrong', () => {
  for (const { id } of rules) {
    expect(files.get(`public/rules/${id}.html`)).toContain('<h1>');
    expect(files.get(`docs/rules/${id}.md`)).toContain(`\`${id}\``);
  }
});

function readOr(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
