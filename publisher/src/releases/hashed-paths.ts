/** Paths with a hash of the file's bytes in the name: what they show never changes. */

/** Whether a path is a style, font or script. Pages that visitors have open may ask for older ones. */
export function isAssetPath(path: string): boolean {
  return path.startsWith('/assets/');
}

/** Whether a path is a picture or document. These do not change either, but editors can withdraw them. */
export function isMediaPath(path: string): boolean {
  return path.startsWith('/media/');
}
