import { defineConfig } from 'vitest/config';

/** Long checks that npm test cannot wait for: `npm run soak`, or one of them by a part of its path. */
export default defineConfig({
  test: {
    reporters: ['verbose'],
    environment: 'node',
    include: ['tests/soak/**/*.soak.ts'],
    testTimeout: 3 * 3_600_000,
    // Those against the reference take all processors each, and tell how far they are.
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
