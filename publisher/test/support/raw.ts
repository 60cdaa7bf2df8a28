import { connect } from 'node:net';

/** Sends raw bytes, and returns everything that comes until the connection ends. */
export function raw(port: number, text: string, timeoutMs = 20_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.setTimeout(timeoutMs, () =>
      socket.destroy(new Error(`The connection stayed open for ${timeoutMs} ms.`)),
    );
    socket.once('error', reject);
    socket.once('close', () => {
      resolve(answer);
    });
  });
}
