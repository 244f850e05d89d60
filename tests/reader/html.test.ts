import { expect, test } from 'vitest';
import type { Content } from '../../src/reader/html.ts';
import { html } from '../../src/reader/html.ts';

test.each<[Content, string]>([
  ['<script>alert("1 & 2")</script>', '<p>&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>'],
  ["it's", '<p>it&apos;s</p>'],
  [html`<b>${'<'}</b>`, '<p><b>&lt;</b></p>'],
  [['<', html`<i></i>`, ['>']], '<p>&lt;<i></i>&gt;</p>'],
  [0, '<p>0</p>'],
  ['', '<p></p>'],
  [null, '<p></p>'],
  [undefined, '<p></p>'],
  [false, '<p></p>'],
])('%j', (content, markup) => {
  expect(html`<p>${content}</p>`.markup).toBe(markup);
});
