import { deepStrictEqual } from 'node:assert/strict';
import type { Question } from './questions.ts';
import { bodiesOf } from './questions.ts';
import type { RunningServer } from './servers.ts';

const WAYS = 5;

/** Throws unless all servers give the same answers: those that do less work are not faster at the same. */
export const compareAnswers = async (
  questions: readonly Question[],
  servers: Readonly<Record<string, RunningServer>>,
): Promise<void> => {
  for (const question of questions)
    for (const body of bodiesOf(question, WAYS)) {
      const answers = Object.entries(servers).map(async ([name, { url }]) => [name, await ask(url, body)] as const);
      const [[first, expected] = ['', null], ...others] = await Promise.all(answers);
      for (const [name, answer] of others)
        deepStrictEqual(answer, expected, `${name} answers ${question.name} otherwise than ${first}`);
    }
};

const ask = async (url: string, body: string): Promise<unknown> => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (data == null || errors !== undefined) throw new Error(`${url} cannot answer: ${JSON.stringify(errors)}`);
  return data;
};
