import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { runCli } from '#src/cli/run.js';
import { type Env, readEnv } from '#src/platform/config/env.js';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { scratchFolder } from '#test/support/scratch-folder.js';

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  entrypoint?: string[];
  restart?: string;
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  networks?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { disable?: boolean; test?: string[] };
}
interface ComposeFile {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, object>;
  networks: Record<string, object>;
}

const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as ComposeFile;
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);

/** A Dockerfile's instructions, their lines joined; those of the last stage begin at the last FROM. */
const instructions = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)
  .map((line) => /^(\w+)\s+(.*)$/.exec(line)?.slice(1) as [string, string]);
const lastStage = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'));
const argumentsOf = (name: string, within = instructions) =>
  within.filter(([instruction]) => instruction === name).map(([, rest]) => rest);
/** What a list in JSON behind an instruction says. */
const listIn = (text: string) => JSON.parse(text.slice(text.indexOf('['))) as string[];

const secrets = scratchFolder('secrets');
beforeAll(() => {
  execFileSync(process.execPath, ['scripts/compose-secrets.mjs', secrets], { cwd: PROJECT_ROOT });
});
afterAll(() => rmSync(secrets, { recursive: true }));

describe('docker-compose.yml', () => {
  // the schema is that of github.com/compose-spec/compose-spec, 2026-06-23, Apache-2.0
  it('is a file of the Compose Specification', () => {
    const { $schema: _, ...schema } = JSON.parse(read('test/support/compose-spec.json')) as { $schema: string };
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { ...FORMATS } });
    const isValid = ajv.compile(schema);
    isValid(compose);
    expect(isValid.errors).toBeNull();
    expect(isValid({ ...compose, services: { app: { ...compose.services.app, port: ['3000'] } } })).toBe(false);
  });

  it('has the services of a city', () => {
    expect(services.map(([name]) => name)).toEqual(
      expect.arrayContaining(['app', 'worker', 'migrate', 'postgres', 'redis', 'store']),
    );
  });

  it.each(ours)('gives %s only variables that the product knows, with values that it takes', (_, service) => {
    const given = filledIn(service.environment ?? {});
    const inImage = Object.fromEntries(argumentsOf('ENV', lastStage).flatMap((text) => [...pairsIn(text)]));
    const known: Partial<Env> = readEnv({ ...inImage, ...given });
    for (const name of Object.keys(given)) expect(known).toHaveProperty(name.replace(/_FILE$/, ''));
  });

  it('lets HTTP and worker share everything, and only HTTP serve', () => {
    const { app, worker } = compose.services as Record<'app' | 'worker', Service>;
    const shared = (service: Service) => {
      const {
        HOST: _host,
        WORKER: _worker,
        TRUSTED_PROXY: _proxy,
        SANDBOX_EXPOSE: _expose,
        ...env
      } = readEnv({
        ...filledIn(service.environment ?? {}),
      });
      return { env, volumes: service.volumes, secrets: service.secrets };
    };
    expect(shared(worker)).toEqual(shared(app));
    expect(app.environment?.WORKER).toBe('off');
    expect([app.ports, worker.ports]).toEqual([['127.0.0.1:${PORT:-3000}:3000'], undefined]);
  });

  it('tells an address that may migrate to nothing that serves', () => {
    const knowing = ours.filter(([, { secrets: names = [] }]) => names.some((name) => /owner|admin/.test(name)));
    expect(knowing.map(([name]) => name)).toEqual(['migrate', 'cli']);
  });

  it.each(ours)('runs in %s a program that there is', async (_, { entrypoint = [], command = [] }) => {
    const [image] = argumentsOf('CMD', lastStage);
    const words = [...entrypoint, ...command];
    const [node, program = '', ...options] = words.length > 0 ? words : listIn(image!);
    expect(node).toBe('node');
    expect(existsSync(join(PROJECT_ROOT, program.replace(/^dist\/(.*)\.js$/, 'src/$1.ts')))).toBe(true);
    if (!program.endsWith('cli.js')) return expect(options).toEqual([]);
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const terminal = { env: () => readEnv({}), print: say, note: say };
    expect(await runCli([...new Set([...options, '--help'])], terminal)).toBe(0);
    expect(said.join()).toContain(options[0] === '--help' ? 'Commands:' : `npm run cli -- ${options[0]}`);
  });

  it.each(services)('waits in %s only for what will come about', (_, { depends_on = {} }) => {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      const { healthcheck, build, restart } = compose.services[name]!;
      if (condition === 'service_healthy')
        expect(healthcheck?.test ?? (build && !healthcheck?.disable && argumentsOf('HEALTHCHECK')[0])).toBeTruthy();
      else expect([condition, restart]).toEqual(['service_completed_successfully', undefined]);
    }
  });

  it('names every network, volume and secret that is used, and none besides', () => {
    const used = (of: (service: Service) => string[] | undefined) =>
      [...new Set(services.flatMap(([, service]) => of(service) ?? []))].sort();
    const declared = (of: object) => Object.keys(of).sort();
    expect(used(({ networks = [] }) => networks.filter((name) => name !== 'default'))).toEqual(
      declared(compose.networks),
    );
    expect(used(({ volumes }) => volumes?.map((volume) => volume.split(':')[0]!))).toEqual(declared(compose.volumes));
    expect(used((service) => service.secrets)).toEqual(declared(compose.secrets));
  });

  it('holds no password: each is in a file', () => {
    for (const [, { environment = {} }] of services)
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD|SECRET|KEY|(DATABASE|QUEUE|REDIS)\w*_URL/.test(name))
          expect([name, value]).toEqual([expect.stringMatching(/_FILE$/), expect.stringMatching(/^\/run\/secrets\//)]);
    expect(read('docker-compose.yml')).not.toMatch(/:\/\/[^\s@/]*:[^\s@/]*@/);
  });
});

