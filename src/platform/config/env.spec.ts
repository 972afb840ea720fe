import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { assertExposure, EnvironmentError, isLoopback, publicUrl, readEnv } from './env.js';

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
    ['PUBLIC_URL', 'county.example'],
    ['PUBLIC_URL', 'https://county.example/'],
    ['PUBLIC_URL', 'https://user:hunter2@county.example'],
    ['PUBLIC_URL', 'javascript://county.example'],
    ['FILE_MAX_BYTES', '0'],
    ['JSON_BODY_MAX_BYTES', '1'],
    ['WORKER', 'maybe'],
    ['S3_PATH_STYLE', 'true'],
    ['S3_REGION', 'cn north'],
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

  it('takes a bucket only with its key, and the other way round', () => {
    const bucket = { S3_BUCKET: 'qingyuan-files', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hunter2' };
    expect(readEnv(bucket)).toMatchObject({ ...bucket, S3_REGION: 'us-east-1', S3_PATH_STYLE: true });
    expect(problemsOf({ ...bucket, S3_ENDPOINT: 'http://store:8333', S3_PATH_STYLE: 'off' })).toEqual([]);
    expect(problemsOf({ S3_BUCKET: 'qingyuan-files' })).toEqual([
      'S3_ACCESS_KEY_ID: expected together with S3_BUCKET, or neither',
      'S3_SECRET_ACCESS_KEY: expected together with S3_BUCKET, or neither',
    ]);
    expect(problemsOf({ S3_SECRET_ACCESS_KEY: 'hunter2' })).toEqual([
      'S3_SECRET_ACCESS_KEY: expected together with S3_BUCKET, or neither',
    ]);
    expect(problemsOf({ S3_ENDPOINT: 'http://store:8333' })).toEqual([
      'S3_ENDPOINT: expected only together with S3_BUCKET',
    ]);
  });

  it.each([
    ['S3_BUCKET', 'Files_of_2026'],
    ['S3_BUCKET', '../files'],
    ['S3_ENDPOINT', 'store:8333'],
    ['S3_SECRET_ACCESS_KEY', 'hunter 2'],
  ])('refuses %s=%s beside a good bucket, and never shows it', (name, value) => {
    const bucket = { S3_BUCKET: 'qingyuan-files', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'key' };
    const problems = problemsOf({ ...bucket, [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: expected `))]);
    expect(problems.join()).not.toContain(value);
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

  it.each(['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)(
    'reads %s from a file too',
    (name) => {
      const bucket = {
        ...{ S3_ENDPOINT: 'https://store.example', S3_BUCKET: 'qingyuan-files', S3_REGION: 'cn-north-1' },
        ...{ S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hunter2' },
      };
      const file = join(folder, name);
      writeFileSync(file, `${bucket[name]}\n`);
      expect(readEnv({ ...bucket, [name]: '', [`${name}_FILE`]: file })).toEqual(readEnv(bucket));
    },
  );

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

describe('the address that people are given', () => {
  it.each([
    [{ PUBLIC_URL: 'https://qingyuan.example' }, 'https://qingyuan.example'],
    [{}, 'http://127.0.0.1:3000'],
    [{ HOST: '::1', PORT: '4000' }, 'http://[::1]:4000'],
    [{ TLS_CERT: '/c.pem', TLS_KEY: '/k.pem', HOST: 'county.example' }, 'https://county.example:3000'],
  ])('of %j is %s', (source, address) => {
    expect(publicUrl(readEnv(source))).toBe(address);
  });
});
