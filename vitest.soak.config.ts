import { defineConfig } from 'vitest/config';

/** Long statistical checks that npm test cannot wait for: `npm run soak`. */
export default defineConfig({
  test: {
    reporters: ['verbose'],
    environment: 'node',
    include: ['tests/soak/**/*.soak.ts'],
    testTimeout: 3 * 3_600_000,
  },
});
