import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { waitOptions } from './forms.ts';

/** Serves a page on another port of the same host. The browser sends it the panel's cookies. */
async function startNeighbour(): Promise<{ url: string; cookies(): string; stop(): void }> {
  let cookies = '';
  const server = createServer(({ headers }, response) => {
    cookies += headers.cookie ?? '';
    response.setHeader('content-type', 'text/html').end('<iframe name=frame></iframe>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, cookies: () => cookies, stop: () => void server.close() };
}

/** Runs in the neighbour's page. @returns everything that it could read of the CMS */
async function stealFrom(cms: string): Promise<string[]> {
  const json = { 'content-type': 'application/json' };
  const requests: [string, RequestInit][] = [
    ['/admin/access-token', { method: 'POST' }],
    ['/admin/access-token', { method: 'POST', headers: json, body: '{}' }],
    ['/admin/access-token', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }],
    ['/admin/access-token', { method: 'POST', mode: 'no-cors' }],
    ['/admin/login', { method: 'POST', body: new URLSearchParams({ email: 'a@b.pl', password: 'x' }) }],
    ['/admin/users/me', {}],
    ['/admin/init', {}],
  ];
  const read = [document.cookie];
  for (const [path, init] of requests) {
    const answer = await fetch(cms + path, { credentials: 'include', ...init }).catch(() => undefined);
    read.push((await answer?.text()) ?? '');
  }
  const form = document.createElement('form');
  Object.assign(form, { method: 'POST', action: `${cms}/admin/access-token`, target: 'frame' });
  document.body.append(form);
  form.submit();
  return read.filter(Boolean);
}

/** A page of another origin sends requests to the CMS. */
export function describeOtherOrigins(panel: () => Panel): void {
  test('even if an administrator is logged in', async () => {
    const { product } = panel();
    const page = await panel().tab(await panel().window('Administrator'));
    const neighbour = await startNeighbour();
    try {
      const stranger = await page.context().newPage();
      const statuses: number[] = [];
      stranger.on('response', (response) => {
        if (response.url().startsWith(product.cms)) statuses.push(response.status());
      });
      // The panel's cookies have this path.
      await stranger.goto(`${neighbour.url}/admin/`);
      expect(await stranger.evaluate(stealFrom, product.cms)).toEqual([]);
      expect(neighbour.cookies()).toContain('strapi_admin_refresh');
      // Two simple requests reach the CMS: a form, and a request that reads no answer.
      await expect.poll(() => statuses.length, waitOptions).toBeGreaterThanOrEqual(2);
      expect(new Set(statuses)).toEqual(new Set([403]));
    } finally {
      neighbour.stop();
    }
    // The panel's own page still gets a new token.
    const refresh = () => fetch('/admin/access-token', { method: 'POST', credentials: 'include' });
    expect(await page.evaluate(`(${refresh.toString()})().then(({ status }) => status)`)).toBe(200);
    await page.goto(`${product.cms}/admin`);
    await page.getByRole('heading', { name: /Cześć/ }).waitFor();
  });
}
