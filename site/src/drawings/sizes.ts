/** The size of a tile in its own units. The page scales it. */
export const tileWidth = 320;
export const tileHeight = 200;

/** The size of a strip: two shapes high, and long enough for the widest screens. */
export const stripWidth = 1120;
export const stripHeight = 80;
