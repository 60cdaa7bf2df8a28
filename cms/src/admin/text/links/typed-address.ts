import type { LinkMessageKey } from '../../messages/links.ts';

/** An address as it is stored, and what it is. */
export interface TypedAddress {
  href: string;
  kind: Extract<LinkMessageKey, 'website' | 'mail' | 'phone'>;
}

/** Reads what somebody types as the target of a link, in the forms that offices write. @returns undefined for other words */
export function typedAddress(typed: string): TypedAddress | undefined {
  const text = typed.trim();
  if (/^mailto:\S+@\S+$/i.test(text)) return { href: text, kind: 'mail' };
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return { href: `mailto:${text}`, kind: 'mail' };
  const phone = phoneOf(text);
  if (phone) return { href: phone, kind: 'phone' };
  if (/^https?:\/\//i.test(text))
    return URL.canParse(text) ? { href: spaceless(text), kind: 'website' } : undefined;
  // A domain, or one with a path; a name of a file (`plan.pdf`) is none.
  if (
    /^(?:www\.)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/?#:]\S*)?$/iu.test(text) &&
    !/\.(?:pdf|docx?|xlsx?|odt|ods|pptx?|jpe?g|png|zip)$/i.test(text)
  )
    return { href: `https://${spaceless(text)}`, kind: 'website' };
  return undefined;
}

function phoneOf(text: string): string | undefined {
  const number = text.replace(/^tel:/i, '');
  if (!/^\+?[\d\s()./-]+$/.test(number)) return undefined;
  const digits = number.replace(/[^\d+]/g, '');
  // Shorter ones may be years, longer ones accounts.
  return /^\+?\d{7,15}$/.test(digits) ? `tel:${digits}` : undefined;
}

function spaceless(address: string): string {
  return address.replace(/[\s<>]/g, encodeURIComponent);
}
