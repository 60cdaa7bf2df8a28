import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Lets each place hold only so many connections at once, so that one of them cannot keep all others out. */
export function limitConnectionsPerClient(server: Server, most: number): void {
  const held = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const place = placeOf(socket.remoteAddress ?? '');
    const count = (held.get(place) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    held.set(place, count);
    socket.once('close', () => {
      const left = (held.get(place) ?? 1) - 1;
      if (left > 0) held.set(place, left);
      else held.delete(place);
    });
  });
}

/** An IPv4 address, or the 64 bits of an IPv6 address that name a network: its user has all the rest. */
function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/, '');
  if (!plain.includes(':')) return plain;
  const [start = ''] = plain.split('::', 1);
  return [...start.split(':'), '0', '0', '0', '0'].slice(0, 4).join(':');
}
