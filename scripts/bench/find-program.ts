import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Fault } from '../start/fault.ts';

/** Finds a program that benchmarks need; Debian installs some outside of the PATH. @throws Fault with how to install it */
export async function findProgram(name: string): Promise<string> {
  for (const folder of [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']) {
    const file = join(folder, name);
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (folder && found) return file;
  }
  throw new Fault(`${name} is missing: install it (on Debian, as root: apt-get install -y ${name}).`);
}
