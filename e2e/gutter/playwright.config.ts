// The gutter's tests alone, without building or serving the app: `npx playwright test -c e2e/gutter`.
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../scripts/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/gutter',
  workers: 1,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    launchOptions: { args: [...chromiumArguments], ...(executablePath === null ? {} : { executablePath }) },
  },
});
