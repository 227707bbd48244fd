import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles, generatedFolders } from './generated.ts';

// `npm run generate`: writes the plan file's schema and the rules' help pages, and removes those of rules that are gone.

const files = generatedFiles();
for (const [folder, kept] of Object.entries(generatedFolders)) {
  if (!existsSync(folder)) continue;
  for (const name of readdirSync(folder)) {
    if (!kept.includes(name) && !files.has(`${folder}/${name}`)) rmSync(`${folder}/${name}`);
  }
}
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`${files.size} files written`);
