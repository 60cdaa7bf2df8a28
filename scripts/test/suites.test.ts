import { expect, test } from 'vitest';
import { countTotals, type VitestReport } from '../check/suites.ts';

const well: VitestReport = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{}] }],
};
const crashed = { name: 'b.test.ts', status: 'failed', assertionResults: [] };

test.each([
  ['all that passed', well, 0, { passed: 5, failed: 0 }],
  ['what failed', { ...well, success: false, numFailedTests: 2 }, 1, { passed: 5, failed: 2 }],
  [
    'a suite that crashed as one failure',
    { ...well, success: false, testResults: [...well.testResults, crashed] },
    1,
    { passed: 5, failed: 1 },
  ],
  [
    'skipped and postponed tests as failures',
    { ...well, numPendingTests: 1, numTodoTests: 1 },
    0,
    { passed: 5, failed: 2 },
  ],
  ['an error outside of any test', { ...well, success: false }, 1, { passed: 5, failed: 1 }],
  ['a runner that failed for no reason that it gave', well, 1, { passed: 5, failed: 1 }],
  ['no tests at all', { ...well, numPassedTests: 0, testResults: [] }, 0, { passed: 0, failed: 1 }],
  ['a report that never came', undefined, 1, { passed: 0, failed: 1 }],
])('counts %s', (_name, report, code, totals) => {
  expect(countTotals(report, code)).toEqual(totals);
});
