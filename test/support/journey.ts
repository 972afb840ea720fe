import { expect } from '@jest/globals';
import { DEMO_PASSWORD } from '#src/demo/cast.js';
import { DEMO_ORGANISATIONS, demoLogin } from '#src/demo/organisations.js';
import { CUSTODIANS, CUSTODY_THRESHOLD, demoCustodianKeys } from '#src/demo/custodians.js';
import { type Hour, instantOf } from '#src/demo/schedule.js';
import type { BidContent } from '#src/procurement/bids/index.js';
import type { SealedBid } from '#src/procurement/bids/sealing/index.js';
import { type Ceremony, type HandedIn, postShares, sealedBid, submit } from '#test/support/ceremony.js';
import type { Answer, Client, Watch } from '#test/support/client.js';
import type { World } from '#test/support/world.js';

/** An access token ends after ten minutes; whoever travels longer signs in again. */
const SIGNED_IN_MS = 480_000;

export type Body = Record<string, unknown>;

/** Somebody who has signed in. */
interface Traveller {
  readonly client: Client;
  readonly token: string;
  readonly userId: string;
  readonly organisationId: string;
}

/** Who watches a journey; its acts are told when they happen. */
export interface Witness {
  /** what is told of somebody's exchanges */
  of(who: string): Watch;
  /** who somebody turned out to be */
  meets(who: string, ids: { readonly userId: string; readonly organisationId: string }): void;
  /** the clock was set */
  at(now: Date): void;
}

/** What is answered to somebody who may not do what they want. */
export interface Refusal {
  readonly status: number;
  readonly code: string | undefined;
  /** paths of the fields that it names */
  readonly fields: string[];
}

/** Where a bid lies that is to be replaced. */
export interface BidPlace {
  readonly tender: string;
  readonly openingId: string;
  readonly bidId: string;
}

function refusalOf({ status, code, body }: Answer): Refusal {
  const errors = (body as { errors?: { path: string }[] }).errors ?? [];
  return { status, code, fields: errors.map(({ path }) => path) };
}

/** A journey through the product as its users make it: over HTTP alone, everybody signing in with name and password. */
export class Journey {
  private readonly signedIn = new Map<string, { readonly traveller: Promise<Traveller>; readonly until: number }>();
  private readonly anybody: Client;
  private hour?: Hour;

  constructor(
    readonly world: World,
    private readonly witness?: Witness,
  ) {
    this.anybody = world.http.as(undefined, witness?.of('anybody'));
  }

  /** Nothing is left open by HTTP. */
  end(): Promise<void> {
    return Promise.resolve();
  }

  /** Somebody who signs in the first time they act, written `organisation.person`; or `anybody`, who does not. */
  async by(who: string): Promise<Client> {
    if (who === 'anybody') return this.anybody;
    return (await this.traveller(who)).client;
  }

  /** The same, by the name that a world has for it. */
  as(who: string): Promise<Client> {
    return this.by(who);
  }

  /** The user id of somebody, as they read it themselves. */
  async userId(who: string): Promise<string> {
    return (await this.traveller(who)).userId;
  }

  /** The id of an organisation of the demo, as the first of its people reads it. */
  async organisation(key: string): Promise<string> {
    const { people } = DEMO_ORGANISATIONS.find((organisation) => organisation.key === key)!;
    return (await this.traveller(`${key}.${Object.keys(people)[0]!}`)).organisationId;
  }

  /** Makes a resource and gives its id. @throws when it is refused */
  async create(who: string, path: string, body: object): Promise<string> {
    return (await this.make<{ id: string }>(who, path, body)).id;
  }

  /** One more of what was made the same way before: however it is quickest. */
  async another(who: string, path: string, body: object): Promise<void> {
    expect((await (await this.by(who)).post(path, body)).status).toBe(201);
  }

  /** Makes a resource and gives what is answered. @throws when it is refused */
  async make<T = Body>(who: string, path: string, body: object): Promise<T> {
    const answer = await (await this.by(who)).post<T>(path, body);
    expect([path, answer.status, answer.code]).toEqual([path, 201, undefined]);
    return answer.body;
  }

  /** A command on a resource as it stands, whatever comes of it. */
  async command(who: string, path: string, action: string, body?: object): Promise<Answer> {
    return (await this.by(who)).command(path, action, body);
  }

  /** @throws when the command is refused */
  async done(who: string, path: string, action: string, body?: object): Promise<void> {
    const answer = await this.command(who, path, action, body);
    expect([path, action, answer.code]).toEqual([path, action, undefined]);
    expect(answer.status).toBeLessThan(300);
  }

  /** Puts something in the place of what stands there. @param of the resource whose version it changes @throws when it is refused */
  async put<T = Body>(who: string, path: string, body: object, of = path): Promise<T> {
    const client = await this.by(who);
    const { etag } = await client.get(of, { isAside: true });
    const answer = await client.put<T>(path, body, { ifMatch: etag });
    expect([path, answer.status, answer.code]).toEqual([path, 200, undefined]);
    return answer.body;
  }

  /** A custodian of a tender hands in the public half of the own key. */
  async setKey(who: string, tender: string): Promise<void> {
    const { publicJwk } = (await demoCustodianKeys()).get(who)!;
    await this.make(who, `${tender}/custodian-key`, { publicJwk });
  }

  /** A vendor seals a bid for an opening of a tender and hands it in; gives its id. @throws when it is refused */
  async handIn(vendor: string, _tender: string, openingId: string, content: BidContent): Promise<string> {
    const { status, code, body } = await submit(this, vendor, openingId, content);
    expect([vendor, status, code]).toEqual([vendor, 201, undefined]);
    return body.id;
  }

