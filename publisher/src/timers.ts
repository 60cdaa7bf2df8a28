/**
 * Does something again and again, never twice at once, and the first time after one interval.
 * @param interval milliseconds between the end of one and the beginning of the next
 * @returns a function that ends it
 */
export function every(interval: number, work: () => unknown): () => void {
  let timer = setTimeout(turn, interval);
  let ended = false;
  async function turn(): Promise<void> {
    await work();
    if (!ended) timer = setTimeout(turn, interval);
  }
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
