import type { Writable } from 'node:stream';
import type { BulkCount } from '../ingest/bulk.ts';

/** Tells how far a bulk load is: on a terminal in a bar that keeps its line, else in a line every few seconds. */
export interface Progress {
  readonly update: (count: Readonly<BulkCount>) => void;
  /** Says something else, without tearing the bar. */
  readonly say: (line: string) => void;
  /** Takes the bar away. */
  readonly finish: () => void;
}

const BAR_WIDTH = 30;
const REDRAW_MS = 100;
const LINE_MS = 5_000;
const CLEAR_LINE = '\r\u001B[K';

/** `total` is how many files there are, null where nobody knows. Rates are of the last seconds, not of the whole load. */
export const startProgress = (out: Writable, total: number | null, now = () => performance.now()): Progress => {
  const isTerminal = 'isTTY' in out && out.isTTY === true;
  const recent = [{ done: 0, at: now() }];
  let drawnAt = now();
  let bar = '';
  return {
    update: (count) => {
      const done = doneOf(count);
      recent.push({ done, at: now() });
      if (recent.length > MOST_RECENT) recent.shift();
      if (now() - drawnAt < (isTerminal ? REDRAW_MS : LINE_MS)) return;
      drawnAt = now();
      const line = lineOf(done, total, count.rejected, rateOf(recent));
      if (!isTerminal) out.write(`${line}\n`);
      else {
        bar = total === null ? line : `${drawBar(done / total)} ${line}`;
        out.write(`${CLEAR_LINE}${bar}`);
      }
    },
    say: (line) => {
      out.write(bar === '' ? `${line}\n` : `${CLEAR_LINE}${line}\n${bar}`);
    },
    finish: () => {
      if (bar !== '') out.write(CLEAR_LINE);
      bar = '';
    },
  };
};

const MOST_RECENT = 20;

const doneOf = ({ added, changed, unchanged, rejected }: Readonly<BulkCount>): number =>
  added + changed + unchanged + rejected;

/** In files a second. */
const rateOf = (recent: readonly { readonly done: number; readonly at: number }[]): number => {
  const [first, last] = [recent[0], recent.at(-1)];
  if (first === undefined || last === undefined || last.at <= first.at) return 0;
  return ((last.done - first.done) * 1000) / (last.at - first.at);
};

/** "12,000 of 20,000, 480 a second, 17 s left, 3 left out" */
const lineOf = (done: number, total: number | null, rejected: number, rate: number): string =>
  [
    total === null ? number(done) : `${number(done)} of ${number(total)}`,
    rate > 0 && `${number(rate)} a second`,
    rate > 0 && total !== null && `${duration((total - done) / rate)} left`,
    rejected > 0 && `${number(rejected)} left out`,
  ]
    .filter((part) => part !== false)
    .join(', ');

const drawBar = (share: number): string => {
  const full = Math.round(Math.min(1, share) * BAR_WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
};

/** Whole numbers with commas. */
export const number = (value: number): string => Math.round(value).toLocaleString('en');

/** "17 s", "4 min", "2 h 5 min" */
export const duration = (seconds: number): string => {
  if (seconds < 100) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};
