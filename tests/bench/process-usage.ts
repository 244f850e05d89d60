import { readdirSync, readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

/** What a process has used so far. */
export interface Usage {
  /** The most that it ever had in memory. */
  readonly peakMegabytes: number;
  /** Processor time by the name of the threads. */
  readonly milliseconds: Readonly<Record<string, number>>;
}

const SAMPLE_MS = 100;
const MILLISECONDS_A_TICK = 10;

/** Follows a process until it ends, or its usage is asked for. On Linux; elsewhere it finds out nothing. */
export const followUsage = (pid: number | undefined): (() => Usage) => {
  let peakMegabytes = Number.NaN;
  const threads = new Map<string, { readonly name: string; readonly milliseconds: number }>();
  const sample = (): void => {
    try {
      // Threads end before their process does: what each had used is kept.
      for (const thread of readdirSync(`/proc/${pid}/task`)) threads.set(thread, readThread(`${pid}/task/${thread}`));
      peakMegabytes = readMemory(pid).peakMegabytes;
    } catch {
      // It has ended, or there is no /proc.
    }
  };
  const sampling = setInterval(sample, SAMPLE_MS);
  return () => {
    clearInterval(sampling);
    const milliseconds: Record<string, number> = {};
    for (const { name, milliseconds: each } of threads.values()) milliseconds[name] = (milliseconds[name] ?? 0) + each;
    return { peakMegabytes, milliseconds };
  };
};

/** What a process has in memory, and the most that it ever had. On Linux; elsewhere it throws. */
export const readMemory = (pid: number | undefined): { readonly megabytes: number; readonly peakMegabytes: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytesOf = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]) / 1024;
  return { megabytes: megabytesOf('VmRSS'), peakMegabytes: megabytesOf('VmHWM') };
};

const readThread = (path: string): { name: string; milliseconds: number } => {
  const [, name = '', rest = ''] = /\((.*)\) (.*)/u.exec(readFileSync(`/proc/${path}/stat`, 'utf8')) ?? [];
  const [user, system] = rest.split(' ').slice(11, 13).map(Number);
  return { name, milliseconds: ((user ?? 0) + (system ?? 0)) * MILLISECONDS_A_TICK };
};
