import { edit } from './editing.js';
import { followChanges } from './live.js';
import { showQuotes } from './quotes.js';
import { searchAsTyped } from './search.js';
import { chooseSpeakers } from './speakers.js';
import { tryFiles } from './try.js';

document.documentElement.classList.add('scripted');
showQuotes();
chooseSpeakers();
searchAsTyped();
tryFiles();
edit();
followChanges();
