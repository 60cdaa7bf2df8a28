import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findServer } from '../check/servers.ts';
import { temporaryFolder } from './support/commands.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

async function programAt(name: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, name), '');
  await chmod(join(folder, name), 0o755);
  return folder;
}

test.each([
  ['apache', 'APACHE_PATH', 'apache2-bin'],
  ['sftp', 'SFTP_SERVER_PATH', 'openssh-sftp-server'],
] as const)(
  'takes the program of %s that a variable names, and no other instead',
  async (name, variable, packageName) => {
    const place = join(await programAt('my-server'), 'my-server');
    vi.stubEnv(variable, place);
    expect(await findServer(name)).toBe(place);
    vi.stubEnv(variable, '/nowhere/server');
    await expect(findServer(name)).rejects.toThrow(
      `${variable} is “/nowhere/server”, which cannot be run: install it (on Debian: apt-get install ${packageName})`,
    );
  },
);

test.each([
  ['apache', 'httpd', 'APACHE_PATH'],
  ['sftp', 'sftp-server', 'SFTP_SERVER_PATH'],
] as const)('finds the program of %s on the PATH as %s', async (name, program, variable) => {
  vi.stubEnv(variable, '');
  const folder = await programAt(program);
  vi.stubEnv('PATH', folder);
  const found = await findServer(name);
  // Debian's own name of Apache comes first, wherever it lies.
  expect([join(folder, program), '/usr/sbin/apache2']).toContain(found);
});
