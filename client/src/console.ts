import 'htmx.org';
import 'htmx.org/dist/ext/hx-sse.js';
import './console.css';
import { checks } from './console/checks';
import { clearing } from './console/clearing';
import { codeEntry } from './console/code_entry';
import { counting } from './console/counting';
import { menus } from './console/menus';
import { shortcuts } from './console/shortcuts';

shortcuts(document);
codeEntry(document);
clearing(document);
counting(document);
menus(document);
void checks(document);
