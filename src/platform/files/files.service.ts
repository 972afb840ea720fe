import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { fieldError } from '#src/kernel/errors.js';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { OnJob, type Complete } from '#src/platform/jobs/decorators.js';
import { displayName } from './display-name.js';
import { FileStore, type StoredBlob } from './file-store.js';
import { declaredTypeMatches, SEALED_TYPE } from './file-types.js';
import { FilesQueries } from './files.queries.js';
import type { FileView } from './file.view.js';

/** Hours of real time that an upload waits for a command to claim it. */
const PENDING_HOURS = 24;

/** Uploads: streamed to the store outside of any transaction, then a row; a command claims it for what it belongs to. */
@Injectable()
export class FilesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
    private readonly queries: FilesQueries,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws DomainError `file-too-large`, `file-empty`, `file-type-mismatch` for a file that is not what its name says */
  async upload(stream: Readable, name: string): Promise<FileView> {
    const blob = await this.store.put(stream, { maxBytes: this.env.FILE_MAX_BYTES });
    // whoever hands in something sealed is about to bid, and nobody is to know
    if (blob.sniffedType === SEALED_TYPE) currentContext().discreet = true;
    try {
      if (blob.bytes === 0) throw fieldError('', 'file-empty');
      if (!declaredTypeMatches(undefined, name, blob.sniffedType))
        throw fieldError('name', 'file-type-mismatch', { found: blob.sniffedType });
      return await this.uow.run(() => this.keep(blob, displayName(name)));
    } catch (error) {
      await this.store.remove(blob.key);
      throw error;
    }
  }

  /**
   * Takes uploads for `owner` inside the command that names them: each once, and only the caller's own.
   * @throws DomainError `file-not-claimable` naming the field
   */
  async claim(ids: readonly string[], owner: { type: string; id: string }, path: string): Promise<void> {
    if (ids.length === 0) return;
    const [, claimed]: [unknown, number] = await this.uow.em.query(
      `update file set owner_type = $2, owner_id = $3, claimed_at = $4
       where id = any($1) and owner_id is null and uploaded_by = $5`,
      [ids, owner.type, owner.id, this.uow.now, currentActor().userId],
    );
    if (claimed !== new Set(ids).size) throw fieldError(path, 'file-not-claimable');
  }

  /** The stored bytes of a file that the caller may read, with its row. @throws DomainError `not-found` */
  async open(id: string): Promise<{ file: FileView; stream: Readable }> {
    const { storeKey, ...file } = await this.queries.readable(id);
    return { file, stream: await this.store.get(storeKey) };
  }

  /** Removes uploads that no command claimed: the rows first, then the bytes, so that no row ever points at nothing. */
  @OnJob('file.sweep', { transactional: false })
  async sweep(_payload: Record<string, never>, complete: Complete): Promise<void> {
    const keys: string[] = [];
    await complete(async () => {
      const [rows]: [{ store_key: string }[], number] = await this.uow.em.query(
        `delete from file where owner_id is null and uploaded_at < pg_catalog.now() - make_interval(hours => $1) returning store_key`,
        [PENDING_HOURS],
      );
      keys.push(...rows.map((row) => row.store_key));
    });
    for (const key of keys) await this.store.remove(key);
  }

  private async keep(blob: StoredBlob, name: string): Promise<FileView> {
    const { userId, organisationId, organisationKind } = currentActor();
    const id = uuidv7();
    await this.uow.em.query(
      `insert into file (id, store_key, name, content_type, bytes, sha256, uploaded_by, organisation_id)
       values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8)`,
      [id, blob.key, name, blob.sniffedType, blob.bytes, blob.sha256, userId, organisationId],
    );
    this.uow.record({
      action: 'file.upload',
      subjectType: 'file',
      subjectId: id,
      organisationId,
      details: { sha256: blob.sha256, bytes: blob.bytes },
    });
    if (blob.sniffedType === SEALED_TYPE && organisationKind === 'vendor')
      await this.uow.sealChains([{ subjectType: 'file', subjectId: id }]);
    currentContext().answer.location = `/api/v1/files/${id}`;
    return this.queries.show(id);
  }
}
