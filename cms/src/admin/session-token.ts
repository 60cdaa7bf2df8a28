interface Action {
  type: string;
  payload?: object;
}
type Dispatch = (action: unknown) => unknown;

/**
 * Keeps the token of a session where pages of other origins cannot read it, as Strapi does for those who want to be
 * remembered. It would keep the token of the others in a cookie, and cookies know no ports. How long a session lasts is
 * the server's to say.
 */
export const keepTokenOutOfCookies = () => (): ((next: Dispatch) => Dispatch) => (next) => (action) => {
  const { type, payload } = action as Action;
  return next(type === 'admin/login' ? { type, payload: { ...payload, persist: true } } : action);
};
