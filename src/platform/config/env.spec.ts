import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { assertExposure, EnvironmentError, isLoopback, readEnv } from './env.js';

const folder = mkdtempSync(join(tmpdir(), 'env-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PG = 'postgres://app:hunter2@db/qingyuan';

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  it('needs nothing: one machine, loopback, embedded database, worker in the same process', () => {
    const env = readEnv({});
    expect(env).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      FILE_MAX_BYTES: 104_857_600,
      JSON_BODY_MAX_BYTES: 1_048_576,
      WORKER: true,
      SANDBOX_EXPOSE: false,
    });
    expect(isAbsolute(env.DATA_DIR)).toBe(true);
    expect(env.DATABASE_URL).toBeUndefined();
    expect(env.QUEUE_URL).toBeUndefined();
  });

  it('is frozen and holds nothing that it does not know', () => {
    const env = readEnv({ PATH: '/bin', TRUSTED_PROXY: '10.0.0.1' });
    expect(env).not.toHaveProperty('PATH');
    expect(() => Object.assign(env, { PORT: 1 })).toThrow(TypeError);
    expect(() => (env.TRUSTED_PROXY as string[]).push('0.0.0.0')).toThrow(TypeError);
  });

  it('reads an empty variable as unset, as compose files write it', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toEqual(readEnv({}));
  });

  it('gives the queue the address of the database unless it has its own', () => {
    expect(readEnv({ DATABASE_URL: PG }).QUEUE_URL).toBe(PG);
    expect(readEnv({ DATABASE_URL: PG, QUEUE_URL: 'postgresql://q@db/x' }).QUEUE_URL).toBe('postgresql://q@db/x');
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '0x10'],
    ['PORT', '-1'],
    ['HOST', 'http://example'],
    ['DATABASE_URL', 'mysql://hunter2@db/x'],
    ['REDIS_URL', 'localhost:6379'],
    ['LOG_LEVEL', 'loud'],
    ['TRUSTED_PROXY', 'true'],
    ['TRUSTED_PROXY', '0.0.0.0/0'],
    ['TRUSTED_PROXY', '10.0.0.1/33'],
    ['TRUSTED_PROXY', '10.0.0.1/8/8'],
    ['SANDBOX_EXPOSE', 'yes'],
    ['FILE_MAX_BYTES', '0'],
    ['JSON_BODY_MAX_BYTES', '1'],
    ['WORKER', 'maybe'],
  ])('refuses %s=%s, naming the variable and never the value', (name, value) => {
    const [problem, ...others] = problemsOf({ [name]: value });
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name}: expected `));
    if (value.length > 2) expect(problem).not.toContain(value);
  });

  it('tells everything that is wrong at once, a line each', () => {
    expect(problemsOf({ PORT: 'x', WORKER: 'x' })).toHaveLength(2);
    expect(() => readEnv({ PORT: 'x', WORKER: 'x' })).toThrow(/cannot be used:\n {2}- PORT: .*\n {2}- WORKER: /);
  });

  it.each(['10.0.0.1', '10.0.0.0/8, fd00::/8', 'loopback', '::1'])('believes the proxies %s', (proxies) => {
    expect(readEnv({ TRUSTED_PROXY: proxies }).TRUSTED_PROXY).toEqual(proxies.split(', '));
  });

  it('turns switches into booleans', () => {
    expect(readEnv({ WORKER: 'off', SANDBOX_EXPOSE: '1' })).toMatchObject({ WORKER: false, SANDBOX_EXPOSE: true });
  });
});

describe('variables that need one another', () => {
  it('takes a certificate only with its key', () => {
    expect(problemsOf({ TLS_CERT: 'cert.pem' })).toEqual([expect.stringContaining('TLS_CERT: expected together')]);
    expect(problemsOf({ TLS_KEY: 'key.pem' })).toHaveLength(1);
    expect(problemsOf({ TLS_KEY: 'key.pem', TLS_CERT: 'cert.pem' })).toEqual([]);
  });

  it('listens beyond this machine only with TLS or behind a named proxy', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^HOST: expected TLS_CERT/)]);
    expect(problemsOf({ HOST: '0.0.0.0', TLS_CERT: 'c', TLS_KEY: 'k' })).toEqual([]);
    expect(problemsOf({ HOST: '::', TRUSTED_PROXY: '10.0.0.1' })).toEqual([]);
  });

  it('refuses the addresses of a server that is not used', () => {
    expect(problemsOf({ QUEUE_URL: PG, DATABASE_OWNER_URL: PG })).toEqual([
      'DATABASE_OWNER_URL: expected only together with DATABASE_URL',
      'QUEUE_URL: expected only together with DATABASE_URL',
    ]);
  });
});

describe('addresses with passwords from files', () => {
  it('reads DATABASE_URL from the file that DATABASE_URL_FILE names', () => {
    const file = join(folder, 'database-url');
    writeFileSync(file, `${PG}\n`);
    expect(readEnv({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe(PG);
    expect(problemsOf({ DATABASE_URL_FILE: file, DATABASE_URL: PG })).toEqual([
      'DATABASE_URL: expected either DATABASE_URL or DATABASE_URL_FILE, not both',
    ]);
  });

  it('names the variable of a file that cannot be read', () => {
    const missing = join(folder, 'nowhere');
    expect(problemsOf({ REDIS_URL_FILE: missing })).toEqual([
      'REDIS_URL_FILE: expected a file that this process can read',
    ]);
  });
});

describe('the exposure of a sandbox', () => {
  it('is refused beyond this machine unless SANDBOX_EXPOSE=1', () => {
    expect(() => assertExposure({ HOST: '0.0.0.0', SANDBOX_EXPOSE: false }, true)).toThrow(/SANDBOX_EXPOSE=1/);
    expect(() => assertExposure({ HOST: '0.0.0.0', SANDBOX_EXPOSE: true }, true)).not.toThrow();
    expect(() => assertExposure({ HOST: '127.0.0.1', SANDBOX_EXPOSE: false }, true)).not.toThrow();
    expect(() => assertExposure({ HOST: '0.0.0.0', SANDBOX_EXPOSE: false }, false)).not.toThrow();
  });

  it('is not fooled by a host name that looks like loopback', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', 'localhost'].every(isLoopback)).toBe(true);
    expect(['127.evil.example', '0.0.0.0', '::', '10.0.0.1'].some(isLoopback)).toBe(false);
  });
});
