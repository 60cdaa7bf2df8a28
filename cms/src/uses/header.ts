/** The header by which a request says which uses its sender has seen. */
export const seenHeader = 'x-osiedle-seen';
