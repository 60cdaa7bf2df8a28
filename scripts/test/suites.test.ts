import { expect, test } from 'vitest';
import { countTotals, type VitestReport } from '../check/suites.ts';

const passing: VitestReport = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{}] }],
};
const crashed = { name: 'b.test.ts', status: 'failed', assertionResults: [] };

test.each([
  ['passed tests', passing, 0, { passed: 5, failed: 0 }],
  ['failed tests', { ...passing, success: false, numFailedTests: 2 }, 1, { passed: 5, failed: 2 }],
  [
    'a suite that crashed as one failure',
    { ...passing, success: false, testResults: [...passing.testResults, crashed] },
    1,
    { passed: 5, failed: 1 },
  ],
  [
    'skipped and todo tests as failures',
    { ...passing, numPendingTests: 1, numTodoTests: 1 },
    0,
    { passed: 5, failed: 2 },
  ],
  ['an error outside of any test as a failure', { ...passing, success: false }, 1, { passed: 5, failed: 1 }],
  ['a runner that failed without a reason as a failure', passing, 1, { passed: 5, failed: 1 }],
  [
    'a report without tests as a failure',
    { ...passing, numPassedTests: 0, testResults: [] },
    0,
    { passed: 0, failed: 1 },
  ],
  ['a missing report as a failure', undefined, 1, { passed: 0, failed: 1 }],
])('counts %s', (_name, report, code, totals) => {
  expect(countTotals(report, code)).toEqual(totals);
});
