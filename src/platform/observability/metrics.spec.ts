import { beforeEach, describe, expect, it } from '@jest/globals';
import { Metrics } from './metrics.js';

let metrics: Metrics;
beforeEach(() => {
  metrics = new Metrics();
});

const lines = async () => (await metrics.expose()).body.split('\n');

describe('the metrics', () => {
  it('tell how long requests took, by method, route and status', async () => {
    metrics.observeRequest({ method: 'GET', route: '/tenders/:id', status: 200 }, 0.03);
    const labels = 'method="GET",route="/tenders/:id",status="200"';
    expect(await lines()).toEqual(
      expect.arrayContaining([
        `http_request_duration_seconds_bucket{le="0.025",${labels}} 0`,
        `http_request_duration_seconds_bucket{le="0.05",${labels}} 1`,
        `http_request_duration_seconds_count{${labels}} 1`,
      ]),
    );
  });

  it('count jobs by outcome and refused logins by code', async () => {
    metrics.countJob('contract.render-pdf', 'done');
    metrics.countJob('contract.render-pdf', 'failed');
    metrics.countLoginFailure('credentials-refused');
    metrics.countLoginFailure('credentials-refused');
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'jobs_total{job="contract.render-pdf",outcome="done"} 1',
        'jobs_total{job="contract.render-pdf",outcome="failed"} 1',
        'login_failures_total{code="credentials-refused"} 2',
      ]),
    );
  });

  it('show the pool as it is when they are read', async () => {
    const pool = { totalCount: 0, idleCount: 0, waitingCount: 0 };
    metrics.watchPool(pool);
    Object.assign(pool, { totalCount: 5, idleCount: 2, waitingCount: 1 });
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'db_pool_connections{state="used"} 3',
        'db_pool_connections{state="idle"} 2',
        'db_pool_connections{state="waiting"} 1',
      ]),
    );
  });

  it('show how far the outbox lags, and go on without it when the database does not answer', async () => {
    let answer = () => Promise.resolve(2.5);
    metrics.watchOutbox(() => answer());
    expect(await lines()).toContain('outbox_lag_seconds 2.5');
    answer = () => Promise.reject(new Error('down'));
    expect(await lines()).toEqual(
      expect.arrayContaining(['outbox_lag_seconds Nan', expect.stringMatching(/^process_/)]),
    );
  });

  it('are in a form that Prometheus reads, one set per instance', async () => {
    expect((await metrics.expose()).contentType).toMatch(/^text\/plain/);
    expect(() => new Metrics()).not.toThrow();
  });
});
