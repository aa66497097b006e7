import { describe, expect, it } from 'vitest';
import { ConfigError, type Environment, readConfig } from '../src/config.ts';
import { usualLimits } from '../src/guard/settings.ts';

const SECRET = 'x'.repeat(32);
const DATABASE_URL = 'postgres://cobase@db/cobase';
const server: Environment = { DATABASE_URL, AUTH_JWT_SECRET: SECRET };

/** The faults that are told, one a line. */
function faultsOf(environment: Environment): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [first, ...faults] = error.message.split('\n');
    expect(first).toBe('The settings do not fit:');
    return faults.map((fault) => fault.replace(/^ {2}- /, ''));
  }
  return [];
}

describe('the settings', () => {
  it('have none: embedded, for this machine alone', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDir: '.data',
      database: undefined,
      redisUrl: undefined,
      auth: {},
      drainMs: 5000,
      drainDelayMs: 0,
      metricsPort: undefined,
      trustedProxies: 0,
      sessionGraceMs: 6000,
      presenceIdleMs: 120000,
      logKeys: [],
      mail: {
        smtp: undefined,
        timeoutMs: 60_000,
        from: 'Cobase <cobase@localhost>',
        keys: [],
        delayMs: 10_000,
        hourlyLimit: 20,
        publicUrl: undefined,
        appUrl: undefined,
      },
      allowedOrigins: [],
      areLocalOriginsAllowed: true,
      publicUrl: undefined,
      introspection: true,
      operations: undefined,
      limits: usualLimits,
      logLevel: 'info',
      logRequests: false,
    });
  });

  it('have a database and a key: a server for everybody', () => {
    expect(readConfig(server)).toEqual({
      port: 4000,
      host: '0.0.0.0',
      dataDir: undefined,
      database: { url: DATABASE_URL, pool: 10, prepare: true },
      redisUrl: undefined,
      auth: { secret: SECRET },
      drainMs: 5000,
      drainDelayMs: 0,
      metricsPort: undefined,
      trustedProxies: 0,
      sessionGraceMs: 6000,
      presenceIdleMs: 120000,
      logKeys: [],
      mail: undefined,
      allowedOrigins: [],
      areLocalOriginsAllowed: false,
      publicUrl: undefined,
      introspection: false,
      operations: undefined,
      limits: usualLimits,
      logLevel: 'info',
      logRequests: false,
    });
  });

  it('are all taken over', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '10.0.0.1',
        DATA_DIR: '/ignored',
        DATABASE_URL: 'postgresql://cobase@db:5433/cobase',
        DATABASE_POOL: '25',
        DATABASE_PREPARE: 'false',
        REDIS_URL: 'rediss://cache:6380/1',
        AUTH_JWKS_URL: 'https://id.example.org/keys',
        AUTH_ISSUER: 'https://id.example.org/',
        AUTH_AUDIENCE: 'cobase',
        DRAIN_MS: '250',
        DRAIN_DELAY_MS: '3000',
        METRICS_PORT: '9464',
        SESSION_GRACE_MS: '2500',
        PRESENCE_IDLE_MS: '30000',
        LOG_SIGNING_KEY: `${'a'.repeat(32)}, ${'b'.repeat(40)}`,
        LOG_LEVEL: 'debug',
        LOG_REQUESTS: 'true',
        UNKNOWN: 'is nobody’s business',
      }),
    ).toEqual({
      port: 0,
      host: '10.0.0.1',
      dataDir: undefined,
      database: { url: 'postgresql://cobase@db:5433/cobase', pool: 25, prepare: false },
      redisUrl: 'rediss://cache:6380/1',
      auth: {
        jwksUrl: 'https://id.example.org/keys',
        issuer: 'https://id.example.org/',
        audience: 'cobase',
      },
      drainMs: 250,
      drainDelayMs: 3000,
      metricsPort: 9464,
      trustedProxies: 0,
      sessionGraceMs: 2500,
      presenceIdleMs: 30000,
      logKeys: ['a'.repeat(32), 'b'.repeat(40)],
      allowedOrigins: [],
      areLocalOriginsAllowed: false,
      publicUrl: undefined,
      introspection: false,
      operations: undefined,
      limits: usualLimits,
      logLevel: 'debug',
      logRequests: true,
    });
    expect(readConfig({ DATA_DIR: '/data' }).dataDir).toBe('/data');
  });

  it.each([
    'PORT',
    'HOST',
    'DATA_DIR',
    'DATABASE_URL',
    'DATABASE_POOL',
    'DATABASE_PREPARE',
    'REDIS_URL',
    'AUTH_JWT_SECRET',
    'AUTH_JWKS_URL',
    'AUTH_ISSUER',
    'AUTH_AUDIENCE',
    'DRAIN_MS',
    'DRAIN_DELAY_MS',
    'METRICS_PORT',
    'TRUSTED_PROXIES',
    'SESSION_GRACE_MS',
    'PRESENCE_IDLE_MS',
    'LOG_SIGNING_KEY',
    'SMTP_URL',
    'SMTP_TLS',
    'SMTP_CONNECTIONS',
    'SMTP_TIMEOUT_MS',
    'MAIL_FROM',
    'MAIL_SIGNING_KEY',
    'MAIL_DELAY_MS',
    'MAIL_HOURLY_LIMIT',
    'PUBLIC_URL',
    'APP_URL',
    'LOG_LEVEL',
    'LOG_REQUESTS',
  ])('count %s as not set when it is empty', (name) => {
    expect(readConfig({ [name]: '' })).toEqual(readConfig({}));
    const other = { ...server, AUTH_JWT_SECRET: '', AUTH_JWKS_URL: 'https://id.example.org/keys' };
    if (name === 'AUTH_JWKS_URL') expect(readConfig({ ...server, [name]: '' })).toEqual(readConfig(server));
    else if (name !== 'DATABASE_URL') expect(readConfig({ ...other, [name]: '' })).toEqual(readConfig(other));
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['DATABASE_POOL', '1'],
    ['DATABASE_POOL', '1001'],
    ['DATABASE_POOL', 'many'],
    ['DATABASE_PREPARE', 'maybe'],
    ['REDIS_URL', 'http://cache'],
    ['AUTH_JWT_SECRET', 'x'.repeat(31)],
    ['DRAIN_MS', '-1'],
    ['DRAIN_DELAY_MS', 'soon'],
    ['METRICS_PORT', '0'],
    ['TRUSTED_PROXIES', '-1'],
    ['SESSION_GRACE_MS', 'long'],
    ['PRESENCE_IDLE_MS', '10'],
    ['SMTP_TLS', 'maybe'],
    ['SMTP_CONNECTIONS', '0'],
    ['SMTP_TIMEOUT_MS', '10'],
    ['SMTP_TIMEOUT_MS', '75001'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@example.org, b@example.org'],
    ['MAIL_SIGNING_KEY', 'short'],
    ['MAIL_DELAY_MS', '-1'],
    ['MAIL_HOURLY_LIMIT', '0'],
    ['PUBLIC_URL', 'cobase.example.org'],
    ['APP_URL', 'javascript:alert(1)'],
    ['LOG_SIGNING_KEY', `${'x'.repeat(32)},${'y'.repeat(31)}`],
    ['LOG_LEVEL', 'loud'],
    ['LOG_REQUESTS', 'all'],
  ])('refuse %s=%s by its name', (name, value) => {
    const faults = faultsOf({ ...server, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} \\S`));
  });

  it.each([
    ['DATABASE_URL', 'mysql://db/cobase', 'must be an address that starts with postgres:// or postgresql://'],
    ['DATABASE_URL', 'db', 'must be an address that starts with postgres:// or postgresql://'],
    ['AUTH_JWKS_URL', 'file:///keys', 'must be an address that starts with https:// or http://'],
  ])('say what %s=%s must be', (name, value, fault) => {
    const { AUTH_JWT_SECRET, ...rest } = server;
    const key = name === 'AUTH_JWKS_URL' ? {} : { AUTH_JWT_SECRET };
    expect(faultsOf({ ...rest, ...key, [name]: value })).toEqual([`${name} ${fault}`]);
  });

  it('refuse one port for two things', () => {
    expect(faultsOf({ ...server, PORT: '9464', METRICS_PORT: '9464' })).toEqual([
      expect.stringContaining('METRICS_PORT and PORT must be two'),
    ]);
  });

  it('tell every fault at once', () => {
    const faults = faultsOf({
      PORT: 'http',
      HOST: '0.0.0.0',
      DATABASE_POOL: '0',
      REDIS_URL: 'redis://cache',
      LOG_LEVEL: 'loud',
    });
    expect(faults.map((fault) => fault.split(' ', 1)[0])).toEqual([
      'PORT',
      'DATABASE_POOL',
      'LOG_LEVEL',
      'REDIS_URL',
      'HOST',
    ]);
  });
});

describe('settings of e-mail', () => {
  const mail = {
    SMTP_URL: 'smtps://user:hunter2@mail.example.org',
    MAIL_FROM: 'Cobase <news@example.org>',
    PUBLIC_URL: 'https://cobase.example.org',
    MAIL_SIGNING_KEY: SECRET,
  };

  it('are whole, or told to be missing, all at once', () => {
    const { SMTP_URL } = mail;
    expect(faultsOf({ ...server, SMTP_URL })).toEqual([
      expect.stringMatching(/^MAIL_FROM must be set/),
      expect.stringMatching(/^PUBLIC_URL must be set/),
      expect.stringMatching(/^MAIL_SIGNING_KEY must be set/),
    ]);
    expect(faultsOf({ ...server, ...mail })).toEqual([]);
    expect(faultsOf({ SMTP_URL, MAIL_FROM: mail.MAIL_FROM })).toEqual([]);
    expect(faultsOf({ ...server, ...mail, SMTP_URL: 'http://mail' })).toEqual([
      expect.stringMatching(/^SMTP_URL must be an address that starts with smtp:/),
    ]);
    expect(faultsOf({ ...server, ...mail, MAIL_FROM: 'x', PORT: 'x' }).join()).not.toContain('hunter2');
  });

  it.each([
    ['smtp://mail.example.org', undefined, true],
    ['smtp://mail.example.org', 'optional', false],
    ['smtp://127.0.0.1:1025', undefined, false],
    ['smtp://[::1]:1025', undefined, false],
    ['smtp://localhost', 'required', true],
  ])('let nothing leave %s unencrypted (SMTP_TLS=%s)', (SMTP_URL, SMTP_TLS, isTlsRequired) => {
    const { mail: read } = readConfig({ ...server, ...mail, SMTP_URL, SMTP_TLS });
    expect(read?.smtp).toMatchObject({ url: SMTP_URL, isTlsRequired });
  });
});

describe('settings that let strangers in', () => {
  it('refuse a database without a key, and say what to set', () => {
    const [fault, ...more] = faultsOf({ DATABASE_URL });
    expect(fault).toContain('AUTH_JWKS_URL or AUTH_JWT_SECRET must be set');
    expect(more).toEqual([]);
    expect(faultsOf({ DATABASE_URL, AUTH_JWT_SECRET: '', AUTH_JWKS_URL: '' })).toEqual([fault]);
    expect(faultsOf({ DATABASE_URL, AUTH_JWKS_URL: 'https://id.example.org/keys' })).toEqual([]);
  });

  it('refuse two keys', () => {
    const [fault] = faultsOf({ ...server, AUTH_JWKS_URL: 'https://id.example.org/keys' });
    expect(fault).toContain('choose one');
  });

  it.each(['0.0.0.0', '::', '192.168.0.10', 'example.org'])(
    'refuse to be embedded on %s without a key',
    (HOST) => {
      expect(faultsOf({ HOST })).toEqual([expect.stringContaining('HOST must stay 127.0.0.1')]);
      expect(faultsOf({ HOST, AUTH_JWT_SECRET: SECRET })).toEqual([]);
    },
  );

  it.each(['127.0.0.1', '::1', 'localhost'])('may be embedded on %s', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });

  it('refuse Redis without a database', () => {
    const [fault] = faultsOf({ REDIS_URL: 'redis://cache' });
    expect(fault).toContain('REDIS_URL is set without DATABASE_URL');
  });

  it.each(['AUTH_ISSUER', 'AUTH_AUDIENCE'])('refuse %s where demo tokens would not have it', (name) => {
    expect(faultsOf({ [name]: 'x' })).toEqual([expect.stringContaining(name)]);
    expect(faultsOf({ [name]: 'x', AUTH_JWT_SECRET: SECRET })).toEqual([]);
  });

  it('never repeat a secret in a fault', () => {
    expect(faultsOf({ ...server, AUTH_JWT_SECRET: 'hunter2', PORT: 'http' }).join()).not.toContain('hunter2');
  });
});
