import { evaluateCommand } from './command.ts';

evaluateCommand(process.stdout).parse();
