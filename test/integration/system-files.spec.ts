import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { asSystem } from '#src/demo/cast.js';
import { DomainError } from '#src/kernel/errors.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { FileStore } from '#src/platform/files/file-store.js';
import { SystemFiles, type StoredBlob } from '#src/platform/files/index.js';
import { startWorld, type World } from '#test/support/world.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

let world: World;
let files: SystemFiles;
beforeAll(async () => {
  world = await startWorld();
  files = world.app.get(SystemFiles);
});
afterAll(() => world.stop());

/** Makes a file by a transaction that does what `name` says, and gives what the store called it. */
async function made(name: (blob: StoredBlob) => Promise<boolean>): Promise<StoredBlob> {
  let known: StoredBlob | undefined;
  await asSystem(() =>
    files.make(PDF, (blob) => {
      known = blob;
      return name(blob);
    }),
  );
  return known!;
}
const owner = { type: 'contract', id: uuidv7() };
/** Its row, within a transaction. */
const keep = (blob: StoredBlob) =>
  files.keep(blob, {
    ...{ name: 'QYHT-2026-0031 合同/终稿.pdf', owner, organisationId: world.organisation('purchaser') },
    madeFor: world.userId('purchaser.单位负责人'),
  });
const transaction = <T>(work: () => Promise<T>) => world.app.get(UnitOfWork).run(work);
const isStored = async ({ key }: StoredBlob) => {
  const stream = await world.app
    .get(FileStore)
    .get(key)
    .catch(() => undefined);
  stream?.destroy();
  return stream !== undefined;
};

describe('a file that the system makes', () => {
  it('is its owner’s from the beginning, with what its bytes say of it', async () => {
    let id = '';
    const blob = await made(async (stored) => {
      id = await transaction(() => keep(stored));
      return true;
    });
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    const [row] = await world.query('select * from file where id = $1', [id]);
    expect(row).toMatchObject({
      ...{ store_key: blob.key, name: '终稿.pdf', content_type: 'application/pdf', bytes: String(PDF.length) },
      ...{ sha256: Buffer.from(sha256, 'hex'), owner_type: 'contract', owner_id: owner.id },
      uploaded_by: world.userId('purchaser.单位负责人'),
      claimed_at: expect.any(Date),
    });
    const found = await files.find(id, owner);
    expect(found).toEqual({ storeKey: blob.key, contentType: 'application/pdf', bytes: PDF.length });
    expect((await files.read(found!)).equals(PDF)).toBe(true);
    expect(
      await world.query('select action, actor_kind, details from audit_entry where subject_id = $1', [id]),
    ).toEqual([{ action: 'file.make', actor_kind: 'system', details: { sha256, bytes: PDF.length } }]);
  });

  it('is not found as anybody else’s', async () => {
    const [{ id }] = (await world.query('select id from file')) as [{ id: string }];
    expect(await files.find(id, { type: 'contract', id: uuidv7() })).toBeUndefined();
    expect(await files.find(id, { type: 'award', id: owner.id })).toBeUndefined();
    expect(await files.find(uuidv7(), owner)).toBeUndefined();
  });

  it('is gone when nobody names it', async () => {
    expect(await isStored(await made(() => Promise.resolve(false)))).toBe(false);
  });

  it.each([
    ['is gone when its transaction was refused', new DomainError('illegal-transition'), false],
    ['stays when the database may have kept it all the same', new DomainError('too-busy'), true],
    ['stays when something else went wrong, which may have been after the commit', new Error('connection lost'), true],
  ])('%s', async (_, error, stays) => {
    const rows = await world.query('select id from file');
    let known: StoredBlob | undefined;
    const making = made(async (blob) => {
      known = blob;
      return transaction(async () => {
        await keep(blob);
        throw error;
      });
    });
    await expect(making).rejects.toBe(error);
    expect(await world.query('select id from file')).toEqual(rows);
    expect(await isStored(known!)).toBe(stays);
  });
});
