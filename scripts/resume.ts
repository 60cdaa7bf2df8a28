import { resume } from '../publisher/src/control/operations.ts';
import { runPublisherCommand } from './release/publisher-command.ts';
import { end } from './start/fault.ts';

/** `pnpm resume`: publishing goes on after a rollback. */
try {
  await runPublisherCommand('resume', {}, async ({ hold }) => {
    await resume(hold);
    return {};
  });
  console.log('Publishing goes on: everything that was published meanwhile goes live now.');
} catch (error) {
  end(error);
}
