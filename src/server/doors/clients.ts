import type { IncomingMessage } from 'node:http';

/** Tells who asks, as far as it can be told: by the address. */
export type TellClient = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/**
 * By the address of whoever connects; behind so many proxies, by the one that the outermost of them has seen. What stands
 * in `X-Forwarded-For` before that anybody can write there. Of an IPv6 address only the network counts, 64 bits: a
 * single client has all addresses in it.
 */
export const tellClients =
  (proxies: number): TellClient =>
  ({ socket, headers }) => {
    const address = proxies === 0 ? undefined : forwarded(headers['x-forwarded-for'], proxies);
    return networkOf(address ?? socket.remoteAddress ?? 'nobody');
  };

const forwarded = (header: string | readonly string[] | undefined, proxies: number): string | undefined =>
  String(header ?? '')
    .split(',')
    .at(-proxies)
    ?.trim() || undefined;

const networkOf = (address: string): string => {
  if (!address.includes(':')) return address;
  const [, embedded] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address) ?? [];
  if (embedded !== undefined) return embedded;
  // "2001:db8::1" has left out groups of zeros.
  const [head = '', tail] = address.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after = tail === '' ? 0 : tail.split(':').length;
    groups.push(...Array.from({ length: Math.max(0, 8 - groups.length - after) }, () => '0'));
    if (tail !== '') groups.push(...tail.split(':'));
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
};
