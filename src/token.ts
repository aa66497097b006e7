import { type Config, ConfigError, readConfig } from './config.ts';
import { dataSecret } from './data-secret.ts';
import { demoPeople, isDemoName } from './demo/people.ts';
import { demoToken } from './demo/token.ts';

/** `npm run --silent token -- ada`: prints a token of one of the demo people of the embedded server. */
const who = process.argv[2] ?? 'ada';
const { dataDir, auth } = settings();
if (!dataDir || auth.secret || auth.jwksUrl) {
  console.error(
    'Demo tokens are for the embedded server without a key of its own. Ask your identity provider.',
  );
  process.exit(1);
}
if (!isDemoName(who)) {
  console.error(`There is no ${who}. The demo people are: ${Object.keys(demoPeople).join(', ')}.`);
  process.exit(1);
}
console.log(await demoToken(await dataSecret(dataDir), who));

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
