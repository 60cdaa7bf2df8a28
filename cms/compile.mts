import { copyFile, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Compiles the CMS's TypeScript to the CommonJS that Strapi loads, into `dist/` or the folder given as argument. It works
 * file by file and checks no types; `pnpm check` does. Strapi's own compiler would also write the workspace's other
 * packages into `dist/`.
 */
const here = import.meta.dirname;
const out = resolve(process.argv[2] ?? join(here, 'dist'));

for (const part of ['config', 'src']) await rm(join(out, part), { recursive: true, force: true });

for await (const file of glob('{config,src}/**/*.{ts,json}', { cwd: here })) {
  // The panel (src/admin) is bundled by Strapi's build.
  if (file.startsWith('src/admin/') || file.endsWith('.d.ts')) continue;
  const target = join(out, file.replace(/\.ts$/, '.js'));
  await mkdir(dirname(target), { recursive: true });
  if (file.endsWith('.json')) {
    await copyFile(join(here, file), target);
    continue;
  }
  const { outputText } = ts.transpileModule(await readFile(join(here, file), 'utf8'), {
    fileName: file,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2023,
      esModuleInterop: true,
      rewriteRelativeImportExtensions: true,
      inlineSourceMap: true,
    },
  });
  await writeFile(target, outputText);
}
