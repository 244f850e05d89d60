import { expect, it } from 'vitest';
import { haveSome } from '../../../src/store/search/have-some.ts';

/** Whether an expression of such letters holds of those that there are. */
const holds = (expression: string, there: string): boolean =>
  Function(`return ${expression.replaceAll(/[a-z]/gu, (letter) => String(there.includes(letter)))}`)() === true;

const subsets = (letters: string): string[] =>
  letters === '' ? [''] : subsets(letters.slice(1)).flatMap((rest) => [rest, `${letters.charAt(0)}${rest}`]);

it.each([
  [1, 'a'],
  [1, 'abc'],
  [2, 'ab'],
  [2, 'abcde'],
  [3, 'abcd'],
  [3, 'abcde'],
])('holds where %i of %s are there, and not where there are fewer', (atLeast, letters) => {
  const expression = haveSome(atLeast, [...letters], ' && ', ' || ');
  for (const there of subsets(letters)) expect(holds(expression, there), there).toBe(there.length >= atLeast);
});
