import { parseFolderArgument } from './backup/arguments.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { end } from './start/fault.ts';
import { readStartSettings } from './start/settings.ts';

/** `pnpm restore DIR`: one backup, onto an empty DATA_DIR (and an empty DATABASE_URL). */
const say = (line: string): void => {
  console.log(line);
};

try {
  const folder = parseFolderArgument(
    process.argv.slice(2),
    '`pnpm restore DIR`, with DIR as `pnpm backup` named it',
  );
  const settings = readStartSettings(process.env, []);
  const { record, secrets } = await restoreBackup(settings, folder, say);
  say(
    `The site of ${record.madeAt} is restored in ${settings.dataDir}: start it with \`npx -y pnpm start\`.`,
  );
  if (record.secrets && !secrets)
    say(
      'Its secrets were not beside it, so the start makes new ones: everybody logs in anew, with the password they have, ' +
        'and API tokens that were made in the panel have to be made again.',
    );
} catch (error) {
  end(error);
}
