/** What `npm run dev` starts anew on every change: the page is built, the server runs from its sources. */
import { build } from './build.ts';

await build();
await import('./src/cli.ts');
