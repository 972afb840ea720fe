import { cpSync } from 'node:fs';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { shanghaiInstant, type DateText } from '#src/kernel/dates.js';
import type { OrganisationKind, Post } from '#src/kernel/permissions.js';
import { actAt, type DemoAct } from '#src/demo/acts.js';
import { mainCase } from '#src/demo/cases.js';
import { asSystem, Cast } from '#src/demo/cast.js';
import { DemoCatalogue } from '#src/demo/catalogue.js';
import { DemoPurchase } from '#src/demo/purchases.js';
import { DemoRegister } from '#src/demo/register.js';
import { type DemoSchedule, type Hour, instantOf, SCHEDULE_2026 } from '#src/demo/schedule.js';
import { seedDemoGround, seedSandbox } from '#src/demo/seed.js';
import { actsOf, PURCHASE_STAGES } from '#src/demo/stages.js';
import { DEMO_STORY } from '#src/demo/story.js';
import { DEMO_VENDORS } from '#src/demo/vendors.js';
import { AccessTokens } from '#src/platform/access/access-tokens.js';
import { markBornSandbox, SandboxClock } from '#src/platform/clock/index.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { startTestApp, type TestApp, type TestAppOptions } from '#test/support/app.js';
import type { Client } from '#test/support/client.js';
import {
  besideTheServer,
  cloneDatabase,
  ownerPool,
  templateOf,
  type TestDatabase,
} from '#test/support/test-database.js';

/** How far the demo has come; each stage holds what the ones before it hold. */
const STAGES = ['people', 'catalogue', ...PURCHASE_STAGES] as const;
export type Stage = (typeof STAGES)[number];

export interface WorldOptions extends Pick<TestAppOptions, 'env' | 'jobs' | 'live'> {
  /** how far the demo purchase has come; nobody has done anything yet when left out */
  readonly at?: Stage;
  /** when everything happens; the purchase of 2026 when left out */
  readonly schedule?: DemoSchedule;
  /** an empty migrated database in place of a copy of the run's own */
  readonly database?: TestDatabase;
}

/** The whole product over a sandbox with its regions, calendars, parameters and people, and the demo purchase as far as asked for. */
export async function startWorld({
  at = 'people',
  schedule = SCHEDULE_2026,
  database: given,
  ...options
}: WorldOptions = {}): Promise<World> {
  const database = given ?? (await peopledDatabase(schedule));
  if (given) await fillWithPeople(given, schedule);
  const world = await enter(await startTestApp({ ...options, database }), schedule);
  await world.play(at);
  return world;
}

async function peopledDatabase(schedule: DemoSchedule): Promise<TestDatabase> {
  return cloneDatabase(await templateOf(`people_${schedule.year}`, (draft) => fillWithPeople(draft, schedule)));
}

/** The whole demo, as whoever starts a sandbox finds it; it is played once a run, and each spec file has a copy. */
export async function startDemo(options: Pick<TestAppOptions, 'env' | 'jobs'> = {}): Promise<World> {
  const files = besideTheServer('demo');
  const database = await cloneDatabase(await templateOf('demo', (draft) => playDemo(draft, files)));
  return enter(await startTestApp({ ...options, database, files }), DEMO_STORY.schedule);
}

/** Plays the demo in a database, and keeps what it wrote to disk in a folder. */
async function playDemo(database: TestDatabase, files: string): Promise<void> {
  const running = await startTestApp({ database });
  await seedSandbox(running.app, database.ownerUrl);
  cpSync(running.dataDir, files, { recursive: true });
  await running.stop();
}

/** Signs everybody in. */
async function enter(running: TestApp, schedule: DemoSchedule): Promise<World> {
  const owner = ownerPool(running.database);
  await owner.query(SIGN_EVERYBODY_IN);
  const world = new World(running, owner, await Cast.of(running.app), schedule);
  await world.readSessions();
  return world;
}

async function fillWithPeople(database: TestApp['database'], { born }: DemoSchedule): Promise<void> {
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  await markBornSandbox(owner, instantOf(born));
  await owner.end();
  const running = await startTestApp({ database });
  await seedDemoGround(running.app);
  await Cast.hire(running.app);
  await running.stop();
}

const SIGN_EVERYBODY_IN = `
  insert into session (id, user_id, membership_id, client, rotated_at, expires_at)
  select gen_random_uuid(), user_id, id, 'api', pg_catalog.now(), pg_catalog.now() + interval '1 hour' from membership m
  where not exists (select from session s where s.membership_id = m.id)`;

export class World implements TestApp {
  private readonly acts: Readonly<Record<Stage, readonly DemoAct[]>>;
  private readonly sessions = new Map<string, string>();
  private stage = 0;
  private hour: Hour;

  constructor(
    private readonly running: TestApp,
    private readonly owner: pg.Pool,
    private readonly cast: Cast,
    readonly schedule: DemoSchedule,
  ) {
    const catalogue = new DemoCatalogue(running.app, cast, schedule.year);
    const purchase = new DemoPurchase(running.app, cast, catalogue, mainCase(schedule));
    this.hour = schedule.born;
    const acts = actsOf(purchase);
    const register = new DemoRegister(running.app, cast, schedule);
    this.acts = {
      people: [],
      catalogue: actAt(schedule.catalogue, () => catalogue.publish()),
      ...acts,
      // those who serve, so that there is somebody for the places of the contract
      prepaid: [...actAt(schedule.contract.filing, () => register.enterRoster(DEMO_VENDORS[0]!)), ...acts.prepaid],
    };
  }

