import { eraseEverywhere } from '../publisher/src/control/operations.ts';
import { runPublisherCommand } from './release/publisher-command.ts';
import { end, Fault } from './start/fault.ts';

/** `pnpm erase ADDRESS`: removes a withdrawn picture, document or page from every kept release, and from the disk. */
const [address] = process.argv.slice(2).filter((arg) => arg !== '--');
try {
  const path = address && URL.parse(address, 'http://site.invalid')?.pathname;
  if (!path)
    throw new Fault('Give the address of what is to be erased, such as /media/plan_1a2b3c4d5e6f7081.pdf.');
  const { releases } = await runPublisherCommand('erase', { path }, async (idle) => ({
    releases: await eraseEverywhere(idle.releases, path),
  }));
  console.log(`Erased from ${releases} releases: ${path}`);
} catch (error) {
  end(error);
}
