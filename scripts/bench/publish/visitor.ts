import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';

/** How long a change may take until a page shows it. */
const timeoutMs = 120_000;

/** A visitor who polls pages on one connection. */
export class Visitor {
  readonly #site: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(site: string) {
    this.#site = site;
  }

  /** A page's ETag; undefined if the page does not exist. */
  async tag(path: string): Promise<string | undefined> {
    const { status, tag } = await this.#request('HEAD', path);
    return status === 200 ? tag : undefined;
  }

  /** Waits until a page has other bytes that contain the mark. @returns the instant, by `performance.now()` */
  async waitFor(path: string, mark: string, before: string | undefined): Promise<number> {
    for (const end = performance.now() + timeoutMs; performance.now() < end;) {
      const tag = await this.tag(path);
      const at = performance.now();
      if (tag !== undefined && tag !== before) {
        const { text } = await this.#request('GET', path);
        if (text.includes(mark)) return at;
        before = tag;
      }
      // Faster polling would take processor time from the publisher.
      await sleep(4);
    }
    throw new Error(`${path} did not show “${mark}” within ${timeoutMs / 1000} s.`);
  }

  close(): void {
    this.#agent.destroy();
  }

  #request(method: string, path: string): Promise<{ status: number; tag: string | undefined; text: string }> {
    return new Promise((resolve, reject) => {
      // Like a browser, so that the server's compression is measured too.
      const headers = { 'accept-encoding': 'br' };
      request(this.#site + path, { method, headers, agent: this.#agent }, (response) => {
        const { statusCode = 0, headers: responseHeaders } = response;
        buffer(response).then((bytes) => {
          const isCompressed = responseHeaders['content-encoding'] === 'br' && bytes.length > 0;
          const text = (isCompressed ? brotliDecompressSync(bytes) : bytes).toString();
          resolve({ status: statusCode, tag: responseHeaders.etag, text });
        }, reject);
      })
        .on('error', reject)
        .end();
    });
  }
}
