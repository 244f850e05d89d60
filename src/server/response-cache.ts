import type { Reply } from './front-door.ts';

/** Replies that are kept whole, by what was asked. */
export interface ResponseCache {
  readonly get: (asked: string) => Kept | undefined;
  readonly set: (asked: string, reply: Kept) => void;
  readonly clear: () => void;
  /** What all of them together take, in bytes. */
  readonly bytes: () => number;
}

/** A reply that can be sent as it is. */
export interface Kept extends Reply {
  readonly body: Buffer;
}

interface Entry {
  readonly reply: Kept;
  readonly bytes: number;
  /** Whether anybody has asked since it was last passed over. */
  wanted: boolean;
}

/** What an entry takes besides its bytes and its key, roughly. */
const OVERHEAD_BYTES = 500;

/**
 * Keeps replies until all of them together take more than so many bytes; then those go that nobody has asked for in a
 * while. One that takes more than an eighth of that is not kept at all.
 */
export const createResponseCache = (mostBytes: number): ResponseCache => {
  const entries = new Map<string, Entry>();
  let total = 0;
  const shrink = (): void => {
    for (const [asked, entry] of entries) {
      if (total <= mostBytes) return;
      entries.delete(asked);
      if (entry.wanted) {
        // A second chance, at the end of the row: cheaper than to move an entry each time that it is asked for.
        entry.wanted = false;
        entries.set(asked, entry);
      } else total -= entry.bytes;
    }
  };
  return {
    get: (asked) => {
      const entry = entries.get(asked);
      if (entry === undefined) return undefined;
      entry.wanted = true;
      return entry.reply;
    },
    set: (asked, reply) => {
      const bytes = reply.body.length + asked.length + OVERHEAD_BYTES;
      if (bytes > mostBytes / 8) return;
      total += bytes - (entries.get(asked)?.bytes ?? 0);
      entries.set(asked, { reply, bytes, wanted: false });
      shrink();
    },
    clear: () => {
      entries.clear();
      total = 0;
    },
    bytes: () => total,
  };
};
