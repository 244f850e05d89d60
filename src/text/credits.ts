import type { Contributor, Person } from './article.ts';
import { CREDIT_WORDS } from './english/furniture.ts';
import type { Layout } from './layout/layout.ts';
import type { Span } from './span.ts';

/** Reads the names of bylines and credit lines; who is not among the people yet is added behind them. */
export const readCredits = (
  text: string,
  layout: Layout,
  known: readonly Person[],
): { people: readonly Person[]; contributors: Contributor[] } => {
  const people = [...known];
  const byName = new Map<string, number>();
  for (const [index, { name }] of people.entries()) if (!byName.has(name)) byName.set(name, index);
  const contributors: Contributor[] = [];
  const credit = (span: Span, role: Contributor['role']): void => {
    const name = titleCase(text.slice(span.start, span.end));
    let person = byName.get(name);
    if (person === undefined) {
      person = people.length;
      byName.set(name, person);
      const space = name.lastIndexOf(' ');
      people.push({
        name,
        givenName: space < 0 ? null : name.slice(0, space),
        familyName: space < 0 ? null : name.slice(space + 1),
        aliases: [],
        descriptions: [],
        mentions: [{ span, kind: 'NAME' }],
      });
    }
    contributors.push({ role, person, span });
  };
  for (const byline of layout.bylines) for (const span of namesIn(text, byline)) credit(span, 'AUTHOR');
  for (const line of layout.credits) for (const span of namesIn(text, line)) credit(span, 'CONTRIBUTOR');
  return { people, contributors };
};

const NAME =
  /\p{Lu}[\p{L}’'-]*\.?(?: (?:(?:de|la|van|von|der|den|del|bin|al|el|di|da|ter|ten) )*\p{Lu}[\p{L}’'-]*\.?){1,4}(?:,? (?:Jr\.?|Sr\.?|I{2,3}|IV)(?=$|[\s,;]))?/gu;

const namesIn = (text: string, line: Span): Span[] => {
  const found: Span[] = [];
  const words = text.slice(line.start, line.end);
  for (const match of words.matchAll(NAME)) {
    const cut = /^(?:(?:Reporting|Editing|Writing|Additional|Compiled|By) )+(?:by )?/i.exec(match[0])?.[0].length ?? 0;
    const name = match[0].slice(cut).replace(/(?<=[\p{Ll}]{2})\.$/u, '');
    if (!name.includes(' ') || name.split(/[^\p{L}]+/u).some((word) => CREDIT_WORDS.has(word))) continue;
    const before = words.slice(Math.max(0, match.index - 4), match.index);
    if (/\bin $|\bat $/.test(before)) continue;
    const start = line.start + match.index + cut;
    found.push({ start, end: start + name.length });
  }
  return found;
};

/** "JANE ROE" as "Jane Roe"; other names stay as they are printed. */
const titleCase = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
