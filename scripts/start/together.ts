/**
 * Does several things at the same time. When one of them fails, the others are stopped, and have ended when this does.
 * @throws what failed first
 */
export async function together(
  signal: AbortSignal,
  ...works: ((signal: AbortSignal) => Promise<unknown>)[]
): Promise<void> {
  const failing = new AbortController();
  const faults: unknown[] = [];
  const both = AbortSignal.any([signal, failing.signal]);
  await Promise.all(
    works.map((work) =>
      work(both).catch((error: unknown) => {
        faults.push(error);
        failing.abort();
      }),
    ),
  );
  if (faults.length > 0) throw faults[0];
}
