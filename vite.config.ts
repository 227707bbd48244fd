import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Outputs from one source: the editor (default), the command line (`--mode cli`), the benchmarks (`--mode bench`), the generated pages' writer (`--mode generate`). */
export default defineConfig(({ mode }) => {
  if (mode === 'cli') return nodeBuild('src/cli/bollard.ts', 'dist/cli');
  if (mode === 'generate') return nodeBuild('tools/generate.ts', 'dist/generate');
  if (mode === 'bench') return nodeBuild('test/bench/bench.ts', 'dist/bench');
  return {
    base: './',
    resolve: { alias: pdfWriter },
    plugins: [noNode],
    build: {
      target: 'es2022',
      rolldownOptions: { external: neverRun, output: { codeSplitting: { groups: [mapLibrary] } } },
    },
    worker: {
      format: 'es' as const,
      plugins: () => [noNode],
      rolldownOptions: { external: neverRun, output: { codeSplitting: { groups: [mapLibrary] } } },
    },
  };
});

/** One build of jsPDF for browser and Node, so that both write the same bytes. */
const pdfWriter = { jspdf: 'jspdf/dist/jspdf.es.min.js' };

/** What the PDF tool would ask of Node, and never does in a browser. */
const noNode = {
  name: 'no-node',
  enforce: 'pre' as const,
  resolveId: (id: string, importer: string | undefined) =>
    importer?.includes('qpdf-wasm') && ['fs', 'path', 'crypto'].includes(id) ? '\0no-node' : undefined,
  load: (id: string) => (id === '\0no-node' ? 'export default {}' : undefined),
};

/** What jsPDF would load for pages and pictures of HTML, which nothing here asks of it: left out of every bundle. */
const neverRun = ['html2canvas', 'dompurify', 'canvg'];

/** A file of its own: it changes less often than the rest, and `npm run size` tells its share. */
const mapLibrary = { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ };

function nodeBuild(entry: string, outDir: string) {
  return {
    publicDir: false as const,
    build: { ssr: resolve(entry), outDir, target: 'node20', emptyOutDir: true, ssrEmitAssets: true },
    resolve: { alias: pdfWriter },
    // The PDF tool is CommonJS and looks for its program beside itself; it is told where it is instead.
    define: { __dirname: '""' },
    ssr: { noExternal: true as const, external: ['playwright', 'vite', ...neverRun] },
  };
}