  /** A vendor hands in another bid in the place of its first. */
  async replaceBid(vendor: string, of: BidPlace, content: BidContent): Promise<HandedIn & { sealed: SealedBid }> {
    const sealed = await sealedBid(this, vendor, of.openingId, content);
    const manager = await this.by(`${vendor}.投标专员`);
    const { etag } = await manager.get(`bids/${of.bidId}`, { isAside: true });
    const answer = await manager.post<HandedIn>(`bids/${of.bidId}/replace`, sealed, { ifMatch: etag });
    expect([vendor, answer.status, answer.code]).toEqual([vendor, 200, undefined]);
    return { ...answer.body, sealed };
  }

  /** A custodian unlocks the own key, opens the shares of the own seat and posts them. */
  async postShares(who: string, openingId: string): Promise<Ceremony> {
    const { status, code, body } = await postShares(this, who, openingId);
    expect([who, status, code]).toEqual([who, 200, undefined]);
    return body;
  }

  /** Two of the three custodians open everything. */
  async open(openingId: string): Promise<void> {
    for (const custodian of CUSTODIANS.slice(0, CUSTODY_THRESHOLD)) await this.postShares(custodian, openingId);
  }

  async show<T = Body>(who: string, path: string): Promise<T> {
    const answer = await (await this.by(who)).get<T>(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  }

  /** The rows of a list. */
  async list<T = Body>(who: string, path: string): Promise<T[]> {
    return (await this.show<{ items: T[] }>(who, path)).items;
  }

  /** Moves business time, as everybody in a sandbox may; an instant with its offset. */
  async clock(now: string): Promise<void> {
    const { client } = await this.traveller('purchaser.经办员');
    expect((await client.post('sandbox/clock', { now }, { isAside: true })).status).toBe(200);
    this.witness?.at(new Date(now));
  }

  /** Moves business time to an hour of the schedule, if it is not that hour already. */
  async at(hour: Hour): Promise<void> {
    if (hour === this.hour) return;
    await this.clock(instantOf(hour).toISOString());
    this.hour = hour;
  }

  /** Uploads a page that stands for a scan, and gives its id. */
  upload(who: string, title: string): Promise<string> {
    return this.uploadFile(who, `${title}.txt`, Buffer.from(`示范附件：${title}`));
  }

  /** Uploads a file, and gives its id. */
  async uploadFile(who: string, name: string, raw: Buffer): Promise<string> {
    const headers = { 'content-type': 'application/octet-stream' };
    const path = `files?name=${encodeURIComponent(name)}`;
    const answer = await (await this.by(who)).post<{ id: string }>(path, undefined, { raw, headers });
    expect([name, answer.status]).toEqual([name, 201]);
    return answer.body.id;
  }

  /** The bytes of a file. */
  async download(who: string, fileId: string): Promise<Buffer> {
    const url = `/api/v1/files/${fileId}/content`;
    const { token } = await this.traveller(who);
    const answer = await fetch(`${await this.world.app.getUrl()}${url}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { status } = answer;
    expect([url, status]).toEqual([url, 200]);
    const headers = Object.fromEntries(answer.headers);
    const told = { status, headers, body: { contentType: headers['content-type'] }, etag: '', code: undefined };
    this.witness?.of(who)({ method: 'GET', url, body: undefined, answer: told });
    return Buffer.from(await answer.arrayBuffer());
  }

  /** A read that nobody is told of. */
  async look<T = Body>(who: string, path: string): Promise<T> {
    return (await (await this.by(who)).get<T>(path, { isAside: true })).body;
  }

  /** A problem that a command is refused with: status and code, with the fields it names. */
  async refused(who: string, path: string, action: string, body?: object): Promise<Refusal> {
    return refusalOf(await this.command(who, path, action, body));
  }

  /** The same of something that is not made. */
  async notMade(who: string, path: string, body?: object): Promise<Refusal> {
    return refusalOf(await (await this.by(who)).post(path, body));
  }

  /** What everybody reads, the newest first. */
  async notices(): Promise<Body[]> {
    return (await this.anybody.get<{ items: Body[] }>('notices')).body.items;
  }

  /** The newest public notice of a kind, word for word. */
  async notice(kind: string): Promise<{ body: Body } & Body> {
    const { body } = await this.anybody.get<{ items: Body[] }>('notices', { isAside: true });
    const found = body.items.find((notice) => notice.kind === kind);
    expect([kind, found !== undefined]).toEqual([kind, true]);
    return (await this.anybody.get<{ body: Body } & Body>(`notices/${found!.id as string}`)).body;
  }

  private traveller(who: string): Promise<Traveller> {
    const known = this.signedIn.get(who);
    if (known && Date.now() < known.until) return known.traveller;
    const traveller = this.signIn(who);
    this.signedIn.set(who, { traveller, until: Date.now() + SIGNED_IN_MS });
    return traveller;
  }

  private async signIn(who: string): Promise<Traveller> {
    const [key, person = ''] = who.split('.');
    const { name } = DEMO_ORGANISATIONS.find((organisation) => organisation.key === key)!;
    const login = { login: demoLogin(person, name), password: DEMO_PASSWORD, client: 'api' };
    const { body } = await this.world.http.post<{ accessToken: string }>('auth/login', login);
    const client = this.world.http.as(body.accessToken, this.witness?.of(who));
    type Me = { userId: string; membership: { organisationId: string } };
    const { body: me } = await client.get<Me>('auth/me', { isAside: true });
    const ids = { userId: me.userId, organisationId: me.membership.organisationId };
    this.witness?.meets(who, ids);
    return { client, token: body.accessToken, ...ids };
  }
}
