import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Html } from './html.ts';

/** What pages need besides their markup. */
export interface Assets {
  /** The style sheet, as an element: it comes with the page, which is painted after one trip to the server. */
  readonly styleSheet: Html;
  /** What a page may load and run: its own origin's, and this very style sheet. */
  readonly contentSecurityPolicy: string;
  /** Where a file is served, under a name that changes with what it holds. */
  readonly pathOf: (name: string) => string;
  /** The answer to a request for such a file; null if it is for none. */
  readonly serve: (path: string) => Response | null;
  /** Changes with any of the files. */
  readonly revision: string;
}

/** What comes later wins. */
const STYLE_SHEETS = ['paper.css', 'front.css', 'article.css', 'notes.css', 'forms.css', 'print.css'];
const FOLDER = '/reader/';
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Reads the files of `client/`, which are served as they stand there. */
export const readAssets = (): Assets => {
  const folder = join(import.meta.dirname, 'client');
  const files = new Map(
    readdirSync(folder)
      .filter((name) => typeOf(name) !== undefined)
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
  const style = STYLE_SHEETS.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
  // One for all of them: modules name each other by relative addresses, which stay within it.
  const revision = digest(JSON.stringify([...files].map(([name, content]) => [name, digest(content)]).sort())).slice(
    0,
    12,
  );
  return {
    styleSheet: { markup: `<style>${style}</style>` },
    contentSecurityPolicy: `default-src 'self'; style-src 'self' 'sha256-${hash('sha256', style, 'base64')}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    pathOf: (name) => `${FOLDER}${revision}/${name}`,
    serve: (path) => {
      const [, given, name = ''] = /^\/reader\/(\w+)\/([\w.-]+)$/u.exec(path) ?? [];
      const content = files.get(name);
      const type = typeOf(name);
      if (content === undefined || type === undefined) return null;
      // A page of before an update may still ask for what was: it gets what is, and does not keep it.
      const lasting = given === revision ? 'public, max-age=31536000, immutable' : 'no-cache';
      const headers = {
        'content-type': type,
        'cache-control': lasting,
        etag: `"${digest(content)}"`,
        'x-content-type-options': 'nosniff',
        'content-length': String(content.length),
      };
      return new Response(content, { headers });
    },
    revision: digest(revision + style),
  };
};

const typeOf = (name: string): string | undefined => TYPES[name.slice(name.lastIndexOf('.') + 1)];

const digest = (content: string | Uint8Array): string => hash('sha256', content, 'hex').slice(0, 20);
