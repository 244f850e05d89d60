import type { Door, Reply, Visit } from './front-door.ts';

/** Told of each visit, when its reply goes out and after how many milliseconds. */
export type Observer = (visit: Visit, reply: Reply, ms: number) => void;

/** Has others watch who comes, and what becomes of it. */
export const observe = (observers: readonly Observer[]): Door => {
  if (observers.length === 0) return (visit, next) => next(visit);
  return (visit, next) => {
    const began = performance.now();
    const tell = (reply: Reply): Reply => {
      for (const observer of observers) observer(visit, reply, performance.now() - began);
      return reply;
    };
    const reply = next(visit);
    return reply instanceof Promise ? reply.then(tell) : tell(reply);
  };
};