describe('the secrets', () => {
  it('are made all, each in its own file of a closed folder, and never made again', () => {
    const files = Object.values(compose.secrets).map(({ file }) => file.replace('./secrets/', ''));
    expect(readdirSync(secrets).sort()).toEqual(files.sort());
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    const again = spawnSync(process.execPath, ['scripts/compose-secrets.mjs', secrets], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
    });
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('are kept')]);
  });

  it('fit together: addresses have the passwords that the servers are told', () => {
    const of = (name: string) => readFileSync(join(secrets, name), 'utf8');
    expect(new URL(of('database_admin_url')).password).toBe(of('postgres_password'));
    expect(of('redis_conf')).toContain(`requirepass ${new URL(of('redis_url')).password}\n`);
    expect(of('redis_password')).toBe(new URL(of('redis_url')).password);
    const [{ credentials, actions }] = (
      JSON.parse(of('s3_config')) as { identities: [{ credentials: object; actions: string[] }] }
    ).identities;
    expect(credentials).toEqual([{ accessKey: of('s3_access_key_id'), secretKey: of('s3_secret_access_key') }]);
    expect(actions.every((action) => action.endsWith(`:${compose.services.app?.environment?.S3_BUCKET}`))).toBe(true);
    const passwords = ['database_admin_url', 'database_owner_url', 'database_url', 'queue_url'].map(
      (name) => new URL(of(name)).password,
    );
    expect(new Set(passwords).size).toBe(4);
    for (const password of passwords) expect(password.length).toBeGreaterThanOrEqual(40);
  });
});

