/**
 * Makes the addresses of all links and pictures absolute. @param html from `markdown` @param base the page's address
 */
export function absoluteAddresses(html: string, base: URL): string {
  return html.replace(/ (href|src)="([/#][^"]*)"/g, (_, name: string, address: string) => {
    const url = new URL(address.replaceAll('&amp;', '&'), base);
    return ` ${name}="${url.href.replaceAll('&', '&amp;')}"`;
  });
}
