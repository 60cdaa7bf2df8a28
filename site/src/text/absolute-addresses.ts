import { absolute } from './absolute.ts';

/** Makes the addresses of all links and pictures absolute. @param html from `markdown` @param page the path of its page */
export function absoluteAddresses(html: string, page: string, siteUrl: URL): string {
  return html.replace(/ (href|src)="([/#][^"]*)"/g, (_, name: string, written: string) => {
    const address = written.replaceAll('&amp;', '&');
    const href = absolute(address.startsWith('#') ? page + address : address, siteUrl);
    return ` ${name}="${href.replaceAll('&', '&amp;')}"`;
  });
}
