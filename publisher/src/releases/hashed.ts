/** Folders of the built site whose files carry a hash of their bytes in their names: what they show never changes. */

/** Styles, fonts and scripts: pages that visitors still have open may ask for older ones. */
export function isAsset(path: string): boolean {
  return path.startsWith('/assets/');
}

/** Whether a copy of this address may be used for ever. Pictures and documents can be withdrawn, assets cannot. */
export function isHashed(path: string): boolean {
  return isAsset(path) || path.startsWith('/media/');
}
