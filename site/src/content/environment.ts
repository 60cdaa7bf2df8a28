/** Where the content comes from: a running CMS, or one JSON file. */
export type ContentSource = { kind: 'cms'; url: URL; token: string } | { kind: 'file'; path: string };

/** All that steers a build from outside, beside where its content comes from. */
export interface Surroundings {
  /** The site's own address, without a path. */
  siteUrl: URL;
  /** The instant that the whole build takes for "now". */
  now: Date;
  /** The folder that the built site is written into. */
  outDir: string;
  /** The folder of the CMS's uploaded files, by file name; absent: they are downloaded from the CMS. */
  mediaDir: string | undefined;
}

type Variables = Record<string, string | undefined>;

/**
 * Reads and checks the environment variables of a build.
 * @param variables usually `process.env`; an empty value counts as missing
 * @throws where a variable is missing, contradicts another one or cannot be read; the message tells the remedy
 */
export function readSurroundings(variables: Variables): Surroundings {
  return {
    siteUrl: readSiteUrl(variables['SITE_URL'] || 'http://localhost:4321'),
    now: readNow(variables['BUILD_NOW'] || undefined),
    outDir: variables['SITE_OUT'] || 'dist',
    mediaDir: variables['MEDIA_DIR'] || undefined,
  };
}

/** Where a build's content comes from. @throws where a variable is missing or contradicts another one */
export function readSource(variables: Variables): ContentSource {
  const url = variables['CMS_URL'];
  const path = variables['CONTENT_FILE'];
  if (url && path) {
    throw new Error(
      'CMS_URL and CONTENT_FILE are both set. Unset the one that the content does not come from.',
    );
  }
  if (path) return { kind: 'file', path };
  if (!url) {
    throw new Error(
      'There is no content to build from. Set CMS_URL and CMS_TOKEN to read it from the CMS, or CONTENT_FILE to read it from a file.',
    );
  }
  const token = variables['CMS_TOKEN'];
  if (!token) throw new Error('CMS_TOKEN is missing. Set it to a read-only API token of the CMS at CMS_URL.');
  return { kind: 'cms', url: readUrl('CMS_URL', url), token };
}

function readSiteUrl(text: string): URL {
  const url = readUrl('SITE_URL', text);
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new Error(
      `SITE_URL is ${text}, but the site cannot live below a path. Give the address of a whole host, such as ${url.origin}.`,
    );
  }
  return url;
}

function readUrl(name: string, text: string): URL {
  const url = URL.parse(text);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new Error(
    `${name} is "${text}", which is no web address. Write it whole, such as https://example.org.`,
  );
}

function readNow(text: string | undefined): Date {
  const now = text === undefined ? new Date() : new Date(text);
  if (!Number.isNaN(now.getTime())) return now;
  throw new Error(
    `BUILD_NOW is "${text}", which is no instant. Write it as ISO 8601, such as 2026-11-28T15:00:00Z.`,
  );
}
