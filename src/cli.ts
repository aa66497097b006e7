#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import manifest from '../package.json' with { type: 'json' };

// Before anything is loaded. Left to itself, V8 lets the memory of a server of this size quadruple before it collects.
setFlagsFromString('--heap-growing-percent=80');

/** Ends with an exit code; undefined: it goes on by itself, or has nothing to say. */
type Command = (args: string[]) => Promise<number | undefined>;

// Each is loaded only when it is asked for: a word about what is wrong should come at once, and in any version of Node.
const commands: Record<string, { does: string; load(): Promise<Command> }> = {
  start: { does: 'the server', load: async () => (await import('./main.ts')).start },
  import: { does: 'a file becomes a table', load: async () => (await import('./import.ts')).importTableOf },
  token: { does: 'a token of a demo person', load: async () => (await import('./token.ts')).printToken },
  migrate: {
    does: 'brings the database up to this version',
    load: async () => (await import('./migrate.ts')).migrateDatabase,
  },
  'verify-log': {
    does: 'whether the logs are what was written',
    load: async () => (await import('./verify-log.ts')).verifyLogs,
  },
};

const usage = `cobase COMMAND

${Object.entries(commands)
  .map(([name, { does }]) => `  ${name.padEnd(12)}${does}`)
  .join('\n')}

  cobase COMMAND --help     how it is used
  cobase --version

Settings are environment variables: cobase start --help names them.
`;

async function run([name = '', ...args]: string[]): Promise<number | undefined> {
  if (isOlder(process.versions.node, manifest.engines.node.replace('>=', ''))) {
    console.error(`Cobase needs Node ${manifest.engines.node}; this is ${process.versions.node}.`);
    return 1;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(usage);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    console.log(manifest.version);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(name === '' ? usage : `There is no command ${name}.\n\n${usage}`);
    return 2;
  }
  return (await command.load())(args);
}

function isOlder(version: string, than: string): boolean {
  const [wanted = [], given = []] = [than, version].map((text) => text.split('.').map(Number));
  for (const [at, part] of wanted.entries()) {
    const difference = (given[at] ?? 0) - part;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

const code = await run(process.argv.slice(2));
if (code !== undefined) process.exitCode = code;
