/**
 * The name of a stored upload: its own, with the random suffix of Strapi; the width of a variant; the hash of the bytes
 * (`cms/src/uploads/content-hash.ts`); the extension.
 */
const storedName =
  /^(?:(?<own>.+_[0-9a-f]{10})(?:_\d{1,5})?|(?<plain>.+?))(?:_[0-9a-f]{16})?(?:\.[A-Za-z0-9]{1,5})?$/;

/** The folders of uploads in addresses: that of the CMS, and that of the site. */
const address = /\/(?:uploads|media)\/[\w.-]*\w/g;

/**
 * What the names of a file's versions and variants have in common. It stays when the file is replaced, and no other file
 * ever gets it.
 * @param name without folders, such as `plan_1a2b3c4d5e_800_0123456789abcdef.avif`
 */
export function uploadStem(name: string): string {
  const { own, plain } = storedName.exec(name)?.groups ?? {};
  return own ?? plain ?? name;
}

/** The stems of all uploads whose addresses stand in a text or in JSON, whatever the host. */
export function uploadStemsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [path] of text.matchAll(address)) found.add(uploadStem(path.slice(path.lastIndexOf('/') + 1)));
  return found;
}
