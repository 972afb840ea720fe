import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The part of a `pg.Pool` that is watched. */
export interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** The figures of this process in Prometheus' form, in a registry of its own. Durations are in seconds. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.#registry],
  });
  readonly #jobs = new Counter({
    name: 'jobs_total',
    help: 'Jobs handled, by name and outcome',
    labelNames: ['job', 'outcome'],
    registers: [this.#registry],
  });
  readonly #logins = new Counter({
    name: 'login_failures_total',
    help: 'Refused logins, by problem code',
    labelNames: ['code'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** @param request `route` is the pattern (`/tenders/:id`), never the address: every label value is a series of its own */
  observeRequest(request: { method: string; route: string; status: number }, seconds: number): void {
    this.#requests.observe(request, seconds);
  }

  countJob(job: string, outcome: 'done' | 'failed' | 'dead'): void {
    this.#jobs.inc({ job, outcome });
  }

  countLoginFailure(code: string): void {
    this.#logins.inc({ code });
  }

  /** Shows a connection pool: connections in use, idle, and requests that wait for one. Call it once. */
  watchPool(pool: PoolCounts): void {
    new Gauge({
      name: 'db_pool_connections',
      help: 'Connections to the database, and requests waiting for one',
      labelNames: ['state'],
      registers: [this.#registry],
      collect() {
        this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }

  /** Shows the age in seconds of the oldest outbox row that is not done. Call it once. @param readLag 0 when all are done */
  watchOutbox(readLag: () => Promise<number>): void {
    new Gauge({
      name: 'outbox_lag_seconds',
      help: 'Age of the oldest outbox row that is not done; NaN when the database does not answer',
      registers: [this.#registry],
      async collect() {
        // one figure that cannot be read must not hide all the others
        this.set(await readLag().catch(() => NaN));
      },
    });
  }

  /** The answer of /metrics and its content type. */
  async expose(): Promise<{ contentType: string; body: string }> {
    return { contentType: this.#registry.contentType, body: await this.#registry.metrics() };
  }
}
