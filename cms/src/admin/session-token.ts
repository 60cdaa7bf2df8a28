interface Action {
  type: string;
  payload?: object;
}
type Dispatch = (action: unknown) => unknown;

/**
 * Stores the session's token in localStorage, where pages of other origins cannot read it. Strapi does so only for people
 * who want to be remembered; otherwise it uses a cookie, and cookies ignore ports. The server decides how long a session
 * lasts.
 */
export const keepTokenOutOfCookies = () => (): ((next: Dispatch) => Dispatch) => (next) => (action) => {
  const { type, payload } = action as Action;
  return next(type === 'admin/login' ? { type, payload: { ...payload, persist: true } } : action);
};
