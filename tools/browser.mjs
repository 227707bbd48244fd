import { chromium } from 'playwright';
import { preview } from 'vite';
import { findOrInstallChromium } from './find-chromium.mjs';

/** What Chromium needs to draw WebGL2 in software and to ask no other host for anything. */
export const chromiumArguments = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--no-sandbox',
];

/** Serves the built editor and opens a browser on it, for as long as the work takes. */
export async function withBrowser(work, port = 4395) {
  const executablePath = findOrInstallChromium();
  if (!executablePath)
    throw new Error('expected a Chromium: install one (apt-get install chromium) or name it in CHROME_PATH');
  const server = await preview({ preview: { port, strictPort: true, open: false }, logLevel: 'error' });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    return await work(browser, `http://localhost:${port}/`);
  } finally {
    await browser.close();
    await server.close();
  }
}
