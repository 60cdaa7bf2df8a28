import { checkCode } from './check/code-checks.ts';

/** `pnpm check`: types, lint and format, without the tests. */
const outcomes = await checkCode((line) => {
  console.log(line);
});
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);
