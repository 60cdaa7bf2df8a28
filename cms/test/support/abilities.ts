import { afterAll, vi } from 'vitest';
import type { TestCms } from './cms.ts';

/**
 * For a test file that sends thousands of requests and changes nobody's rights: Strapi would read a person's rights and build
 * their ability again for each request, which takes longer than the request.
 */
export function buildAbilitiesOnce({ strapi }: TestCms): void {
  const { engine } = strapi.service('admin::permission') as unknown as {
    engine: { generateUserAbility(user: { id: number }): Promise<unknown> };
  };
  const build = engine.generateUserAbility.bind(engine);
  const built = new Map<number, Promise<unknown>>();
  const spy = vi.spyOn(engine, 'generateUserAbility').mockImplementation((user) => {
    const known = built.get(user.id) ?? build(user);
    built.set(user.id, known);
    return known;
  });
  afterAll(() => spy.mockRestore());
}
