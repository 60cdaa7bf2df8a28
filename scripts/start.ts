import { once } from 'node:events';
import { ownersAlone } from './start/data-dir.ts';
import { end } from './start/fault.ts';
import { watchLauncher } from './start/launcher.ts';
import { startProduct, type Product } from './start/product.ts';
import { readStartSettings } from './start/settings.ts';
import { screenOf } from './start/terminal-screen.ts';
import { misspeltSettings } from './start/misspelt-settings.ts';

/** `pnpm start [--empty]`: runs the whole product on this machine until Ctrl-C. */
const screen = screenOf(process.stdout);
const { say } = screen;
// Who reads the output may end first: a closed terminal, a pipe.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.umask(ownersAlone);
const stopping = new AbortController();
const stop = (): void => {
  if (!stopping.signal.aborted) say('\nStopping …');
  stopping.abort();
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
watchLauncher(process.env, stop);

try {
  const settings = readStartSettings(process.env, process.argv.slice(2));
  for (const stranger of misspeltSettings(process.env)) say(`! ${stranger}`);
  const product = await startProduct(settings, { screen, signal: stopping.signal });
  say(block(product));
  await product.passwordShown();
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
  await product.stop();
} catch (error) {
  if (!stopping.signal.aborted) end(error);
}
say('Stopped.');
process.exit(0);

function block({ settings, admin, trouble }: Product): string {
  const host = ['127.0.0.1', '0.0.0.0', '::'].includes(settings.host) ? 'localhost' : settings.host;
  const lines = [
    '',
    'Osiedle is running.',
    '',
    `  Site      ${settings.siteUrl}/`,
    `  Panel     http://${host}:${settings.cmsPort}/admin`,
  ];
  if (admin) {
    lines.push(`  E-mail    ${admin.email}`);
    lines.push(
      admin.generated
        ? `  Password  ${admin.password}   (shown only this once: keep it)`
        : '  Password  as given in ADMIN_PASSWORD',
    );
  }
  if (trouble) lines.push('', `The site could not be built yet; this is tried again by itself. ${trouble}`);
  lines.push('', 'Stop with Ctrl-C.', '');
  return lines.join('\n');
}
