import type { Visit } from '../front-door.ts';

/** A request that was read before, and what its answer is kept under. */
export interface KnownRequest extends Pick<Visit, 'path' | 'search'> {
  readonly request: Pick<Visit['request'], 'method' | 'url' | 'headers'>;
  readonly asked: string;
}

/** Requests by the bytes that they came in. */
export interface KnownRequests {
  readonly find: (bytes: Buffer) => KnownRequest | undefined;
  readonly add: (bytes: Buffer, request: KnownRequest) => void;
}

/** What one takes besides its bytes, roughly: its headers by name, and what its answer is kept under. */
const OVERHEAD_BYTES = 2_000;

/**
 * Remembers requests until all of them together take more than so many bytes; then those go that were added first. One
 * that is still asked comes to be known again: only what has to be read to know it is lost.
 */
export const rememberRequests = (mostBytes: number): KnownRequests => {
  const known = new Map<string, KnownRequest>();
  let total = 0;
  const sizeOf = (text: string): number => text.length + OVERHEAD_BYTES;
  return {
    find: (bytes) => known.get(bytes.toString('latin1')),
    add: (bytes, request) => {
      const text = bytes.toString('latin1');
      if (!known.has(text)) total += sizeOf(text);
      known.set(text, request);
      for (const oldest of known.keys()) {
        if (total <= mostBytes) break;
        known.delete(oldest);
        total -= sizeOf(oldest);
      }
    },
  };
};
