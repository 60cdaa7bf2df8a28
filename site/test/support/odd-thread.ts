/** A thread that does to a job what the job's text says. */
import { serve } from '../../src/typesetter/serve.ts';

serve(({ source }) => {
  const [word = '', ...rest] = source.split(' ');
  switch (word) {
    case 'spin':
      for (;;);
    case 'expression':
      // V8's regular expressions are code of their own.
      return String(/^(?:a+)+$/.test(`${'a'.repeat(60)}b`));
    case 'wait':
      // Not one instant of the processor.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(rest[0]));
      return source;
    case 'hoard': {
      const hoard: unknown[] = [];
      for (;;) hoard.push(new Array(100_000).fill(0.5));
    }
    case 'exit':
      process.exit(3);
    // eslint-disable-next-line no-fallthrough -- it has ended
    case 'throw':
      throw new TypeError('There is no such mark.');
    default:
      return source.toUpperCase();
  }
});
