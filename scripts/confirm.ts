import { runPublisherCommand } from './release/publisher-command.ts';
import { end, Fault } from './start/fault.ts';

/** `pnpm confirm`: what the publisher refused to take off the site may go. */
try {
  const { confirmed } = await runPublisherCommand<{ confirmed: string[] }>('confirm', {}, () => {
    throw new Fault('The publisher does not run: start it first, with pnpm start.');
  });
  console.log(`Confirmed: ${confirmed.length} documents go off the site.`);
} catch (error) {
  end(error);
}