  get app() {
    return this.running.app;
  }

  get database() {
    return this.running.database;
  }

  get dataDir() {
    return this.running.dataDir;
  }

  get contract() {
    return this.running.contract;
  }

  get http() {
    return this.running.http;
  }

  /**
   * Somebody of the demo, signed in; written `organisation.person`, such as `purchaser.经办员`.
   * @param at another process of the installation
   */
  as(who: string, { http }: Pick<TestApp, 'http'> = this): Client {
    return http.as(this.token(who));
  }

  /** The access token of somebody of the demo. */
  token(who: string): string {
    const actor = this.cast.actor(who);
    const sessionId = this.sessions.get(actor.membershipId)!;
    return this.app.get(AccessTokens).issue({ ...actor, sessionId });
  }

  /** The user id of somebody of the demo. */
  userId(who: string): string {
    return this.cast.actor(who).userId;
  }

  /** The id of a demo organisation. */
  organisation(key: string): string {
    return this.cast.id(key);
  }

  /** A further organisation, which is no party to anything. */
  async newOrganisation(kind: OrganisationKind, region = '310101'): Promise<string> {
    const id = uuidv7();
    await this.query(
      `insert into organisation (id, kind, name, uscc, region_code) values ($1::uuid, $2::text, $2 || $3, $1::text, $3::text)`,
      [id, kind, region],
    );
    return id;
  }

  /** Somebody new in a post of an organisation, signed in; or another post of somebody whose user id is given. */
  async newPerson(organisationId: string, post: Post, userId?: string): Promise<Client> {
    return this.http.as((await this.newTicket(organisationId, post, userId)).token);
  }

  /** The same, with what their token is made of. */
  async newTicket(organisationId: string, post: Post, known?: string): Promise<{ sessionId: string; token: string }> {
    const [membershipId, sessionId, userId] = [uuidv7(), uuidv7(), known ?? uuidv7()];
    if (!known)
      await this.query(`insert into app_user (id, login, display_name) values ($1::uuid, $1::text, $2)`, [
        userId,
        post,
      ]);
    const [organisation] = await this.query<{ kind: OrganisationKind; region: string }>(
      `with m as (insert into membership (id, user_id, organisation_id, post) values ($1, $2, $3, $4)),
            s as (insert into session (id, user_id, membership_id, client, rotated_at, expires_at)
                  values ($5, $2, $1, 'api', pg_catalog.now(), pg_catalog.now() + interval '1 hour'))
       select kind, region_code as region from organisation where id = $3`,
      [membershipId, userId, organisationId, post, sessionId],
    );
    const { kind: organisationKind, region: regionCode } = organisation!;
    const actor = { userId, sessionId, membershipId, post, organisationId, organisationKind, regionCode };
    return { sessionId, token: this.app.get(AccessTokens).issue(actor) };
  }

  /** Goes on with the demo purchase up to a stage. What belongs to a later stage and comes earlier in the story is played later. */
  async play(to: Stage): Promise<void> {
    for (; this.stage < STAGES.indexOf(to); this.stage++)
      for (const { at, play } of this.acts[STAGES[this.stage + 1]!]) {
        if (at > this.hour) {
          await asSystem(() => this.app.get(SandboxClock).set(instantOf(at)));
          this.hour = at;
        }
        await play();
      }
  }

  /** Does `work` as somebody in one transaction, past the edge: for services that no route leads to yet. */
  act<T>(who: string, work: () => Promise<T>): Promise<T> {
    return this.cast.as(who, () => this.app.get(UnitOfWork).run(work));
  }

  /** Moves business time on, to a time of day in Shanghai. */
  async moveClockTo(date: DateText, time = '09:00'): Promise<void> {
    await asSystem(() => this.app.get(SandboxClock).set(shanghaiInstant(date, time)));
  }

  /** Rows as the owner of the database sees them. */
  async query<T extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]> {
    return (await this.owner.query<T>(text, values)).rows;
  }

  /** A digest of every table but the regions: what a refused command must leave as it was. */
  async contents(): Promise<Record<string, string | null>> {
    const tables = await this.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'app' and tablename <> 'region' order by 1`,
    );
    // what was done is handed on by and by: of the outbox it counts which rows there are
    const wordsOf = (name: string) => (name === 'outbox' ? 't.id::text' : 't::text');
    const digests = tables.map(
      ({ name }) =>
        `(select md5(string_agg(${wordsOf(name)}, '|' order by ${wordsOf(name)})) from app.${name} t) as ${name}`,
    );
    const [row] = await this.query<Record<string, string | null>>(`select ${digests.join(', ')}`);
    return row!;
  }

  /** Every row of every table as text, as JSON and as the database writes it. */
  async dump(): Promise<string> {
    const tables = await this.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'app'`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const [row] = await this.query<{ text: string | null }>(
        `select string_agg(to_jsonb(t)::text || ' ' || t::text, E'\\n') as text from app.${name} t`,
      );
      texts.push(row!.text ?? '');
    }
    return texts.join('\n');
  }

  /** The id of the newest row of a table. */
  async newest(table: string): Promise<string> {
    const [row] = await this.query<{ id: string }>(`select id from ${table} order by id desc limit 1`);
    if (!row) throw new Error(`no ${table} yet`);
    return row.id;
  }

  async readSessions(): Promise<void> {
    const rows = await this.query<{ id: string; membership_id: string }>('select id, membership_id from session');
    for (const row of rows) this.sessions.set(row.membership_id, row.id);
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.owner.end();
    await this.database.drop();
  }
}
