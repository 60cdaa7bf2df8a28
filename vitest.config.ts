import { defineConfig } from 'vitest/config';

/** Rooms whose tests run on their own; `test/` drives the whole product. */
const rooms = ['shared', 'site', 'publisher', 'cms', 'scripts'];

export default defineConfig({
  test: {
    // Two cores: more workers only make the real processes of the tests wait for each other.
    maxWorkers: 2,
    projects: [
      ...rooms.map((room) => ({
        test: {
          name: room,
          root: `./${room}`,
          include: ['test/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      })),
      {
        test: {
          name: 'product',
          include: ['test/**/*.test.ts'],
          testTimeout: 120_000,
          // The first start builds the panel and fills the CMS.
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
