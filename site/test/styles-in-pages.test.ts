import { expect, test } from 'vitest';
import { extractStyles } from '../src/incremental/styles.ts';

type Routes = Parameters<typeof extractStyles>[0]['routes'];

/** Routes with the given styles. Nothing else of them is read. */
function routesWith(...styles: string[][]): Routes {
  return styles.map((texts) => ({
    styles: [...texts.map((content) => ({ type: 'inline', content })), { type: 'external', src: '/a.css' }],
  })) as unknown as Routes;
}

/** The page of a route, as Astro renders it. */
function pageOf(routes: Routes, at: number): Buffer {
  const styles = routes[at]?.styles.flatMap((style) => (style.type === 'inline' ? [style.content] : []));
  return Buffer.from(`<p>ż</p>${styles?.map((text) => `<style>${text}</style>`).join('')}<p>ź</p>`);
}

test('the styles of each page are put back in their place', () => {
  const styles = [['a{content:"ą"}', 'b{}'], ['b{}'], []];
  const expected = styles.map((_, at) => pageOf(routesWith(...styles), at).toString());
  const routes = routesWith(...styles);
  const put = extractStyles({ routes });
  expect(pageOf(routes, 0).toString()).not.toContain('b{}');
  expect(styles.map((_, at) => put(pageOf(routes, at)).toString())).toEqual(expected);
});

test('a page without styles is not changed', () => {
  const put = extractStyles({ routes: routesWith(['a{}']) });
  expect(put(Buffer.from('<p>a{}</p>')).toString()).toBe('<p>a{}</p>');
});
