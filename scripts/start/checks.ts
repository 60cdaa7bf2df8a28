import { createServer } from 'node:net';
import { codeOf, Fault } from './fault.ts';
import type { Settings } from './settings.ts';

/** Makes sure that the ports are free. @throws Fault */
export async function checkPorts({ host, cmsPort, sitePort, publisherPort }: Settings): Promise<void> {
  await checkPort(host, sitePort, 'SITE_PORT');
  await checkPort(host, cmsPort, 'CMS_PORT');
  if (publisherPort) await checkPort('127.0.0.1', publisherPort, 'PUBLISHER_PORT');
}

async function checkPort(host: string, port: number, name: string): Promise<void> {
  try {
    await listenOnce(host, port);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'EADDRINUSE')
      throw new Fault(`Port ${port} is in use: stop what uses it, or choose another one with ${name}=….`, {
        cause,
      });
    if (code === 'EACCES')
      throw new Fault(`Port ${port} needs more rights: choose one above 1023 with ${name}=….`, { cause });
    throw new Fault(
      `${host}:${port} cannot be listened on (${code}): give an address of this machine with HOST=….`,
      {
        cause,
      },
    );
  }
}

/** A port on loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return listenOnce('127.0.0.1', 0);
}

function listenOnce(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
