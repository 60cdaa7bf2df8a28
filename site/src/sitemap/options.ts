/** How `@astrojs/sitemap` is asked, in a build and without one. */
export const options = { namespaces: { news: false, image: false, video: false } };
