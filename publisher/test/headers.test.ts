import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium } from '../../scripts/check/chromium.ts';
import { styleHashes } from '../src/blobs/style-hashes.ts';
import { securityHeaders } from '../src/serve/headers.ts';
import { securityPolicy } from './support/expected.ts';

const site = new URL('http://localhost:4321');
const policyOf = (styles?: string[]) => securityHeaders(site, styles)['content-security-policy'] ?? '';

test('allows no style in pages when no hash is given', () => {
  expect(policyOf()).toBe(securityPolicy);
  expect(policyOf([])).toBe(securityPolicy);
});

test('allows the given styles beside those of the site itself, and nothing else', () => {
  const styles = ["'sha256-abc='", "'sha256-def='"];
  expect(policyOf(styles)).toBe(
    securityPolicy.replace("style-src 'self'", "style-src 'self' 'sha256-abc=' 'sha256-def='"),
  );
  const findings = new CspEvaluator(new CspParser(policyOf(styles)).csp).evaluate();
  expect(findings.filter(({ severity }) => severity < Severity.HIGH_MAYBE)).toEqual([]);
});

test('lets a browser apply the styles in the head, and none in the text', async () => {
  const html = `<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Style</title>
<style>@layer a { h1::after { content: '„ż” &amp; </b>' } }
</style></head><body><h1>h</h1><p>p</p><i style="color: red">i</i>
<style>p { color: red }</style></body></html>`;
  const server = createServer((_request, response) => {
    response
      .writeHead(200, { ...securityHeaders(site, styleHashes(html)), 'content-type': 'text/html' })
      .end(html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const seen = await page.evaluate<string[]>(
      "[['h1', '::after', 'content'], ['p', null, 'color'], ['i', null, 'color']]" +
        '.map(([name, part, property]) => getComputedStyle(document.querySelector(name), part)[property])',
    );
    expect(seen).toEqual(['"„ż” &amp; </b>"', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
});
