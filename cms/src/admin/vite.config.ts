import { accountPatches } from './accounts/patches.ts';
import { editingPatches } from './editing/patches.ts';
import { formPatches } from './form/patches.ts';
import { wordFirstPage } from './frame/first-page.ts';
import { framePatches } from './frame/patches.ts';
import { handbook } from './help/handbook-plugin.ts';
import { headingPatches } from './headings/patches.ts';
import { hoursPatches } from './hours/patches.ts';
import { keptPatches } from './kept/patches.ts';
import { listPatches } from './lists/patches.ts';
import { navigationPatches } from './navigation/patches.ts';
import { patched, type Plugin } from './patching/patched.ts';
import { reviewPatches } from './review/patches.ts';
import { uploadPatches } from './uploads/patches.ts';
import { publishingPatches } from './publishing/patches.ts';
import { wordingPatches } from './wording/patches.ts';

/** The used part of Vite's configuration. */
interface Config {
  /** The CMS's folder. */
  root: string;
  plugins?: unknown[];
  build?: { rollupOptions?: { output?: object } };
}

/** How often the build says how far it has come, in milliseconds. */
const stateIntervalMs = 500;

/** Each room keeps its own. */
const patches = [
  ...accountPatches,
  ...editingPatches,
  ...formPatches,
  ...framePatches,
  ...headingPatches,
  ...hoursPatches,
  ...keptPatches,
  ...listPatches,
  ...reviewPatches,
  ...navigationPatches,
  ...publishingPatches,
  ...uploadPatches,
  ...wordingPatches,
];

/** Tells the process that runs the build how many files it has read. */
function progress(): Plugin {
  let [files, told] = [0, 0];
  return {
    name: 'osiedle-progress',
    transform() {
      files += 1;
      if (process.connected && Date.now() - told > stateIntervalMs) {
        told = Date.now();
        process.send?.({ state: `${files} files` });
      }
      return undefined;
    },
    buildEnd() {
      if (process.connected) process.send?.({ state: `${files} files read, writing` });
    },
  };
}

/** Strapi's own way to extend the build of the panel. */
export default (config: Config): Config => ({
  ...config,
  plugins: [
    ...(config.plugins ?? []),
    patched(config.root, patches),
    handbook(config.root),
    wordFirstPage(),
    progress(),
  ],
  build: {
    ...config.build,
    // Parts of Strapi put themselves into global names, and others rely on them: so they run in the order of their imports,
    // in whatever chunks parts that are loaded later let them end up.
    rollupOptions: {
      ...config.build?.rollupOptions,
      output: { ...config.build?.rollupOptions?.output, strictExecutionOrder: true },
    },
  },
});
