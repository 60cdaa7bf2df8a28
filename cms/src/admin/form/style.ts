/**
 * How the form stands on the screen. Its boxes are Strapi's and have no names, so they are found by what is in them. It is one
 * sheet for all parts: as styles of components it would be written anew at each key.
 */
const style = `
  /* A group that is not there yet: its label and its button in one line. */
  div:has(> [data-empty-group]) {
    flex-flow: row wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  div:has(> [data-empty-group]) > :first-child {
    max-inline-size: 100%;
  }
  /* Strapi cuts a label that is too long for its field. */
  [data-field] label {
    white-space: normal;
  }
  [data-is-folded='true'] + [data-is-folded='true'] {
    margin-block-start: -16px;
  }
  /* Save and Publish beside the form: the column is as tall as the form, so that they can follow. */
  div:has(> aside [data-actions]) {
    block-size: 100%;
  }
  aside:has([data-actions]) {
    position: sticky;
    inset-block-start: 16px;
    z-index: 1;
    max-block-size: calc(100dvh - 32px);
    overflow-y: auto;
  }
  /* Large text: the buttons stand below each other before one is cut off. */
  div:has(> [data-actions]) {
    overflow-wrap: break-word;
  }
  div:has(> [data-actions]) > div:first-child,
  div:has(> [data-actions]) > div:first-child > div {
    flex-wrap: wrap;
  }
  div:has(> [data-actions]) > div:first-child button {
    padding-inline: 8px;
  }
  /* What they say scrolls below them. */
  div:has(> [data-actions]) > div:first-child {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }
  div:has(> [data-actions]) > div:first-child,
  div:has(> [data-actions]),
  div:has(> div > [data-actions]),
  div:has(> div > div > [data-actions]) {
    background: inherit;
  }
  div:has(> [data-actions]) > * {
    flex-shrink: 0;
    max-block-size: none;
  }
  /* Below the form on a phone they leave most of it in sight, whatever they say. */
  @media (width < 1080px) {
    div:has(> [data-actions]) {
      max-block-size: 35dvh;
      overflow-y: auto;
    }
  }
  /* What is led to, or has the focus, lies neither behind the panel's menu nor behind the buttons. */
  [data-field],
  [data-part] :focus {
    scroll-margin-block: 8rem;
  }
  @media (width < 1080px) {
    [data-field],
    [data-part] :focus {
      scroll-margin-block-end: calc(35dvh + 6rem);
    }
  }
  /* Other panels beside the form come from below the buttons while the keyboard is in them. */
  div:has(> aside:not(:has([data-actions])) :focus-visible) > aside:has([data-actions]) {
    position: static;
  }
  /* The heading of an open row looks the same with and without the focus. */
  h3 > [data-state]:focus-visible {
    outline: 2px solid;
    outline-offset: -4px;
  }
  @media (width < 768px) {
    main > form > div:first-child div {
      flex-wrap: wrap;
    }
  }
`;

/** Adds the style to the page. Call it once. */
export function addFormStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}
