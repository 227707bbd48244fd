/** The path of a Chromium that is installed: `CHROME_PATH`, the system's, Playwright's own; undefined where there is none. */
export function findChromium(): string | undefined;
/** Finds a Chromium, or installs one: Debian's as root, else Playwright's own. Undefined where neither works. */
export function findOrInstallChromium(): string | undefined;
