import { Question } from '@strapi/icons';
import { styled } from 'styled-components';
import { helpText } from '../messages/help.ts';

interface Props {
  /** A chapter of the handbook, or a section of one: `dates#repeat`. */
  to: string;
  /** What it helps with. */
  about: string;
}

const Anchor = styled.a`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  min-height: 2.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  font-weight: 400;
  line-height: 1.2;
`;

/** A link to a place of the handbook, in a tab of its own: a form may be unsaved. */
export function HelpLink({ to, about }: Props) {
  return (
    <Anchor
      href={`/admin/help/${to}`}
      target="_blank"
      rel="noreferrer"
      aria-label={`${helpText('about', { title: about })} ${helpText('newTab')}`}
    >
      <Question aria-hidden width="1.4rem" height="1.4rem" />
      {helpText('title')}
    </Anchor>
  );
}
