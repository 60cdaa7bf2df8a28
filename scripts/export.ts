import { resolve } from 'node:path';
import { exportRelease } from '../publisher/src/export/export.ts';
import { end, Fault } from './start/fault.ts';
import { readStartSettings } from './start/settings.ts';

/** `pnpm export DIR [release]`: a release (the current one) as a plain folder, for static hosts and nginx. */
try {
  const [folder, release, ...more] = process.argv.slice(2).filter((argument) => argument !== '--');
  if (!folder || more.length > 0 || folder.startsWith('-'))
    throw new Fault('Say where to, and which release if not the current one: pnpm export DIR [release].');
  const { dataDir, siteUrl } = readStartSettings(process.env, []);
  // pnpm changes the folder; people mean the one that they typed it in.
  const target = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
  const options = { dataDir, folder: target, siteUrl: new URL(siteUrl), release };
  const done = await exportRelease(options).catch((cause: unknown) => {
    throw cause instanceof Error ? new Fault(cause.message, { cause }) : cause;
  });
  console.log(
    `Release ${done.release} is in ${target}: ${done.files} files, ${done.written} written, ${done.removed} removed.`,
  );
} catch (error) {
  end(error);
}
