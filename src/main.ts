import { parseArgs } from 'node:util';
import { commandLine } from './command.ts';
import { ConfigError, readConfig, settingsHelp } from './config.ts';
import { DataFolderInUse } from './db/data-folder.ts';
import { failureCode } from './db/failure.ts';
import { MigrationRefused } from './db/migration-refused.ts';
import { demoPeople } from './demo/people.ts';
import { demoToken } from './demo/token.ts';
import { createLogger } from './ops/logger.ts';
import { NodeRefused } from './session/node-lease.ts';
import { told } from './stack.ts';

/** How long a stop may take before the process ends itself. */
const STOP_MS = 10_000;

async function run() {
  const config = readConfig(process.env);
  // Loaded only now, which takes seconds: what is wrong with the settings is told at once.
  const [{ openCobase }, { listen }, { seedDemo }] = await Promise.all([
    import('./open.ts'),
    import('./http/server.ts'),
    import('./demo/seed.ts'),
  ]);
  const logger = createLogger(config.logLevel);
  const opened = await openCobase(
    config,
    (error) => logger.error({ err: error }, 'a part of the server failed'),
    (id) => logger.info({ mail: id }, 'a mail is in the outbox'),
  );
  const { app, demoSecret } = opened;
  if (demoSecret) await seedDemo(app, demoSecret);
  const server = await listen(app, { ...config, demoSecret, logger });
  logger.info(
    { url: server.url, database: opened.database.kind, redis: Boolean(config.redisUrl) },
    'Cobase listens',
  );
  if (demoSecret) await welcome(server.url, demoSecret);

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), config.drainDelayMs + config.drainMs + STOP_MS).unref();
    await server.close();
    await opened.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
}

/** What a newcomer needs: links that open signed in. */
async function welcome(url: string, secret: string) {
  const token = await demoToken(secret, 'ada');
  console.log(`
Cobase runs, with a demo base of 3,201 movies.

  Open the grid as ${demoPeople.ada.name}:
  ${url}/?person=ada

  And in a second window as ${demoPeople.grace.name}:
  ${url}/?person=grace

  Open GraphiQL as ${demoPeople.ada.name}:
  ${url}/graphql?token=${token}

  What they would be mailed: ${url}/outbox

  Other people: ${commandLine('token', Object.keys(demoPeople).slice(1).join(' | '))}
`);
}

/** What the operator can mend: its message says how, and a stack would only hide it. */
function isTold(error: unknown): error is Error {
  return [ConfigError, DataFolderInUse, MigrationRefused, NodeRefused].some(
    (known) => error instanceof known,
  );
}

const usage = () => `${commandLine('start')}

The server. Its settings are environment variables; without any it is embedded: one process, for this machine alone.

${settingsHelp()}
`;

/** Starts the server, which runs until it gets SIGINT or SIGTERM. @returns an exit code where it does not start */
export async function start(args: string[]): Promise<number | undefined> {
  try {
    if (parseArgs({ args, options: { help: { type: 'boolean', short: 'h' } } }).values.help) {
      console.log(usage());
      return 0;
    }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage()}`);
    return 1;
  }
  try {
    await run();
    return undefined;
  } catch (error) {
    if (isTold(error)) console.error(error.message);
    else if (failureCode(error) === 'EADDRINUSE')
      console.error('The port is in use: set PORT to another one.');
    else console.error(told(error));
    // What was opened before the fault would keep the process.
    process.exit(1);
  }
}
