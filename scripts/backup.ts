import { parseFolderArgument } from './backup/arguments.ts';
import { createBackup } from './backup/create-backup.ts';
import { secretsPath } from './backup/record.ts';
import { end } from './start/fault.ts';
import { readStartSettings } from './start/settings.ts';

/** `pnpm backup DIR`: copies all state of Osiedle into a new folder in DIR, whether Osiedle runs or not. */
const say = (line: string): void => {
  console.log(line);
};

try {
  const into = parseFolderArgument(
    process.argv.slice(2),
    '`pnpm backup DIR`, with DIR where backups are kept',
  );
  const { folder, record, lost } = await createBackup(
    readStartSettings(process.env, []),
    into,
    new Date(),
    say,
  );
  if (lost.length > 0) {
    const what = lost.length === 1 ? '1 upload' : `${lost.length} uploads`;
    say(
      `! ${what} that the database names ${lost.length === 1 ? 'was' : 'were'} lost before: ${lost.join(', ')}`,
    );
  }
  const files = Object.keys(record.files).length;
  say(`The backup is in ${folder}: release ${record.release ?? 'none yet'}, ${files} files, all checked.`);
  if (record.secrets) say(`Its secrets are apart, in ${secretsPath(folder)}: keep them elsewhere.`);
} catch (error) {
  end(error);
}
