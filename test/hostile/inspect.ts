/**
 * Finds elements and attributes that run, load or send something, which no page of the site has. Returns the texts of the
 * JSON-LD, too. It runs in the browser, so it uses nothing from outside of the function.
 */
export function inspectPage(): { faults: string[]; jsonLd: string[] } {
  const jsonLd: string[] = [];
  const faults: string[] = [];
  const running =
    'iframe frame object embed applet form input textarea select button base template noscript dialog';
  const loading = 'video audio source track portal math marquee plaintext xmp';
  const forbidden = new Set(`${running} ${loading}`.split(' '));
  const addresses = new Set(
    'href src action formaction xlink:href data poster background cite ping'.split(' '),
  );
  const leading = new Set(['http:', 'https:', 'mailto:', 'tel:']);

  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const tag = element.cloneNode(false) as Element;
    const say = (what: string) => faults.push(`${what}: ${tag.outerHTML.slice(0, 200)}`);
    if (forbidden.has(name) && !(name === 'source' && element.parentElement?.localName === 'picture'))
      say('an element');
    if (name === 'script') {
      if (element.getAttribute('type') === 'application/ld+json') jsonLd.push(element.textContent);
      else say('a script');
    }
    if (name === 'style' && element.parentElement !== document.head) say('a style');
    if (name === 'meta' && element.hasAttribute('http-equiv')) say('a directive');
    if (name === 'svg' && element.closest('.prose')) say('a drawing in a text');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) say('a handler');
      if (['style', 'srcdoc', 'ping'].includes(attribute)) say('an attribute');
      if (!addresses.has(attribute)) continue;
      const url = URL.parse(value, location.href);
      // Of a place: its point, or its address with every sign escaped.
      const isPlace = /^geo:-?[\d.]+,-?[\d.]+\?q=[\w.,!~*'()%-]+$/.test(value);
      if (!url || !(leading.has(url.protocol) || isPlace)) say('an address');
    }
  }
  return { faults, jsonLd };
}
