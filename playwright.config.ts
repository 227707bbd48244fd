import { defineConfig } from 'playwright/test';
import { chromiumArguments } from './tools/browser.mjs';
import { findChromium } from './tools/find-chromium.mjs';

const port = Number(process.env.BOLLARD_TEST_PORT ?? 4391);

/** The journeys: over the built editor, in a real Chromium that draws WebGL2 in software. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-NZ',
    timezoneId: 'Pacific/Auckland',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [...chromiumArguments],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
