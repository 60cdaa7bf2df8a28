import { Link } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Addresses have no spaces to break at. */
const Breaking = styled(Link)`
  overflow-wrap: anywhere;

  & > span {
    font-size: 1.4rem;
    line-height: 1.43;
  }
`;

/** A link to a page of the site, in a window of its own. */
export function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <Breaking href={href} isExternal>
      {children}
    </Breaking>
  );
}

/** An address as people read it: `/spotkania/łąka/`. */
export function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
