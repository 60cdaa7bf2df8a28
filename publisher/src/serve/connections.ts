import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Limits the open connections of each client, so that no client can lock all others out. */
export function limitConnectionsPerClient(server: Server, maxConnections: number): void {
  const counts = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const client = clientOf(socket.remoteAddress ?? '');
    const count = (counts.get(client) ?? 0) + 1;
    if (count > maxConnections) {
      socket.destroy();
      return;
    }
    counts.set(client, count);
    socket.once('close', () => {
      const left = (counts.get(client) ?? 1) - 1;
      if (left > 0) counts.set(client, left);
      else counts.delete(client);
    });
  });
}

/** An IPv4 address, or the first 64 bits of an IPv6 address: one user owns all addresses with the same 64 bits. */
function clientOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/, '');
  if (!plain.includes(':')) return plain;
  const [start = ''] = plain.split('::', 1);
  return [...start.split(':'), '0', '0', '0', '0'].slice(0, 4).join(':');
}
