import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page on which everything happens that must not happen. The probe has to report all of it. */
const page = `<!doctype html><title>x</title><body>
<script>__hit('script')</script>
<img src="/none.png" onerror="__hit('handler')">
<svg onload="__hit('drawing')"></svg>
<img src="https://evil.invalid/1">
<a href="javascript:__hit('link')">x</a>
<iframe srcdoc="<script>parent.__hit('frame')</script>"></iframe>
<script>alert('dialog')</script>
<p style="color:red">x</p>`;

/** Serves that page: at `/open` without a policy, at `/held` under a policy that lets nothing run. */
export async function serveAttack(): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    if (request.url === '/held') response.setHeader('content-security-policy', "default-src 'self'");
    response.statusCode = request.url === '/none.png' ? 404 : 200;
    response.end(request.url === '/none.png' ? '' : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
