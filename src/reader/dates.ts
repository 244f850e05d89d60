import type { Html } from './html.ts';
import { html } from './html.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A moment as its day: 16 October 2025. */
export const day = (moment: string): Html => html`<time datetime="${moment}">${DAY.format(new Date(moment))}</time>`;
