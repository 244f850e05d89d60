import type { Fenced, FrontMatterReading } from './front-matter.ts';
import { withoutFrontMatter } from './front-matter.ts';

/** Reads the YAML between `---` lines at the top of a text. Members that Sayso does not know are passed over. */
export const readFrontMatter = async (text: string): Promise<FrontMatterReading> => {
  const fenced = findFenced(text);
  // Most files of a newsroom have none: what reads YAML is loaded with the first that has.
  return fenced === null ? withoutFrontMatter() : (await import('./front-matter-yaml.ts')).readYaml(fenced);
};

const OPENING = /^---[ \t]*\r?\n/u;

const findFenced = (text: string): Fenced | null => {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return null;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/gmu;
  closing.lastIndex = opening.length;
  const found = closing.exec(text);
  if (found === null) return null;
  return { yaml: text.slice(opening.length, found.index), end: found.index + found[0].length };
};
