/** `npm run bench -- NAME [--full] [--json]`: measures one thing and prints a table; with --json one line of JSON comes last. */
const benches: Record<
  string,
  () => Promise<{ measure: (arguments_: string[]) => Promise<Record<string, number>> }>
> = {
  comments: () => import('./comments.ts'),
  embedded: () => import('./embedded.ts'),
  fanout: () => import('./fanout.ts'),
  history: () => import('./history.ts'),
  notify: () => import('./notify.ts'),
  presence: () => import('./presence.ts'),
  resume: () => import('./resume.ts'),
  write: () => import('./write.ts'),
};

const [name = '', ...rest] = process.argv.slice(2);
const load = benches[name];
if (!load) {
  console.error(`npm run bench -- ${Object.keys(benches).join('|')} [--full] [--json]`);
  process.exit(1);
}
const figures = await (await load()).measure(rest);
if (rest.includes('--json')) console.log(JSON.stringify(figures));
