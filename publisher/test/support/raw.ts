import { connect } from 'node:net';

/** Sends bytes as they are and gives back everything that came until the connection ended. */
export function raw(port: number, text: string, patience = 20_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.setTimeout(patience, () =>
      socket.destroy(new Error(`The connection stayed open for ${patience} ms.`)),
    );
    socket.once('error', reject);
    socket.once('close', () => {
      resolve(answer);
    });
  });
}
