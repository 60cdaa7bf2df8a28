import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';

/**
 * The compressed size of a response in bytes, from its Content-Length. It uses a new connection: the server may have closed
 * an old one while other tests kept this process busy.
 */
async function sentBytes(url: string): Promise<number> {
  const asked = request(url, { method: 'HEAD', agent: false, headers: { 'accept-encoding': 'br' } }).end();
  const [{ headers }] = (await once(asked, 'response')) as [IncomingMessage];
  if (headers['content-encoding'] !== 'br') throw new Error(`${url} is sent uncompressed.`);
  return Number(headers['content-length']);
}

/**
 * The pages whose compressed size, inline styles included, exceeds the budget.
 * @param paths of pages
 * @param budget in bytes, compressed
 */
export async function heavyPages(paths: Iterable<string>, origin: string, budget: number): Promise<string[]> {
  const heavy: string[] = [];
  for (const path of paths) {
    const bytes = await sentBytes(origin + path);
    if (bytes > budget) heavy.push(`${path}: ${bytes} bytes`);
  }
  return heavy;
}
