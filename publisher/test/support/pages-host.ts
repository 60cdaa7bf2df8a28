import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { hostStandIn, type Got } from './host-stand-in.ts';

/** A stand-in of GitHub Pages: serves the files of the folder deployed last, and its `404.html` where there is none. */
export async function pagesHost() {
  let folder: string | undefined;
  const bytesOf = (name: string) => readFile(join(folder ?? '/nowhere', name)).catch(() => undefined);
  const answer = async ({ url = '/' }: Got, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '');
    const page = await bytesOf(path.endsWith('/') ? `${path}index.html` : path);
    response.writeHead(page ? 200 : 404).end(page ?? (await bytesOf('404.html')) ?? 'There is no site here.');
  };
  const host = await hostStandIn((got, response) => void answer(got, response));
  return {
    url: host.url,
    deploy: (deployed: string) => {
      folder = deployed;
    },
    get: (path: string) => fetch(new URL(path, host.url)),
  };
}
