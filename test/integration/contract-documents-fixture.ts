import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runJobs } from '#src/demo/jobs.js';
import type { ContractContent } from '#src/procurement/contracts/index.js';
import type { ContractDocumentsView } from '#src/procurement/contracts/documents/contract-document.view.js';
import { does } from '#test/support/acts.js';
import type { Answer, Client } from '#test/support/client.js';
import { startWorld, type World, type WorldOptions } from '#test/support/world.js';

export const PUBLIC_URL = 'https://qingyuan.example';
export const MANAGER = 'purchaser.合同管理员';
export const HEAD = 'purchaser.单位负责人';
export const SEALS = 'purchaser.印章管理员';
export const SIGNATORY = 'A.授权签字人';

export type IssuedDocument = ContractDocumentsView['documents'][number];

/** The contract of the demo purchase, taken from act to act over HTTP by the people whose acts they are. */
export class ContractCase {
  private constructor(
    readonly world: World,
    readonly id: string,
  ) {}

  /** The demo as far as its announced award, on the day of the contract's draft. `prepare` comes before the draft. */
  static async drafted(
    options: Pick<WorldOptions, 'env' | 'jobs'> = {},
    prepare: (world: World) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<ContractCase> {
    const world = await startWorld({ ...options, at: 'announced', env: { PUBLIC_URL, ...options.env } });
    await world.moveClockTo('2026-09-14');
    await prepare(world);
    const award = await world.newest('award');
    const { status, body } = await world.as(MANAGER).post<{ id: string }>(`awards/${award}/contract`);
    if (status !== 201) throw new Error(`the contract was not drafted: ${JSON.stringify(body)}`);
    return new ContractCase(world, body.id);
  }

  get path(): string {
    return `contracts/${this.id}`;
  }

  as(who: string): Client {
    return this.world.as(who);
  }

  /** From the draft through its checks to its approval, before anything is rendered. */
  async approve(): Promise<void> {
    await does(this.as(MANAGER), this.path, 'submit');
    await does(this.as('purchaser.法律顾问'), this.path, 'check-legally', { opinion: '合法完备' });
    await does(this.as('purchaser.单位会计'), this.path, 'check-budget', { opinion: '相符' });
    await does(this.as(HEAD), this.path, 'approve');
  }

  return(): Promise<void> {
    return does(this.as(HEAD), this.path, 'return', { reason: '补充政策依据' });
  }

  /** Replaces the draft by another that is made of it. */
  async redraft(change: (content: ContractContent) => ContractContent): Promise<Answer> {
    const { body, etag } = await this.as(MANAGER).get<{ content: ContractContent }>(this.path);
    return this.as(MANAGER).put(this.path, { content: change(body.content) }, { ifMatch: etag });
  }

  /** Runs the rendering that waits, as a worker would. */
  render(): Promise<void> {
    return runJobs(this.world.app, 'contract.render');
  }

  async documents(who = MANAGER): Promise<readonly IssuedDocument[]> {
    const { body } = await this.as(who).get<ContractDocumentsView>(`${this.path}/documents`);
    return body.documents;
  }

  /** The document that both sides are asked to agree to. */
  async document(): Promise<IssuedDocument> {
    const current = (await this.documents()).find(({ isCurrent }) => isCurrent);
    if (!current) throw new Error('no document is current');
    return current;
  }

  async status(): Promise<unknown> {
    return (await this.as(MANAGER).get(this.path)).body.status;
  }

  /** The bytes that are served of a file. */
  async content(fileId: string, who = MANAGER): Promise<Buffer> {
    const address = await this.world.app.getUrl();
    const answer = await fetch(`${address}/api/v1/files/${fileId}/content`, {
      headers: { authorization: `Bearer ${this.world.token(who)}` },
    });
    if (answer.status !== 200) throw new Error(`the file is not served: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  async upload(who: string, name: string, raw: Buffer): Promise<string> {
    const headers = { 'content-type': 'application/octet-stream' };
    const { status, body } = await this.as(who).post<{ id: string }>(
      `files?name=${encodeURIComponent(name)}`,
      undefined,
      { raw, headers },
    );
    if (status !== 201) throw new Error(`the upload was refused: ${JSON.stringify(body)}`);
    return body.id;
  }

  /** How many files the store holds, drafts included. */
  get storedFiles(): number {
    const entries = readdirSync(join(this.world.dataDir, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).length;
  }
}
