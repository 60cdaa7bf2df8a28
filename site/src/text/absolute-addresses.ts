/** Gives all links and pictures of a text whole addresses. @param html as `markdown` writes it @param base its page's address */
export function absoluteAddresses(html: string, base: URL): string {
  return html.replace(/ (href|src)="([/#][^"]*)"/g, (_, name: string, address: string) => {
    const url = new URL(address.replaceAll('&amp;', '&'), base);
    return ` ${name}="${url.href.replaceAll('&', '&amp;')}"`;
  });
}
