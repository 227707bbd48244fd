import type { Browser } from 'playwright';

/** What Chromium needs to draw WebGL2 in software and to ask no other host for anything. */
export const chromiumArguments: readonly string[];
/** Serves the built editor and opens a browser on it, for as long as the work takes. */
export function withBrowser<T>(work: (browser: Browser, address: string) => Promise<T>, port?: number): Promise<T>;
