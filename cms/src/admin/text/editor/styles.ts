import { styled } from 'styled-components';

/** The border around buttons and text. */
export const Frame = styled.div<{ $hasError: boolean; $isDisabled: boolean }>`
  border: 1px solid
    ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isDisabled }) => ($isDisabled ? theme.colors.neutral150 : theme.colors.neutral0)};
  color: ${({ theme }) => theme.colors.neutral800};
  overflow: hidden;
  &:focus-within {
    border-color: ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.primary600)};
    box-shadow: 0 0 0 2px
      ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.primary600)};
  }
`;

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem;
  padding: 0.4rem;
  /* With large letters on a small screen the text stays in sight. */
  max-height: 45vh;
  overflow-y: auto;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};
`;

export const ToolButton = styled.button<{ $isMirrored?: boolean }>`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-width: 3.2rem;
  min-height: 3.2rem;
  padding: 0 0.8rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  font-size: 1.3rem;
  font-weight: 600;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.neutral800};
  svg {
    width: 1.6rem;
    height: 1.6rem;
    fill: currentcolor;
    ${({ $isMirrored }) => $isMirrored && 'transform: scaleX(-1);'}
  }
  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
  }
  &[aria-disabled='true'] {
    cursor: default;
    background: none;
    color: ${({ theme }) => theme.colors.neutral500};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** A line below the buttons. */
export const TextLine = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
  padding: 0.8rem 1.2rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.primary100};
`;

/** The text, as visitors will know it: headings, lists and tables are told apart at a glance. */
export const Sheet = styled.div`
  max-height: min(64rem, 70vh);
  min-height: 16rem;
  overflow: auto;
  resize: vertical;
  .ProseMirror {
    min-height: 15.8rem;
    padding: 1.2rem 1.6rem;
    font-size: 1.4rem;
    line-height: 1.6;
    outline: none;
    overflow-wrap: anywhere;
  }
  .ProseMirror > * + *,
  blockquote > * + * {
    margin-top: 1rem;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-weight: 700;
    line-height: 1.3;
  }
  h1,
  h2 {
    font-size: 2rem;
  }
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.7rem;
  }
  strong {
    font-weight: 700;
  }
  em {
    font-style: italic;
  }
  ul,
  ol {
    padding-left: 2.4rem;
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  blockquote {
    padding-left: 1.6rem;
    border-left: 3px solid ${({ theme }) => theme.colors.neutral300};
  }
  code,
  pre {
    font-family: ui-monospace, monospace;
    background: ${({ theme }) => theme.colors.neutral150};
  }
  pre {
    padding: 0.8rem;
    white-space: pre-wrap;
  }
  hr {
    border: 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral300};
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    position: relative;
    padding: 0.4rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    text-align: left;
    vertical-align: top;
  }
  th {
    font-weight: 700;
    background: ${({ theme }) => theme.colors.neutral100};
  }
  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
  .text-picture {
    display: inline-block;
    max-width: 100%;
    padding: 2px;
    span {
      padding: 0.4rem 0.8rem;
      border: 1px dashed ${({ theme }) => theme.colors.neutral500};
    }
    img {
      display: block;
      max-width: 100%;
      max-height: 24rem;
    }
    &.ProseMirror-selectednode {
      outline: 3px solid ${({ theme }) => theme.colors.primary600};
    }
  }
`;
