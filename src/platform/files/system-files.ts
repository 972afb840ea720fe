import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { displayName } from './display-name.js';
import { FileStore, type StoredBlob } from './file-store.js';

/** What a file is that the system made. */
export interface MadeFile {
  readonly name: string;
  readonly owner: { readonly type: string; readonly id: string };
  readonly organisationId: string;
  /** whose act made the system make it: a user id */
  readonly madeFor: string;
}

/** A file as a job sees it. */
export interface OwnedFile {
  readonly storeKey: string;
  readonly contentType: string;
  readonly bytes: number;
}

const OWNED = {
  name: 'file.owned',
  text: `select store_key as "storeKey", content_type as "contentType", bytes from file where id = $1 and owner_type = $2 and owner_id = $3`,
};

/** Files as jobs have to do with them: those that the system makes, and those of an aggregate that it reads. Nobody's access is asked. */
@Injectable()
export class SystemFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
    private readonly store: FileStore,
  ) {}

  /**
   * Stores what the system made, outside of any transaction; `name` then gives it its row by {@link keep}, in a transaction. The bytes go again
   * when `name` answers false or refuses. They stay when nobody knows whether its transaction was committed: better a file without a row
   * than a row without its file.
   */
  async make(content: Buffer, name: (blob: StoredBlob) => Promise<boolean>): Promise<void> {
    const blob = await this.store.put(Readable.from([content]), { maxBytes: content.length });
    try {
      if (!(await name(blob))) await this.store.remove(blob.key);
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') await this.store.remove(blob.key);
      throw error;
    }
  }

  /** The row of a file that was made, its owner's from the beginning; inside a transaction. Gives its id. */
  async keep(blob: StoredBlob, { name, owner, organisationId, madeFor }: MadeFile): Promise<string> {
    const id = uuidv7();
    await this.uow.em.query(
      `insert into file (id, store_key, name, content_type, bytes, sha256, uploaded_by, organisation_id, owner_type, owner_id, claimed_at)
       values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, $9, $10, $11)`,
      [
        ...[id, blob.key, displayName(name), blob.sniffedType, blob.bytes, blob.sha256],
        ...[madeFor, organisationId, owner.type, owner.id, this.uow.now],
      ],
    );
    this.uow.record({
      ...{ action: 'file.make', by: 'system', subjectType: 'file', subjectId: id, organisationId },
      details: { sha256: blob.sha256, bytes: blob.bytes },
    });
    return id;
  }

  /** A file of an owner; undefined when it is not, or no longer, the owner's. */
  async find(id: string, owner: MadeFile['owner']): Promise<OwnedFile | undefined> {
    const [file] = await this.reads.all<OwnedFile>(OWNED, [id, owner.type, owner.id]);
    return file;
  }

  /** The bytes of a file, whole: whoever asks has looked at its size. @throws DomainError `service-unavailable` */
  async read({ storeKey }: OwnedFile): Promise<Buffer> {
    return buffer(await this.store.get(storeKey));
  }
}
