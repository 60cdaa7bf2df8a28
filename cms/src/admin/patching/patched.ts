import { join } from 'node:path';
import type { Patch } from './patch.ts';

/** The used part of a plugin of Vite. */
export interface Plugin {
  name: string;
  transform(code: string, file: string): { code: string; map: null } | undefined;
  buildEnd(error?: Error): void;
}

/**
 * A plugin of Vite that patches Strapi's panel during its build.
 * @param root the CMS's folder
 * @throws in the build where a patch finds nothing to change
 */
export function patched(root: string, patches: Patch[]): Plugin {
  const left = new Set(patches);
  return {
    name: 'osiedle-patches',
    transform(code, file) {
      const found = patches.filter((one) => file.endsWith(one.file) && code.search(one.find) >= 0);
      if (found.length === 0) return undefined;
      for (const patch of found) left.delete(patch);
      const heads = found.flatMap(({ uses }) =>
        uses ? `import { ${uses.name} } from ${JSON.stringify(join(root, uses.from))};\n` : [],
      );
      const patchedCode = found.reduce((text, { find, by }) => text.replace(find, by), code);
      return { code: [...new Set(heads)].join('') + patchedCode, map: null };
    },
    buildEnd(error) {
      if (error || left.size === 0) return;
      const files = [...left].map(({ file }) => file).join(', ');
      throw new Error(
        `Strapi’s panel is written in another way than before: ${files}. Look there for what the patches in cms/src/admin change, and adapt them.`,
      );
    },
  };
}
