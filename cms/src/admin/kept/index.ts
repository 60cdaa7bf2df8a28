import { tidyTexts } from './store.ts';
import { watchRequests } from './watch-requests.ts';

/** Keeps on the device what is typed and not saved, until it is saved, its person signs out, or seven days are over. */
export function keepOnDevice(): void {
  watchRequests();
  void tidyTexts();
}
