import { accountPatches } from './accounts/patches.ts';
import { formPatches } from './form/patches.ts';
import { headingPatches } from './headings/patches.ts';
import { hoursPatches } from './hours/patches.ts';
import { patched, type Plugin } from './patching/patched.ts';
import { textPatches } from './text/patches.ts';
import { uploadPatches } from './uploads/patches.ts';

/** The used part of Vite's configuration. */
interface Config {
  /** The CMS's folder. */
  root: string;
  plugins?: unknown[];
}

/** How often the build says how far it has come, in milliseconds. */
const stateIntervalMs = 500;

/** Each room keeps its own. */
const patches = [
  ...accountPatches,
  ...formPatches,
  ...headingPatches,
  ...hoursPatches,
  ...textPatches,
  ...uploadPatches,
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
  plugins: [...(config.plugins ?? []), patched(config.root, patches), progress()],
});
