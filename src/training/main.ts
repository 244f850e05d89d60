import { trainCommand } from './command.ts';
import { indirectCommand } from './indirect-command.ts';
import { pronounCommand } from './pronoun-command.ts';
import { speechCommand } from './speech-command.ts';

await trainCommand(process.stdout)
  .enablePositionalOptions()
  .addCommand(indirectCommand(process.stdout))
  .addCommand(pronounCommand(process.stdout))
  .addCommand(speechCommand(process.stdout))
  .parseAsync();
