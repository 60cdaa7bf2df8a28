import { useSyncExternalStore } from 'react';

/** What the form has to tell of its last save and of the session. */
interface State {
  /** Why the last save was refused. */
  refused: string | undefined;
  isSessionOver: boolean;
}

let state: State = { refused: undefined, isSessionOver: false };
const listeners = new Set<() => void>();

/** Tells the form something new. */
export function tell(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export const told = (): State => state;

/** The same for a component, which is shown anew with each change. */
export function useTold(): State {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, told);
}
