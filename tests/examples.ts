import fc from 'fast-check';

// Whoever runs the tests has the same examples tried, so that a change fails for what it changed; another seed tries others.
// biome-ignore lint/style/noProcessEnv: a test has no other surroundings.
fc.configureGlobal({ seed: Number(process.env['TEST_SEED'] ?? 1) });