describe('the Dockerfile', () => {
  /** Sources of this folder that an instruction copies. */
  const copied = (within = instructions) =>
    argumentsOf('COPY', within)
      .filter((text) => !text.startsWith('--from'))
      .flatMap((text) => text.split(' ').slice(0, -1));
  const rules = read('.dockerignore')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const isSent = (path: string) => rules.includes(`!${path.split('/')[0]}`) && !/\.spec\.ts$/.test(path);

  it('copies only what is there and what is sent to it', () => {
    expect(rules[0]).toBe('*');
    for (const path of copied())
      expect([path, existsSync(join(PROJECT_ROOT, path)), isSent(path)]).toEqual([path, true, true]);
    for (const path of ['secrets/database_url', '.git/config', 'data/keys', 'node_modules/x', '.env', 'src/a.spec.ts'])
      expect([path, isSent(path)]).toEqual([path, false]);
  });

  it('has in its last stage everything that the product reads beside its code', () => {
    const files = execFileSync(
      'grep',
      ['-rhoE', `join\\(PROJECT_ROOT, '[^']+'`, 'src', '--include=*.ts', '--exclude=*.spec.ts'],
      {
        cwd: PROJECT_ROOT,
        encoding: 'utf8',
      },
    );
    const needed = new Set([...files.matchAll(/'([^']+)'/g)].map(([, name]) => name!));
    needed.delete('test'); // named where the sources run as they are
    expect(needed.size).toBeGreaterThanOrEqual(4);
    const there = [...copied(lastStage), 'dist', 'node_modules'];
    for (const name of needed) expect(there).toContain(name);
  });

  it('takes what comes from a stage from one that made it, and no package of development', () => {
    expect(argumentsOf('FROM').map((text) => text.split(' AS ')[1])).toEqual(['build', 'packages', undefined]);
    expect(argumentsOf('COPY', lastStage).filter((text) => text.startsWith('--from'))).toEqual([
      '--from=packages /app/node_modules ./node_modules',
      '--from=build /app/dist ./dist',
    ]);
    const packages = instructions.slice(instructions.findIndex(([, text]) => text.endsWith('AS packages')));
    expect(argumentsOf('RUN', packages)[0]).toContain('npm ci --omit=dev --ignore-scripts');
  });

  it('runs on a Node that the product takes, as an account that is not root', () => {
    const bases = new Set(argumentsOf('FROM').map((text) => text.split(' ')[0]));
    expect([...bases]).toEqual([expect.stringMatching(/^node:(2[2468]|[3-9]\d)-\w+-slim$/)]);
    expect(argumentsOf('USER', lastStage)).toEqual(['node']);
    const names = lastStage.map(([name]) => name);
    expect(names.lastIndexOf('RUN')).toBeLessThan(names.indexOf('USER'));
  });

  it.each([
    [200, 0],
    [503, 1],
  ])('takes an answer of %i to its health check for exit code %i', async (status, code) => {
    const paths: (string | undefined)[] = [];
    const server = createServer((incoming, outgoing) => {
      paths.push(incoming.url);
      outgoing.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const [, ...words] = listIn(argumentsOf('HEALTHCHECK')[0]!);
    const check = spawn(process.execPath, words, { env: { PORT: String(port) } });
    const [exit] = (await once(check, 'exit')) as [number];
    server.close();
    expect([exit, paths]).toEqual([code, ['/api/health/live']]);
  });

  it('finds nobody unhealthy where nobody answers', () => {
    const [, ...words] = listIn(argumentsOf('HEALTHCHECK')[0]!);
    expect(spawnSync(process.execPath, words, { env: { PORT: '9' } }).status).toBe(1);
  });
});

/** The formats that the schema names and JSON Schema does not know. */
const FORMATS = {
  duration: /^(\d+(\.\d+)?(us|ms|s|m|h))+$/,
  expose: /^\d+(-\d+)?(\/[a-z]+)?$/,
  ports: /^[\w.:${}\-[\]/]+$/,
  subnet_ip_address: /^[\d.:a-f]+\/\d+$/,
} as const;

/** Variables of the caller with their defaults, and secrets where they were made. */
function filledIn(environment: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      String(value)
        .replace(/\$\{\w+:-(.*?)\}/g, '$1')
        .replace('/run/secrets', secrets),
    ]),
  );
}

function* pairsIn(text: string): Generator<[string, string]> {
  for (const [, name = '', value = ''] of text.matchAll(/(\w+)=(\S+)/g)) yield [name, value];
}
