import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As scripts/build.ts puts it in.
  define: { __APP_VERSION__: JSON.stringify('0.0.0') },
  test: {
    include: ['{shared,renderer,electron,cli,scripts,fixtures}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
