import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallChromium } from '../tools/find-chromium.mjs';

// `npm test`: types, lint, build, then the tests in Node and the journeys in Chromium, and one line that sums them up.

const scratch = mkdtempSync(join(tmpdir(), 'bollard-tests-'));
const totals = { passed: 0, failed: 0, skipped: 0 };

function run(command, args, env = {}) {
  const started = Date.now();
  console.log(`\n> ${command} ${args.join(' ')}`);
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  console.log(`${status === 0 ? 'done' : 'failed'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** A step without tests of its own counts as one. */
function step(command, ...args) {
  const passed = run(command, args);
  totals[passed ? 'passed' : 'failed']++;
  return passed;
}

/** Adds a runner's own counts; a runner that ended badly without counting a failure is one. */
function count(passed, file, read) {
  const before = totals.failed;
  if (existsSync(file)) read(JSON.parse(readFileSync(file, 'utf8')));
  if (!passed && totals.failed === before) totals.failed++;
}

function runUnitTests() {
  const file = join(scratch, 'unit.json');
  const passed = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  count(passed, file, (result) => {
    totals.passed += result.numPassedTests;
    totals.failed += result.numFailedTests;
    totals.skipped += result.numPendingTests + result.numTodoTests;
  });
}

function runJourneys() {
  const chromium = findOrInstallChromium();
  if (!chromium) {
    console.log('The journeys need Chromium: install it (apt-get install chromium) or name one in CHROME_PATH.');
    totals.failed++;
    return;
  }
  const file = join(scratch, 'journeys.json');
  const passed = run('playwright', ['test', '--reporter=list,json'], {
    CHROME_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  count(passed, file, ({ stats }) => {
    totals.passed += stats.expected + stats.flaky;
    totals.failed += stats.unexpected;
    totals.skipped += stats.skipped;
  });
}

step('tsc', '-p', '.');
step('tsc', '-p', 'src');
step('biome', 'ci', '--diagnostic-level=error', '.');
const built =
  step('vite', 'build', '--logLevel', 'warn') && step('vite', 'build', '--mode', 'cli', '--logLevel', 'warn');
runUnitTests();
if (built) runJourneys();

rmSync(scratch, { recursive: true, force: true });
console.log(`\ntests: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed === 0 ? 0 : 1;
