import { runCommandLine } from './commands/command-line.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

// A reader that goes away early, as in `extract ... | head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  untilInterrupted: () =>
    new Promise((resolve) => {
      // Heard once: whoever interrupts again does not want to wait.
      const interrupt = () => {
        for (const signal of SIGNALS) process.off(signal, interrupt);
        resolve();
      };
      for (const signal of SIGNALS) process.on(signal, interrupt);
    }),
});
