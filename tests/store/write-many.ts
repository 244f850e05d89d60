import { openStore } from '../../src/store/open.ts';
import { draftFrom } from './outlines.ts';

// node write-many.ts URL PREFIX COUNT: opens the store and puts articles one by one, as a process of its own.
const [url = '', prefix, count] = process.argv.slice(2);
const store = await openStore(url);
for (let at = 0; at < Number(count); at++)
  await store.put([draftFrom({ fileName: `${prefix}-${at}.txt`, lines: ['Ann Lee: One.', `Bob ${prefix}: Two.`] })]);
await store.close();
