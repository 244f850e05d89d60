import { enableCompileCache } from 'node:module';

// Types are stripped, and code compiled, once for each version of a file. This file has no types itself: what strips them
// takes a sixteenth of a second and as many megabytes, and is loaded only when a file is not in the cache.
enableCompileCache();
await import('./main.ts');
