import type { WaitingEntries, WaitingKind } from './source.ts';

/** What waits for whoever asks; null of a kind that could not be looked for. */
export type WaitingAnswer = { kind: WaitingKind; found: WaitingEntries | null }[];
