import { enableCompileCache } from 'node:module';
import { dirname } from 'node:path';

// Types are stripped, and code compiled, once for each version of a file. This file has no types itself: what strips them
// takes a sixteenth of a second and as many megabytes, and is loaded only when a file is not in the cache.
const { directory } = enableCompileCache();
// Threads and other processes that are started from here look there too, in the folder above that of this Node.
if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(directory);
await import('./main.ts');
