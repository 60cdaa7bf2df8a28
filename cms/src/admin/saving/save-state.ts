import { useSyncExternalStore } from 'react';

/** The state of the last save and of the session. */
interface SaveState {
  /** Why the last save was refused, and the address of its form. */
  refused: { message: string; href: string } | undefined;
  isSessionOver: boolean;
  /** Whether the editor is being asked to log in. */
  isAsking: boolean;
}

let state: SaveState = { refused: undefined, isSessionOver: false, isAsking: false };
const listeners = new Set<() => void>();

/** Changes the state and renders its components. */
export function updateSaveState(change: Partial<SaveState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Sets whether the session has ended. It does not ask people who type to log in; a refused save does. */
export function setSessionOver(isOver: boolean): void {
  if (isOver !== state.isSessionOver) updateSaveState({ isSessionOver: isOver, isAsking: false });
}

export const getSaveState = (): SaveState => state;

/** The state as a hook: the component renders at each change. */
export function useSaveState(): SaveState {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getSaveState);
}
