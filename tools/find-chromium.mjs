import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath() {
  for (const name of names) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      // not this one
    }
  }
  return undefined;
}

/** The path of a Chromium that is installed: `CHROME_PATH`, the system's, Playwright's own; undefined where there is none. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  const system = onPath();
  if (system) return system;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

const attempts = [
  { when: () => process.getuid?.() === 0 && existsSync('/etc/debian_version'), command: 'apt-get', args: ['update'] },
  {
    when: () => process.getuid?.() === 0 && existsSync('/etc/debian_version'),
    command: 'apt-get',
    args: ['install', '-y', '--no-install-recommends', 'chromium'],
  },
  { when: () => true, command: 'npx', args: ['playwright', 'install', 'chromium'] },
];

/** Finds a Chromium, or installs one: Debian's as root, else Playwright's own. Undefined where neither works. */
export function findOrInstallChromium() {
  for (const { when, command, args } of attempts) {
    const found = findChromium();
    if (found) return found;
    if (!when()) continue;
    console.log(`No Chromium found: ${command} ${args.join(' ')}`);
    try {
      execFileSync(command, args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeout: 600_000,
      });
    } catch {
      // the next attempt, or the line that says what is missing
    }
  }
  return findChromium();
}
