import { escapeUTF8 } from 'entities';

/** Markup that may stand on a page as it is. Only `html` makes it. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text, which is escaped; markup; lists of both; nothing. */
export type Content = string | number | Html | null | undefined | false | readonly Content[];

/** Markup, in which everything that is put in is text unless it is markup itself: html`<p>${'5 < 6'}</p>`. */
export const html = (strings: TemplateStringsArray, ...contents: readonly Content[]): Html => ({
  markup: String.raw({ raw: strings }, ...contents.map(markupOf)),
});

const markupOf = (content: Content): string => {
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeUTF8(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
};
