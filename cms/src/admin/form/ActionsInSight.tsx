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
  /* Below the form on a phone: large text narrows the buttons before one is cut off. */
  @media (width < 1080px) {
    div:has(> [data-actions]) > div:first-child {
      flex-wrap: wrap;

      button {
        padding-inline: 8px;
      }
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
