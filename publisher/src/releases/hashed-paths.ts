/** Folders of the built site whose files carry a hash of their bytes in their names: what they show never changes. */

/** Styles, fonts and scripts: pages that visitors still have open may ask for older ones. */
export function isAssetPath(path: string): boolean {
  return path.startsWith('/assets/');
}

/** Pictures and documents: as lasting as styles, but editors can withdraw them. */
export function isMediaPath(path: string): boolean {
  return path.startsWith('/media/');
}
