import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** @throws if libxml2 finds that the text is not well-formed XML */
export function checkWellFormed(xml: string): void {
  XmlDocument.fromString(xml).dispose();
}

/** @throws if the text breaks the schema of sitemaps (sitemaps.org), which is part of the package `sitemap` */
export function checkSitemap(xml: string): void {
  const folder = dirname(createRequire(import.meta.url).resolve('sitemap/package.json'));
  const schema = readFileSync(join(folder, 'schema', 'sitemap.xsd'), 'utf8')
    // If strict, it needs the schema of XHTML from the network.
    .replaceAll('processContents="strict"', 'processContents="lax"');
  using schemaDocument = XmlDocument.fromString(schema);
  using validator = XsdValidator.fromDoc(schemaDocument);
  using document = XmlDocument.fromString(xml);
  validator.validate(document);
}
