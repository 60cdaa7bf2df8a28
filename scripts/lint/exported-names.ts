import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../start/settings.ts';

/** The files in which an exported name is unique. */
const rooms = ['{shared,site,publisher,cms}/src/**/*.{ts,tsx}', 'scripts/**/*.ts'];
/** The sample, tests and declarations may repeat the names of others. */
const exempt = /^scripts\/(?:seed|test)\/|\.d\.ts$/;
/** Names that Astro, Strapi and Vite require. */
const fixedNames = new Set(['default', 'GET', 'getStaticPaths', 'register', 'bootstrap', 'config']);

/** Finds exported names that stand in more than one file, and so have two meanings. @returns the files of each name */
export async function namesExportedTwice(folder: string): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>();
  for await (const file of glob(rooms, { cwd: folder })) {
    if (exempt.test(file)) continue;
    for (const name of exportedNames(readFileSync(join(folder, file), 'utf8')))
      files.set(name, [...(files.get(name) ?? []), file]);
  }
  return new Map([...files].filter(([name, { length }]) => length > 1 && !fixedNames.has(name)));
}

/** The names that a file declares and exports, without its re-exports. */
export function exportedNames(source: string): string[] {
  const { statements } = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      );
    const { name } = statement as ts.DeclarationStatement;
    return name ? [name.text] : [];
  });
}

if (import.meta.main) {
  const duplicates = await namesExportedTwice(root);
  for (const [name, files] of duplicates)
    console.log(`${name} is exported by ${files.join(' and ')}: give one of them another name.`);
  process.exit(duplicates.size === 0 ? 0 : 1);
}
