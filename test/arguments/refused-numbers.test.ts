import { expect, test } from 'vitest';
import { milliseconds, numberFrom, wholeNumberFrom } from '../../src/arguments/checks.js';

test.each([
  [wholeNumberFrom(0, 10), -1, 'x must be a whole number from 0 to 10, not -1.'],
  [wholeNumberFrom(0, 10), 1.5, 'x must be a whole number from 0 to 10, not 1.5.'],
  [wholeNumberFrom(0, 10), '1', 'x must be a whole number from 0 to 10, not a string.'],
  [milliseconds, 0, 'x must be a number of milliseconds above 0, at most 2147483647, or Infinity, not 0.'],
  [numberFrom(1), Number.NaN, 'x must be a number from 1 on, not NaN.'],
])('a number that is refused is repeated, and nothing else is: %#', (check, value, message) => {
  expect(() => check('x', value)).toThrow(message);
});
