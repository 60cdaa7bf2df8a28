import { describe, expect, test } from 'vitest';
import { isForeign } from '../src/bootstrap/same-origin.ts';

const panelOrigin = 'https://panel.example.org';

/** A request's `Host`, `Origin` and `Sec-Fetch-Site`, and CMS_PUBLIC_URL. */
type Case = [host: string, origin: string | undefined, site?: string | undefined, publicOrigin?: string];
const request = (method: string, [host, origin, site]: Case) => ({
  method,
  headers: { host, ...(origin && { origin }), ...(site && { 'sec-fetch-site': site }) },
});

describe('A request is not foreign if it comes from', () => {
  test.each<Case>([
    ['127.0.0.1:1337', 'http://127.0.0.1:1337', 'same-origin'],
    ['localhost:1337', 'http://localhost:1337', 'same-origin'],
    ['[::1]:1337', 'http://[::1]:1337', 'same-origin'],
    // Browsers send no `Sec-Fetch-Site` to an insecure address: plain http in a network.
    ['192.168.1.5:1337', 'http://192.168.1.5:1337'],
    // A proxy may keep the host, or not.
    ['panel.example.org', panelOrigin, 'same-origin', panelOrigin],
    ['127.0.0.1:1337', panelOrigin, undefined, panelOrigin],
    ['cms:1337', panelOrigin, 'same-origin', panelOrigin],
    // Forms without an origin, because of the panel's referrer policy.
    ['127.0.0.1:1337', 'null', 'same-origin'],
    // An operator at the machine itself, through a tunnel.
    ['127.0.0.1:1337', 'http://127.0.0.1:1337', 'same-origin', panelOrigin],
    // Scripts, the publisher, builds, and addresses that a person types.
    ['127.0.0.1:1337', undefined],
    ['cms:1337', undefined],
    ['127.0.0.1:1337', undefined, 'none'],
  ])('%s, %s, %s (CMS_PUBLIC_URL %s)', (...values) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE'])
      expect(isForeign(request(method, values), values[3])).toBe(false);
  });
});

describe('A request is foreign if it comes from', () => {
  test.each<Case>([
    ['127.0.0.1:1337', 'http://127.0.0.1:4321', 'same-site'],
    ['127.0.0.1:1337', 'http://127.0.0.1:4321'],
    ['127.0.0.1:1337', 'http://localhost:1337', 'cross-site'],
    ['localhost:1337', 'http://127.0.0.1:1337'],
    ['127.0.0.1:1337', 'https://evil.example', 'cross-site'],
    ['127.0.0.1:1337', 'null', 'cross-site'],
    ['127.0.0.1:1337', 'null'],
    ['127.0.0.1:1337', 'http://127.0.0.1:1337.evil.example'],
    ['127.0.0.1:1337', 'http://evil.example@127.0.0.1:1338'],
    // An attacker's host name that resolves to this machine (DNS rebinding).
    ['evil.example:1337', 'http://evil.example:1337', 'same-origin'],
    ['127.0.0.1.evil.example:1337', 'http://127.0.0.1.evil.example:1337'],
    ['localhost.evil.example', 'http://localhost.evil.example'],
    ['evil.example', 'http://evil.example', 'same-origin', panelOrigin],
    // The panel's neighbours.
    ['panel.example.org', 'https://www.example.org', 'same-site', panelOrigin],
    ['panel.example.org', 'http://panel.example.org:8080', 'same-site', panelOrigin],
    ['', 'http://evil.example'],
  ])('%s, %s, %s (CMS_PUBLIC_URL %s)', (...values) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(isForeign(request(method, values), values[3])).toBe(true);
  });

  test.each(['same-site', 'cross-site', 'whatever-comes-next'])('a %s page that hides its origin', (site) => {
    const headers = { host: '127.0.0.1:1337', 'sec-fetch-site': site };
    expect(isForeign({ method: 'POST', headers }, undefined)).toBe(true);
    // A link that somebody follows, or a picture.
    expect(isForeign({ method: 'GET', headers }, undefined)).toBe(false);
  });
});
