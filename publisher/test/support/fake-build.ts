import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { smallSite, writeSite } from './site.ts';

/**
 * Stands in for `astro build`: renders the word that the “CMS” (a file) holds.
 * The words `broken` and `empty` fail as a build fails and as an empty site does; `slow` and `stuck` take their time.
 */
const { CMS_FILE = '', SITE_OUT = '' } = process.env;
const word = (await readFile(CMS_FILE, 'utf8')).trim();

if (word === 'broken') {
  console.error('\u001b[31m[ERROR]\u001b[39m The CMS answered 500 for /api/meetings (token s3cret).');
  process.exit(1);
}
if (word === 'stuck') await sleep(600_000);
if (word === 'slow') await sleep(1500);
if (word !== 'empty') await writeSite(SITE_OUT, smallSite(word));
