import { rollback } from '../publisher/src/control/operations.ts';
import { runPublisherCommand } from './release/publisher-command.ts';
import { end, Fault } from './start/fault.ts';

/** `pnpm rollback [release]`: an older release is live again, by default the one before, and publishing is held. */
const [release] = process.argv.slice(2).filter((arg) => arg !== '--');
try {
  if (release && !/^\d{1,8}$/.test(release))
    throw new Fault(
      `“${release}” is no release: give a number such as 00000012, or none for the one before.`,
    );
  const start = performance.now();
  const { rollbackTo } = await runPublisherCommand('rollback', { release }, async ({ releases, hold }) =>
    rollback(releases, hold, release),
  );
  const took = ((performance.now() - start) / 1000).toFixed(2);
  console.log(`Release ${rollbackTo} is live again (${took} s). What was withdrawn since stays withdrawn.`);
  console.log('Publishing is held; changes wait in the CMS. Go on with: pnpm resume');
} catch (error) {
  end(error);
}
