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
  /* Below the form on a phone: large text narrows the buttons before one is cut off. */
  @media (width < 1080px) {
    div:has(> [data-actions]) > div:first-child {
      flex-wrap: wrap;
    }
    div:has(> [data-actions]) > div:first-child button {
      padding-inline: 8px;
    }
    /* Nothing that has the focus lies behind the bar. */
    [data-field] :focus {
      scroll-margin-block: 8rem;
    }
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
