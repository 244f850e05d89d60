import { it } from 'vitest';
import { crashRepeatedly } from './crash.ts';

it('a bulk load that is killed fifty times loses nothing that it had acknowledged', {
  timeout: 1_800_000,
}, async () => {
  await crashRepeatedly(50);
});
