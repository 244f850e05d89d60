import { syncPaths } from '../../src/ingest/sync.ts';
import { parseArticle } from '../../src/text/article.ts';
import { run } from '../commands/run.ts';
import { testService } from '../service.ts';

const WIDTH = 100;

/**
 * The README as it would be if everything it shows were run now: each `graphql` block asked of a server over `seeds/`,
 * its answer put into the `json` block after it, and each `$ npm run -s ...` of a `console` block run, with its output.
 */
export const withTrueAnswers = async (readme: string): Promise<string> => {
  const { store, query } = await testService();
  await syncPaths(store, ['seeds'], parseArticle);
  const answered = await replaceAll(readme, /```graphql\n(.*?)```\n\n```json\n.*?```/gsu, async ([, asked = '']) => {
    const { data, errors } = await query(asked);
    if (errors !== undefined) throw new Error(`${asked}\n${JSON.stringify(errors)}`);
    return `\`\`\`graphql\n${asked}\`\`\`\n\n\`\`\`json\n${compact(data)}\n\`\`\``;
  });
  return replaceAll(answered, /```console\n\$ npm run -s (.*?)\n.*?```/gsu, async ([, line = '']) => {
    const { stdout } = await run(line.replace(' -- ', ' ').split(' '));
    return `\`\`\`console\n$ npm run -s ${line}\n${stdout.trimEnd()}\n\`\`\``;
  });
};

const replaceAll = async (
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => Promise<string>,
): Promise<string> => {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    result += text.slice(at, match.index) + (await replace(match));
    at = match.index + match[0].length;
  }
  return result + text.slice(at);
};

/** JSON in which whatever fits into a line stands in one. */
const compact = (value: unknown, indent = ''): string => {
  const line = JSON.stringify(value, null, 1).replace(/\n */gu, ' ');
  if (indent.length + line.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((item) => compact(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${compact(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`;
};
