import { spawnSync } from 'node:child_process';
import { madeNames, readSettings } from '@osiedle/shared/settings';
import { expect, test } from 'vitest';
import { cmsDir, compiledCms } from './support/compiled.ts';

const secrets = Object.fromEntries(madeNames.map((name) => [name, 'x']));

test('A start of Strapi with wrong settings names all of them, and ends', async () => {
  // As its own command does, until it has read its configuration.
  const options = JSON.stringify({ appDir: cmsDir, distDir: await compiledCms() });
  const start = ['-e', `require('@strapi/strapi').createStrapi(${options})`];
  const wrong = {
    ...secrets,
    CMS_TOKEN: '',
    ENCRYPTION_KEY: 'żółw',
    PORT: '0',
    SITE_URL: 'osiedla.example',
    DATABASE_URL: 'mysql://me:secret@x/y',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, start, {
    cwd: cmsDir,
    env: { PATH: process.env.PATH, DATA_DIR: '/tmp', ...wrong },
    encoding: 'utf8',
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

test('The secrets are enough', () => {
  expect(readSettings('cms', { DATA_DIR: '/tmp', ...secrets })).toMatchObject({ PORT: 1337, PROXIES: 0 });
});
