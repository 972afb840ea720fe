import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { preparePlace, resolveCluster, SHELTER, type Place } from '#src/platform/db/embedded/place.js';
import { EmbeddedServerError } from '#src/platform/db/embedded/errors.js';
import { makeCluster, initdb } from '#src/platform/db/embedded/cluster.js';
import { socketUrl, startPostmaster, stopPostmaster, type Postmaster } from '#src/platform/db/embedded/postmaster.js';
import { prepareSocketDir } from '#src/platform/db/embedded/socket-dir.js';
import { migrate } from '#src/platform/db/migrate.js';
import { DATABASE, ensureRoles, ROLES } from '#src/platform/db/roles.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import type { TestDatabase } from '#test/support/test-database.js';

/** How often a server is started again whose dead processes still hold its memory. */
const PATIENCE = 100;

/** A database server that a test may kill: of its own, with the durability that the product runs with. */
export class OwnServer {
  private constructor(
    private readonly place: Place,
    private readonly dataDir: string,
    private readonly socketDir: string,
    private postmaster: Postmaster,
  ) {}

  /** Started, with the roles and the schema of the product. */
  static async start(): Promise<OwnServer> {
    const dataDir = scratchFolder('faults');
    await resolveCluster(dataDir);
    const place = await preparePlace(dataDir, SHELTER);
    await makeCluster(place, (folder) => initdb(place, folder, true));
    const socketDir = await prepareSocketDir(dataDir, place.runAs);
    const server = new OwnServer(place, dataDir, socketDir, await begin(place, dataDir, socketDir));
    await ensureRoles(socketUrl(socketDir, 'postgres', 'postgres'));
    await migrate(server.url(ROLES.owner));
    return server;
  }

  get database(): TestDatabase {
    return {
      appUrl: this.url(ROLES.app),
      ownerUrl: this.url(ROLES.owner),
      queueUrl: this.url(ROLES.queue),
      drop: () => Promise.resolve(),
    };
  }

  /** Kills it where it stands, and starts it again: it recovers from its log. */
  async crash(): Promise<void> {
    process.kill(this.postmaster.pid, 'SIGKILL');
    for (let attempt = 1; ; attempt++) {
      try {
        this.postmaster = await begin(this.place, this.dataDir, this.socketDir);
        return;
      } catch (error) {
        if (!(error instanceof EmbeddedServerError) || attempt === PATIENCE) throw error;
        await sleep(100);
      }
    }
  }

  /** Rows as the owner sees them, over a connection of this question alone. */
  async query<T extends object>(text: string, values?: unknown[]): Promise<T[]> {
    const client = new pg.Client(this.url(ROLES.owner));
    await client.connect();
    try {
      return (await client.query<T>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await stopPostmaster(this.postmaster.pid, this.place.cluster);
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private url(role: string): string {
    return socketUrl(this.socketDir, role, DATABASE);
  }
}

function begin(place: Place, dataDir: string, socketDir: string): Promise<Postmaster> {
  return startPostmaster(place, socketDir, {
    logFile: `${dataDir}/postgres.log`,
    settings: { max_connections: '100' },
  });
}
