import { Link } from '@strapi/design-system';

interface LinkProps {
  href: string;
  children: string;
}

/** A link to the site, in a window of its own. */
export function SiteLink({ href, children }: LinkProps) {
  return (
    <Link href={href} isExternal style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Link>
  );
}

/** An address as people read it: `/spotkania/łąka/`. */
export function readablePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
