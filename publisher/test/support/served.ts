import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { Releases } from '../../src/releases/releases.ts';
import { createSiteServer, type ServerLimits } from '../../src/serve/site-server.ts';
import { temporaryFolder } from './folder.ts';
import { release } from './release.ts';
import { silence } from './silence.ts';
import type { Files } from './site.ts';

/** A running server, with its own DATA_DIR unless one is given. The given files are its first release. */
export async function serve(
  files?: Files,
  {
    siteUrl = 'http://localhost:4321',
    publisherPort = 9,
    keep = 10,
    dataDir: given,
    ...limits
  }: {
    siteUrl?: string;
    publisherPort?: number;
    keep?: number;
    dataDir?: string;
  } & Partial<ServerLimits> = {},
) {
  const dataDir = given ?? (await temporaryFolder());
  const releases = await Releases.open(dataDir, keep);
  const publish = (next: Files) => release(releases, dataDir, next);
  if (files) await publish(files);
  const server = createSiteServer(
    { host: '127.0.0.1', port: 0, publisherPort, dataDir, siteUrl: new URL(siteUrl), logLevel: 'silent' },
    silence,
    limits,
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const get = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
  return { dataDir, port, server, releases, get, publish };
}
