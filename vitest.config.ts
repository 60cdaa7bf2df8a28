import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Projects, those with the longest files first. */
const order = ['product', 'site', 'publisher', 'cms', 'cms-postgres', 'scripts', 'shared'];

/** Files that start a CMS with settings of their own: those after them would have to start the common one again. */
const startsOwnCms = /\/cms\/test\/(?:bootstrap|letters)\.test\.ts$/;

/** So that no long file runs alone at the end; a project's own go together, since they may share a process. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return order.flatMap((name) => {
      const own = sorted.filter(({ project }) => project.name === name);
      const isLast = ({ moduleId }: TestSpecification) => startsOwnCms.test(moduleId);
      return [...own.filter((file) => !isLast(file)), ...own.filter(isLast)];
    });
  }
}

/** What the rooms have in common. Test files leave nothing behind in their process, so they share it and what it has loaded. */
const room = { testTimeout: 60_000, hookTimeout: 120_000, isolate: false };
/** The CMS's suites of what databases might do in different ways. */
const onBoth =
  'conflicts,journal,journal-history,journal-commit-order,journal-reading,deletions,redirects,relations,rules,searching,shared-values,targets,content-round-trip,copies,significant-changes,lists,translations,scheduling,scheduling-processes,waiting,review,bin,history';
export default defineConfig({
  test: {
    // Two cores: with three workers the processes of the tests wait for each other, and all of it takes longer.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: './scripts/test/support/temporary-folder.ts',
    projects: [
      ...['shared', 'site', 'publisher', 'scripts'].map((name) => ({
        test: { ...room, name, root: `./${name}`, include: ['test/**/*.test.ts'] },
      })),
      {
        // A process keeps its Strapi from one file to the next: see cms/test/support/cms.ts.
        test: { ...room, name: 'cms', root: './cms', include: ['test/**/*.test.ts'] },
      },
      {
        test: {
          ...room,
          name: 'cms-postgres',
          root: './cms',
          include: [`test/{${onBoth}}.test.ts`],
          globalSetup: './test/support/postgres-server.ts',
        },
      },
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
