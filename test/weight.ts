/** How many bytes an address takes on the way to a browser: the server's own word for what it compressed. */
async function sentBytes(url: string): Promise<number> {
  const response = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
  if (response.headers.get('content-encoding') !== 'br') throw new Error(`${url} is sent uncompressed.`);
  return Number(response.headers.get('content-length'));
}

/**
 * The pages that weigh more with their styles than they may.
 * @param pages HTML by path
 * @param budget in bytes, compressed
 */
export async function heavyPages(
  pages: Map<string, string>,
  origin: string,
  budget: number,
): Promise<string[]> {
  const styles = new Map<string, number>();
  const heavy: string[] = [];
  for (const [path, html] of pages) {
    let sum = await sentBytes(origin + path);
    for (const [, href = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
      const bytes = styles.get(href) ?? (await sentBytes(origin + href));
      styles.set(href, bytes);
      sum += bytes;
    }
    if (sum > budget) heavy.push(`${path}: ${sum} bytes`);
  }
  return heavy;
}
