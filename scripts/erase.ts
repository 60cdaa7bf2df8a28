import { parseArgs } from 'node:util';
import { eraseEverywhere } from '../publisher/src/control/operations.ts';
import { say, transferContent } from './content/transfer.ts';
import { runPublisherCommand } from './release/publisher-command.ts';
import { end, Fault } from './start/fault.ts';

/**
 * `pnpm erase ADDRESS`: removes a withdrawn picture, document or page from every kept release, from the disk, and from the
 * history and the bin of the CMS. `pnpm erase --words "…"` removes words, such as a name, from history and bin.
 */
try {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2).filter((arg) => arg !== '--'),
    allowPositionals: true,
    options: { words: { type: 'string' } },
  });
  const [address] = positionals;
  const path = address && URL.parse(address, 'http://site.invalid')?.pathname;
  if (values.words === undefined && !path)
    throw new Fault(
      'Give the address of what is to be erased, such as /media/plan_1a2b3c4d5e6f7081.pdf, or --words "Jan Kowalski".',
    );
  if (path) {
    const { releases } = await runPublisherCommand('erase', { path }, async (idle) => ({
      releases: await eraseEverywhere(idle.releases, path),
    }));
    say(`Erased from ${releases} releases: ${path}`);
  }
  const { words } = values;
  const what = { ...(path && { path }), ...(words !== undefined && { words }) };
  const { versions, binned, left } = await transferContent('erase', what);
  say(`Erased from history: ${versions} versions; from the bin: ${binned}.`);
  if (left > 0)
    say(`${left} entries still have these words. Correct them in the panel, publish, and erase again.`);
} catch (error) {
  end(error);
}
// Strapi leaves timers behind.
process.exit(0);
