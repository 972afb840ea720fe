import { expect } from '@jest/globals';
import { DEMO_PASSWORD } from '#src/demo/cast.js';
import { DEMO_ORGANISATIONS, demoLogin } from '#src/demo/organisations.js';
import type { Answer, Client } from '#test/support/client.js';
import type { World } from '#test/support/world.js';

export type Body = Record<string, unknown>;

/** A journey through the product as its users make it: over HTTP alone, everybody signing in with name and password. */
export class Journey {
  private readonly signedIn = new Map<string, Promise<Client>>();

  constructor(readonly world: World) {}

  /** Somebody who signs in the first time they act; written `organisation.person`. */
  by(who: string): Promise<Client> {
    let client = this.signedIn.get(who);
    if (!client) this.signedIn.set(who, (client = this.signIn(who)));
    return client;
  }

  /** Makes a resource and gives its id. @throws when it is refused */
  async create(who: string, path: string, body: object): Promise<string> {
    return (await this.make<{ id: string }>(who, path, body)).id;
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
    expect((await (await this.by('purchaser.经办员')).post('sandbox/clock', { now })).status).toBe(200);
  }

  /** Uploads a page that stands for a scan, and gives its id. */
  async upload(who: string, title: string): Promise<string> {
    const headers = { 'content-type': 'application/octet-stream' };
    const name = encodeURIComponent(`${title}.txt`);
    const answer = await (
      await this.by(who)
    ).post<{ id: string }>(`files?name=${name}`, undefined, { raw: `示范附件：${title}`, headers });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  /** What everybody reads, the newest first. */
  async notices(): Promise<Body[]> {
    return (await this.world.http.get<{ items: Body[] }>('notices')).body.items;
  }

  /** A public notice, word for word. */
  async notice(kind: string): Promise<{ body: Body } & Body> {
    const found = (await this.notices()).find((notice) => notice.kind === kind);
    expect([kind, found !== undefined]).toEqual([kind, true]);
    return (await this.world.http.get<{ body: Body } & Body>(`notices/${found!.id as string}`)).body;
  }

  private async signIn(who: string): Promise<Client> {
    const [key, person = ''] = who.split('.');
    const { name } = DEMO_ORGANISATIONS.find((organisation) => organisation.key === key)!;
    const { body } = await this.world.http.post<{ accessToken: string }>('auth/login', {
      login: demoLogin(person, name),
      password: DEMO_PASSWORD,
      client: 'api',
    });
    return this.world.http.as(body.accessToken);
  }
}
