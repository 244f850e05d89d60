/** What has to hold for a server to be sent visitors, by name. */
export type Checks = Readonly<Record<string, () => boolean | Promise<boolean>>>;

/** Whether each does hold. */
export interface Health {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, boolean>>;
}

const PATIENCE_MS = 2_000;

/** Asks each check. One that fails, or takes longer than two seconds, does not hold. */
export const examine = async (checks: Checks): Promise<Health> => {
  const names = Object.keys(checks);
  const found = await Promise.all(names.map((name) => holds(checks[name])));
  return {
    ready: found.every(Boolean),
    checks: Object.fromEntries(names.map((name, at) => [name, found[at] ?? false])),
  };
};

const holds = async (check: Checks[string] | undefined): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([late, check?.() ?? false]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};
