import { it } from 'vitest';
import { crashRepeatedly } from './crash.ts';

// The long one is bulk-load.crash.ts.
it('a bulk load that is killed loses nothing that it had acknowledged', { timeout: 120_000 }, async () => {
  await crashRepeatedly(3);
});
