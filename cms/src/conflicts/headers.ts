/** The header by which the CMS says which version of an entry it has sent to a form, or which versions to a list. */
export const versionHeader = 'x-osiedle-version';

/**
 * The header by which a change says which version its form was filled with. For a bulk action it names several, each with
 * its document: `<id>=<version>,<id>=<version>`.
 */
export const loadedHeader = 'x-osiedle-loaded';
