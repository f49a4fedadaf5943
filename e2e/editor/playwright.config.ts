// The editor's tests alone, without building or serving the app: `npx playwright test -c e2e/editor`.
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../scripts/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/editor',
  workers: 1,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    launchOptions: { args: [...chromiumArguments], ...(executablePath === null ? {} : { executablePath }) },
  },
});
