/** The drawing's own units; the page sets its size. */
export const tileWidth = 320;
export const tileHeight = 200;

/** The same of a strip: two shapes high, and long enough for the widest screens. */
export const stripWidth = 1120;
export const stripHeight = 80;
