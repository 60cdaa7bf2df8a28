/** Preloaded into a process: SIGUSR2 sets its clock back by two days. */
const Real = Date;
let shift = 0;

globalThis.Date = new Proxy(Real, {
  construct: (target, args: [], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [Real.now() + shift] : args, newTarget) as Date,
  get: (target, name) => (name === 'now' ? () => Real.now() + shift : (Reflect.get(target, name) as unknown)),
});

process.on('SIGUSR2', () => {
  shift = -2 * 24 * 3_600_000;
});
