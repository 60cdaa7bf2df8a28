import { readContentArguments } from './content/arguments.ts';
import { say, transferContent } from './content/transfer.ts';
import { end } from './start/fault.ts';

/** `pnpm content:export DIR [--only …] [--no-drafts]`: writes the content as files (docs/content.md). */

try {
  const { folder, only, isWithoutDrafts } = readContentArguments('export', process.argv.slice(2));
  const options = { folder, isWithoutDrafts, ...(only && { only }) };
  const { documents, files, changed, others } = await transferContent('export', options);
  say(`${folder} has ${documents} documents and ${files} files of the CMS; ${changed} were written anew.`);
  if (others.length > 0)
    say(`The CMS does not have these, which stay: import them, or remove them.\n  ${others.join('\n  ')}`);
} catch (error) {
  end(error);
}
// Strapi leaves timers behind.
process.exit(0);
