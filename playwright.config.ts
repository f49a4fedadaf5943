// End-to-end tests: the built page in a real Chromium, and the built desktop app where an Electron runtime is here.
// Run through `npm run e2e` (scripts/e2e.ts), which builds first and finds the browser and a free port.
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/chromium.ts';
import { findElectron } from './scripts/electron-runtime.ts';

/** Not the workbench's own port, so that tests never meet a scholar's projects. */
const port = Number(process.env.SVERKA_E2E_PORT ?? '19561');
const executablePath = findChromium();
const desktop = findElectron().kind === 'found';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: Number(process.env.SVERKA_E2E_WORKERS ?? '1'),
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'browser',
      testIgnore: '**/electron/**',
      use: {
        browserName: 'chromium',
        launchOptions: { args: [...chromiumArguments], ...(executablePath === null ? {} : { executablePath }) },
      },
    },
    ...(desktop ? [{ name: 'electron', testMatch: '**/electron/**/*.spec.ts' }] : []),
  ],
  webServer: {
    command: `npx tsx scripts/serve.ts ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
    timeout: 30_000,
  },
});
