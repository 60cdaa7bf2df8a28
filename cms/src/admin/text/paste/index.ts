export { cleanPasted, type CleanText } from './clean.ts';
export { pasteCleaning, type PasteOptions } from './extension.ts';
export type { LostKind } from './lost.ts';
export { lostText } from './lost-text.ts';
