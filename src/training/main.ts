import { trainCommand } from './command.ts';
import { indirectCommand } from './indirect-command.ts';

await trainCommand(process.stdout).enablePositionalOptions().addCommand(indirectCommand(process.stdout)).parseAsync();
