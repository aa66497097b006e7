import { parseArgs } from 'node:util';
import { commandLine } from './command.ts';
import { ConfigError, readConfig } from './config.ts';
import { dataSecret } from './data-secret.ts';
import { demoPeople, isDemoName } from './demo/people.ts';
import { demoToken } from './demo/token.ts';
import { told } from './stack.ts';

const USAGE = `${commandLine('token', '[WHO]')}

  WHO  one of the demo people of an embedded server: ${Object.keys(demoPeople).join(', ')}; ada when left out

Settings: DATA_DIR, the folder of the server.
`;

/** Prints a token of one of the demo people of the embedded server. @returns its exit code */
export async function printToken(args: string[]): Promise<number> {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const [who = 'ada'] = positionals;
    const { dataDir, auth } = readConfig(process.env);
    if (!dataDir || auth.secret || auth.jwksUrl) {
      console.error(
        'Demo tokens are for the embedded server without a key of its own. Ask your identity provider.',
      );
      return 1;
    }
    if (!isDemoName(who)) {
      console.error(`There is no ${who}. The demo people are: ${Object.keys(demoPeople).join(', ')}.`);
      return 1;
    }
    console.log(await demoToken(await dataSecret(dataDir), who));
    return 0;
  } catch (error) {
    // parseArgs says which option it does not know.
    if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${USAGE}`);
    else if (error instanceof ConfigError) console.error(error.message);
    else console.error(told(error));
    return 1;
  }
}
