import { readContentArguments } from './content/arguments.ts';
import { say, transferContent } from './content/transfer.ts';
import { end } from './start/fault.ts';

/** `pnpm content:import DIR [--only …] [--no-drafts] [--dry-run] [--overwrite]`: reads content from files (docs/content.md). */
let isWhole = false;

try {
  const { only, ...rest } = readContentArguments('import', process.argv.slice(2));
  const outcome = await transferContent('import', { ...rest, ...(only && { only }) });
  const { created, updated, unchanged, left, faults } = outcome;
  const verb = rest.isDryRun ? 'would be' : 'were';
  say(`${created} ${verb} created and ${updated} changed; ${unchanged} are the same already.`);
  if (left.length > 0) say(`Left as they are in the CMS, for the reasons above:\n  ${left.join('\n  ')}`);
  const wrong = [...new Set(faults.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`)))];
  if (wrong.length > 0) say(`Not imported, for the reasons above:\n  ${wrong.join('\n  ')}`);
  isWhole = left.length + faults.length === 0;
} catch (error) {
  end(error);
}
// Strapi leaves timers behind.
process.exit(isWhole ? 0 : 1);
