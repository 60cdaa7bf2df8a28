import { createGlobalStyle } from 'styled-components';

/** Marks the box with Save and Publish, which has no name in Strapi, and keeps it in sight while the form scrolls. */
export function ActionsInSight() {
  return (
    <>
      <Sticky />
      <span data-actions="" hidden />
    </>
  );
}

const Sticky = createGlobalStyle`
  /* Beside the form: the column is as tall as the form, so that the box can follow. */
  div:has(> aside [data-actions]) {
    height: 100%;
  }
  aside:has([data-actions]) {
    position: sticky;
    inset-block-start: 16px;
    z-index: 1;
    max-block-size: calc(100dvh - 32px);
    overflow-y: auto;
  }
  /* Below the form, on a phone or with large text: the buttons stand below each other before one is cut off. */
  div:has(> [data-actions]) > div {
    flex-wrap: wrap;
  }
  /* What has the focus is never behind the bar. */
  form:has(+ *), main {
    scroll-padding-block-end: 12rem;
  }
`;
