import { spawnSync } from 'node:child_process';
import { madeNames } from '@osiedle/shared/settings';
import { expect, test } from 'vitest';
import { cmsDir, compiledCms } from './support/compiled.ts';

/** Starts Strapi as its own command does, until it has read its configuration. */
async function start(env: NodeJS.ProcessEnv) {
  const options = JSON.stringify({ appDir: cmsDir, distDir: await compiledCms() });
  return spawnSync(process.execPath, ['-e', `require('@strapi/strapi').createStrapi(${options})`], {
    cwd: cmsDir,
    env: { PATH: process.env.PATH, DATA_DIR: '/tmp', ...env },
    encoding: 'utf8',
  });
}

const secrets = Object.fromEntries(madeNames.map((name) => [name, 'x']));

test('A start with wrong settings names all of them, and ends', async () => {
  const { status, stdout, stderr } = await start({
    ...secrets,
    CMS_TOKEN: '',
    ENCRYPTION_KEY: 'żółw',
    PORT: '0',
    SITE_URL: 'osiedla.example',
    DATABASE_URL: 'mysql://me:secret@x/y',
  });
  expect(stderr.split('\n')).toEqual([
    '5 settings are wrong:',
    '- SITE_URL is “osiedla.example”: give an address with http:// or https://, of small letters, digits and hyphens where it has a path, such as https://gmina.example/osiedla.',
    '- DATABASE_URL cannot be used (it is not shown here): give the address of a Postgres database, such as postgres://user:password@localhost/osiedle.',
    '- ENCRYPTION_KEY cannot be used (it is not shown here): give letters, digits and signs of ASCII, without spaces, such as what `openssl rand -base64 32` prints.',
    '- CMS_TOKEN is not set: start everything with `npx -y pnpm start`, or set it.',
    '- PORT is “0”: give a whole number from 1 to 65535, such as 8080.',
    '',
  ]);
  expect([status, stdout]).toEqual([1, '']);
});

test('A start with valid settings goes on', async () => {
  const { status, stderr } = await start(secrets);
  expect([status, stderr]).toEqual([0, '']);
});
