import { BaseLink, Link } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A link within a list, in the size of the text around it. It may wrap anywhere, since addresses have no spaces. */
const Inline = styled(BaseLink)`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: underline;
  overflow-wrap: anywhere;
`;

interface LinkProps {
  href: string;
  children: string;
}

/** A link to the site, in a window of its own. */
export function SiteLink({ href, children }: LinkProps) {
  return (
    <Link href={href} isExternal>
      {children}
    </Link>
  );
}

/** A link to a page of the site within a list, in a window of its own. */
export function PageLink({ href, children }: LinkProps) {
  return (
    <Inline href={href} isExternal>
      {children}
    </Inline>
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
