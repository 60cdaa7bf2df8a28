import { useSyncExternalStore } from 'react';

/** What the form has to tell of its last save and of the session. */
interface SaveState {
  /** Why the last save was refused, and the address of its form. */
  refused: { message: string; href: string } | undefined;
  isSessionOver: boolean;
  /** Whether the editor is being asked to log in. */
  isAsking: boolean;
}

let state: SaveState = { refused: undefined, isSessionOver: false, isAsking: false };
const listeners = new Set<() => void>();

/** Tells the form something new. */
export function updateSaveState(change: Partial<SaveState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Says whether the session has ended. Nobody is asked to log in who is typing: a save that is refused asks. */
export function setSessionOver(isOver: boolean): void {
  if (isOver !== state.isSessionOver) updateSaveState({ isSessionOver: isOver, isAsking: false });
}

export const getSaveState = (): SaveState => state;

/** The same for a component, which is shown anew with each change. */
export function useSaveState(): SaveState {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getSaveState);
}
