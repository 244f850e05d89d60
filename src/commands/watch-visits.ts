import type { Observer } from '../server/observe.ts';
import type { Log } from './log.ts';

const SLOW_MS = 1_000;

/**
 * Logs visits: all of them for whoever debugs, otherwise those that took long. What somebody asks with, and from where,
 * is not logged, nor is their token.
 */
export const logVisits =
  (log: Log): Observer =>
  ({ id, request, path, isFromCache, outcome }, { status, code }, ms) => {
    const isSlow = ms >= SLOW_MS;
    if (!isSlow && !log.isLevelEnabled('debug')) return;
    const fields = {
      requestId: id,
      method: request.method,
      path,
      status,
      ms: Math.round(ms * 10) / 10,
      ...(outcome?.operation != null && { operation: outcome.operation }),
      ...((code ?? outcome?.code) != null && { code: code ?? outcome?.code }),
      ...(isFromCache && { isFromCache }),
    };
    if (isSlow) log.warn(fields, 'slow');
    else log.debug(fields, 'visit');
  };
