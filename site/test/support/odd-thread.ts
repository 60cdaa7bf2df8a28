/** A thread that does what the text of a job says. */
import { serve } from '../../src/typesetter/serve.ts';

serve(({ source }) => {
  const [word = '', ...rest] = source.split(' ');
  switch (word) {
    case 'spin':
      for (;;);
    case 'expression':
      // V8 runs a regular expression in code of its own, which must end, too.
      return String(/^(?:a+)+$/.test(`${'a'.repeat(60)}b`));
    case 'wait':
      // Takes no processor time.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(rest[0]));
      return source;
    case 'hoard': {
      const hoard: unknown[] = [];
      for (;;) hoard.push(new Array(100_000).fill(0.5));
    }
    case 'exit':
      process.exit(3);
    // oxlint-disable-next-line no-fallthrough -- the process has ended
    case 'throw':
      throw new TypeError('There is no such mark.');
    default:
      return source.toUpperCase();
  }
});
