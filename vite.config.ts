import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Outputs from one source: the editor (default), the command line (`--mode cli`), the benchmarks (`--mode bench`), the generated pages' writer (`--mode generate`). */
export default defineConfig(({ mode }) => {
  if (mode === 'cli') return nodeBuild('src/cli/bollard.ts', 'dist/cli');
  if (mode === 'generate') return nodeBuild('tools/generate.ts', 'dist/generate');
  if (mode === 'bench') return nodeBuild('test/bench/bench.ts', 'dist/bench');
  return {
    base: './',
    build: { target: 'es2022' },
    worker: { format: 'es' as const },
  };
});

function nodeBuild(entry: string, outDir: string) {
  return {
    publicDir: false as const,
    build: { ssr: resolve(entry), outDir, target: 'node20', emptyOutDir: true },
    ssr: { noExternal: true as const, external: ['playwright', 'vite'] },
  };
}
