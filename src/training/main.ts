import { trainCommand } from './command.ts';

await trainCommand(process.stdout).parseAsync();
