import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** @throws where the text is not well-formed XML, as libxml2 judges it */
export function checkWellFormed(xml: string): void {
  XmlDocument.fromString(xml).dispose();
}

/** @throws where the text breaks the schema of sitemaps (sitemaps.org), which the package `sitemap` brings along */
export function checkSitemap(xml: string): void {
  const folder = dirname(createRequire(import.meta.url).resolve('sitemap/package.json'));
  const schema = readFileSync(join(folder, 'schema', 'sitemap.xsd'), 'utf8')
    // Strict, it asks for the schema of XHTML too, which lies in the network.
    .replaceAll('processContents="strict"', 'processContents="lax"');
  using schemaDocument = XmlDocument.fromString(schema);
  using validator = XsdValidator.fromDoc(schemaDocument);
  using document = XmlDocument.fromString(xml);
  validator.validate(document);
}
