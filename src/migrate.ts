import { readConfig } from './config.ts';
import { bringUpToDate, openDatabase } from './open.ts';

/** `npm run migrate`: brings the database up to this version, as a server does when it starts. */
const closers: (() => Promise<void>)[] = [];
const applied = await bringUpToDate(await openDatabase(readConfig(process.env), closers));
console.log(applied === 0 ? 'The database is up to date.' : `${applied} migrations applied.`);
for (const close of closers.reverse()) await close();
