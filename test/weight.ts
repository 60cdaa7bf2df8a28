/** How many bytes an address takes on the way to a browser: the server's own word for what it compressed. */
async function sentBytes(url: string): Promise<number> {
  const response = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
  if (response.headers.get('content-encoding') !== 'br') throw new Error(`${url} is sent uncompressed.`);
  return Number(response.headers.get('content-length'));
}

/**
 * The pages that weigh more, with the styles that they hold, than they may.
 * @param paths of pages
 * @param budget in bytes, compressed
 */
export async function heavyPages(paths: Iterable<string>, origin: string, budget: number): Promise<string[]> {
  const heavy: string[] = [];
  for (const path of paths) {
    const bytes = await sentBytes(origin + path);
    if (bytes > budget) heavy.push(`${path}: ${bytes} bytes`);
  }
  return heavy;
}
