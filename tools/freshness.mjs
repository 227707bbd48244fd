import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src', 'styles', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Milliseconds since 1970 of the newest file under a path; 0 where there is none. */
function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Whether the built editor and command line are there and newer than everything they are built from. */
export function isBuilt() {
  const built = ['dist/index.html', 'dist/cli/bollard.js'].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (built.some((stat) => !stat)) return false;
  const oldest = Math.min(...built.map((stat) => stat.mtimeMs));
  return sources.every((path) => newestIn(path) <= oldest);
}
