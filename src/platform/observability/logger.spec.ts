import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

function aLogger(level: 'info' | 'trace' | 'silent' = 'info') {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  let trace: string | undefined = 'abc';
  const logger = createLogger({ LOG_LEVEL: level }, { traceId: () => trace, destination });
  return { logger, lines, setTrace: (id?: string) => (trace = id) };
}

describe('the logger', () => {
  it('writes one JSON object a line, with level, UTC time and trace', () => {
    const { logger, lines, setTrace } = aLogger();
    logger.info({ code: 'stale-version' }, 'refused');
    setTrace(undefined);
    logger.info('started');
    expect(lines[0]).toMatchObject({ level: 'info', msg: 'refused', code: 'stale-version', traceId: 'abc' });
    expect(lines[0]!.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(lines[1]).not.toHaveProperty('traceId');
  });

  it('writes what the level allows', () => {
    const { logger, lines } = aLogger('silent');
    logger.fatal('x');
    expect(lines).toEqual([]);
  });

  it('never writes credentials or personal values, however deep they stand', () => {
    const { logger, lines } = aLogger();
    const headers = { authorization: 'hunter2', cookie: 'hunter2', 'set-cookie': ['hunter2'], accept: '*/*' };
    logger.info({
      req: { headers },
      headers,
      password: 'hunter2',
      body: { password: 'hunter2', items: [{ phone: 'hunter2' }], user: { refreshToken: 'hunter2' } },
      ['set-cookie']: 'hunter2',
    });
    expect(JSON.stringify(lines)).not.toContain('hunter2');
    expect(lines[0]).toMatchObject({ headers: { accept: '*/*', authorization: '[redacted]' } });
  });

  it('leaves what it is given as it was', () => {
    const { logger } = aLogger();
    const body = { password: 'mine' };
    logger.info({ body });
    expect(body.password).toBe('mine');
  });

  it('writes errors with their stack, and their secrets redacted', () => {
    const { logger, lines } = aLogger();
    logger.error({ err: Object.assign(new Error('boom'), { token: 'hunter2' }) }, 'bug');
    expect(lines[0]).toMatchObject({ msg: 'bug', err: { message: 'boom', token: '[redacted]' } });
    expect(lines[0]!.err).toHaveProperty('stack', expect.stringContaining('logger.spec'));
  });
});

describe('the framework’s logger', () => {
  it('passes every level on, with who speaks', () => {
    const { logger, lines } = aLogger('trace');
    const nest = new NestLogger(logger);
    nest.log('mapped', 'Router');
    nest.warn('careful', 'Router');
    nest.debug('d');
    nest.verbose('v', 'Router');
    nest.fatal('f', 'Router');
    nest.error('failed', 'Error: failed\n    at x', 'Router');
    expect(lines.map((line) => line.level)).toEqual(['info', 'warn', 'debug', 'trace', 'fatal', 'error']);
    expect(lines[0]).toMatchObject({ msg: 'mapped', context: 'Router' });
    expect(lines[2]).not.toHaveProperty('context');
    expect(lines[5]).toMatchObject({ msg: 'failed', context: 'Router', details: ['Error: failed\n    at x'] });
  });

  it('keeps what the framework tells of each start for those who debug', () => {
    const { logger, lines } = aLogger();
    const nest = new NestLogger(logger);
    nest.log('Mapped {/api/v1/tenders, GET} route', 'RouterExplorer');
    nest.log('Starting Nest application...', 'NestFactory');
    nest.warn('deprecated', 'RouterExplorer');
    nest.log('taken', 'jobs');
    expect(lines.map((line) => line.msg)).toEqual(['deprecated', 'taken']);
  });

  it('passes errors and objects on as they are', () => {
    const { logger, lines } = aLogger();
    const nest = new NestLogger(logger);
    nest.error(new Error('boom'), undefined, 'Router');
    nest.log({ password: 'hunter2', port: 3000 }, 'Router');
    expect(lines[0]).toMatchObject({ msg: 'boom', context: 'Router', err: { type: 'Error' } });
    expect(lines[0]).not.toHaveProperty('details');
    expect(lines[1]).toMatchObject({ data: { password: '[redacted]', port: 3000 } });
  });
});
