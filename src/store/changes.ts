/**
 * Tells that a database may have changed, by this process or another; what has, the listener finds out from the store.
 * SQLite is asked at intervals; a database that can notify implements this with its notifications.
 */
export interface Changes {
  /** Calls back within a second after a change, and perhaps without one. Answers how to stop. */
  listen(onChange: () => void): () => void;
  /** Calls all listeners back before it returns: this process has made a change. */
  tell(): void;
}

const POLL_MS = 100;

/** Changes found by looking, every tenth of a second, for something that differs after each. Looks only while it is listened to. */
export const pollChanges = (readState: () => string): Changes => {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let state = '';
  const look = (): void => {
    const now = readState();
    if (now === state) return;
    state = now;
    tell();
  };
  const tell = (): void => {
    for (const onChange of listeners) onChange();
  };
  return {
    listen: (onChange) => {
      // A listener of its own for each call: the same function may listen twice.
      const listener = (): void => onChange();
      if (listeners.size === 0) {
        state = readState();
        timer = setInterval(look, POLL_MS);
        timer.unref();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearInterval(timer);
      };
    },
    tell: () => {
      if (listeners.size === 0) return;
      // So that it is not found a second time.
      state = readState();
      tell();
    },
  };
};
