import { execFileSync } from 'node:child_process';
import { preview } from 'vite';
import { isBuilt } from './freshness.mjs';

// `npm start`: builds the editor where it is missing or older than its source, then serves it until stopped.
if (!isBuilt()) {
  console.log('Building the editor...');
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
const server = await preview({ preview: { port: Number(process.env.PORT ?? 4173), open: false } });
console.log(`Bollard is at ${server.resolvedUrls?.local[0] ?? 'http://localhost:4173/'} (Ctrl+C stops it)`);
