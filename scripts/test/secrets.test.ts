import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetPassword, keepPassword, readSecrets } from '../start/secrets.ts';
import { temporaryFolder } from './support/commands.ts';

test('creates secrets once, in a file that only its owner can read', async () => {
  const folder = await temporaryFolder();
  const first = await readSecrets(folder, {});
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  expect(await readSecrets(folder, {})).toEqual(first);
  expect(Object.keys(first).sort()).toEqual([
    'ADMIN_JWT_SECRET',
    'API_TOKEN_SALT',
    'APP_KEYS',
    'CMS_TOKEN',
    'ENCRYPTION_KEY',
    'HOOK_SECRET',
    'TRANSFER_TOKEN_SALT',
  ]);
  expect(new Set(Object.values(first)).size).toBe(7);
  for (const value of Object.values(first)) expect(value.length).toBeGreaterThanOrEqual(43);
});

test('creates other secrets in another folder', async () => {
  const [one, two] = [await temporaryFolder(), await temporaryFolder()];
  expect((await readSecrets(one, {})).HOOK_SECRET).not.toBe((await readSecrets(two, {})).HOOK_SECRET);
});

test('prefers secrets from the environment, and does not store them', async () => {
  const folder = await temporaryFolder();
  expect((await readSecrets(folder, { HOOK_SECRET: 'given' })).HOOK_SECRET).toBe('given');
  expect(await readFile(join(folder, 'secrets.json'), 'utf8')).not.toContain('given');
});

test('keeps the first password until it is shown', async () => {
  const folder = await temporaryFolder();
  await readSecrets(folder, {});
  const password = await keepPassword(folder);
  // Strapi's rules for a password.
  expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{23}$/);
  expect(await keepPassword(folder)).toBe(password);
  expect((await readSecrets(folder, {})).ADMIN_PASSWORD).toBe(password);
  await forgetPassword(folder);
  expect(await readSecrets(folder, {})).not.toHaveProperty('ADMIN_PASSWORD');
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test('does not replace a file that it cannot read', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'secrets.json'), '{"APP_KEYS": "half');
  await expect(readSecrets(folder, {})).rejects.toThrow('cannot be read: restore it from a backup');
  expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toBe('{"APP_KEYS": "half');
});
