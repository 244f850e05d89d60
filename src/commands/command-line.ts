import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { StoreError } from '../store/errors.ts';
import { Failure } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs a command line, without the program's own name, and answers with the status to exit with. */
export const runCommandLine = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const { stdout, stderr } = surroundings;
  const program = new Command('sayso').description(packageJson.description);
  for (const load of commandsFor(args)) program.addCommand((await load())(surroundings));
  for (const command of [program, ...program.commands]) {
    command
      .version(packageJson.version)
      .exitOverride()
      .showHelpAfterError('Add --help to see what is possible.')
      .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof Failure || error instanceof StoreError) {
      stderr.write(`sayso: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
};

/** The commands, each loaded with all that it takes. */
const COMMANDS: ReadonlyMap<string, () => Promise<(surroundings: Surroundings) => Command>> = new Map([
  ['serve', async () => (await import('./serve.ts')).serveCommand],
  ['ingest', async () => (await import('./ingest.ts')).ingestCommand],
  ['backup', async () => (await import('./backup.ts')).backupCommand],
  ['restore', async () => (await import('./restore.ts')).restoreCommand],
  ['take-edits', async () => (await import('./take-edits.ts')).takeEditsCommand],
  ['extract', async () => (await import('./extract.ts')).extractCommand],
  ['schema', async () => (await import('./schema.ts')).schemaCommand],
]);

/** The one that is named alone, so that it does not wait for the others; all of them where help may be wanted. */
const commandsFor = ([name = '']: readonly string[]) => {
  const named = COMMANDS.get(name);
  return named === undefined ? [...COMMANDS.values()] : [named];
};
