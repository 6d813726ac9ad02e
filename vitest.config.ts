import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default'],
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.{ts,svelte}'], reportsDirectory: 'coverage' },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.dom.test.ts', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        plugins: [svelte(), svelteTesting()],
        test: { name: 'dom', environment: 'jsdom', include: ['tests/**/*.dom.test.ts'] },
      },
    ],
  },
});
