import { styled } from 'styled-components';

/** The list of chapters, beside the text or above it. */
export const Contents = styled.nav`
  flex: 1 1 22rem;
  min-width: 0;
  font-size: 1.4rem;

  ul {
    display: flex;
    flex-direction: column;
    gap: 0.4rem;
    padding-top: 1.2rem;
  }

  a {
    display: inline-block;
    padding-block: 0.4rem;
    color: ${({ theme }) => theme.colors.neutral800};
  }

  a[aria-current] {
    font-weight: 600;
    color: ${({ theme }) => theme.colors.primary600};
  }

  @media (min-width: 1080px) {
    position: sticky;
    top: 2.4rem;
    max-width: 28rem;
    max-height: calc(100dvh - 4.8rem);
    overflow-y: auto;
  }
`;

/** The text of a chapter. */
export const Article = styled.article`
  flex: 4 1 36rem;
  min-width: 0;
  max-width: 76rem;
  padding: clamp(1.6rem, 4vw, 4rem);
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 1.6;
  overflow-wrap: break-word;

  h1 {
    font-size: 2.8rem;
    font-weight: 700;
    line-height: 1.2;
  }

  h2 {
    margin-top: 4rem;
    font-size: 2rem;
    font-weight: 700;
    line-height: 1.3;
    scroll-margin-top: 2rem;
  }

  h1:focus,
  h2:focus {
    outline: none;
  }

  p,
  ul,
  ol,
  table {
    margin-top: 1.2rem;
  }

  ul,
  ol {
    padding-left: 2.4rem;
    list-style: disc;
  }

  ol {
    list-style: decimal;
  }

  li {
    margin-top: 0.4rem;
  }

  strong {
    font-weight: 700;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  img {
    max-width: 100%;
    height: auto;
    margin-top: 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
  }
`;
