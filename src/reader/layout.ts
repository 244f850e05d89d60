import { graphiqlPath } from './addresses.ts';
import type { Asked } from './ask.ts';
import type { Assets } from './assets.ts';
import { tokenDialog } from './dialogs.ts';
import { BROWSER_DOCUMENTS } from './documents.ts';
import type { Content, Html } from './html.ts';
import { html } from './html.ts';

/** A page, before it is laid out. */
export interface Page {
  readonly title: string;
  readonly main: Content;
  /** What the search field holds. */
  readonly query?: string;
  /** Addresses of the same in other formats, by media type. */
  readonly alternates?: Readonly<Record<string, string>>;
  /** Whether it goes on with what happens to the corpus. */
  readonly live?: boolean;
  readonly status?: number;
}

const SECTIONS = [
  ['/', 'Front page'],
  ['/check', 'Check a quotation'],
  ['/try', 'Try a text'],
] as const;

/** A page of the paper: its head, its sections, itself, and what was asked for it; null where there is no GraphiQL. */
export const layOut = (
  page: Page,
  { assets, path, version, asked }: { assets: Assets; path: string; version: string; asked: readonly Asked[] | null },
): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${page.title === '' ? 'Sayso' : `${page.title} — Sayso`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${assets.pathOf('icon.svg')}" type="image/svg+xml">
${Object.entries(page.alternates ?? {}).map(([type, address]) => html`<link rel="alternate" type="${type}" href="${address}">`)}
${assets.styleSheet}
<script type="module" src="${assets.pathOf('main.js')}"></script>
</head>
<body${page.live && html` data-live`} data-version="${version}" data-documents="${JSON.stringify(BROWSER_DOCUMENTS)}">
<a class="skip" href="#main">Skip to the text</a>
<header class="masthead">
<a class="title" href="/">Sayso</a>
<form class="search" role="search" action="/search">
<input type="search" name="q" aria-label="Search articles, people and quotations" placeholder="Search" value="${page.query}" autocomplete="off">
</form>
<nav aria-label="Sections"><ul>
${SECTIONS.map(([address, name]) => html`<li><a href="${address}"${path === address && html` aria-current="page"`}>${name}</a></li>`)}
${asked !== null && html`<li><a href="/graphql">GraphiQL</a></li>`}
</ul></nav>
</header>
<main id="main" tabindex="-1">
${page.main}
</main>
<footer>
${asked !== null && html`<p class="asked">${asked.length > 0 && 'The queries that this page sent, in GraphiQL: '}${asked.map((each) => html`<a href="${graphiqlPath(each)}">${each.document.name}</a> `)}</p>`}
<p class="edit" hidden><button type="button" id="edit">Edit</button></p>
</footer>
${tokenDialog()}
</body>
</html>
`;
