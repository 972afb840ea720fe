import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { FileOwners } from './file-owners.js';
import type { FileView } from './file.view.js';

interface FileRow extends Omit<FileView, 'uploadedAt'> {
  uploadedAt: Date;
  storeKey: string;
  uploadedBy: string;
  ownerType: string | null;
  ownerId: string | null;
}

const SHOW = {
  name: 'file.show',
  text: `select id, name, content_type as "contentType", bytes, encode(sha256, 'hex') as sha256, uploaded_at as "uploadedAt",
                store_key as "storeKey", uploaded_by as "uploadedBy", owner_type as "ownerType", owner_id as "ownerId"
         from file where id = $1`,
};

/** Reads of files, always through what they belong to: who may read the owner may read its files. */
@Injectable()
export class FilesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly owners: FileOwners,
  ) {}

  async show(id: string): Promise<FileView> {
    const { storeKey: _, ...view } = await this.readable(id);
    return view;
  }

  /** @throws DomainError `not-found` when it is not there or its owner is not the caller's to read */
  async readable(id: string): Promise<FileView & { storeKey: string }> {
    const { uploadedBy, ownerType, ownerId, ...row } = await this.reads.one<FileRow>(SHOW, [id], 'file');
    const actor = currentActor();
    const mine = ownerId === null ? uploadedBy === actor.userId : await this.owners.mayRead(actor, ownerType!, ownerId);
    if (!mine) throw new DomainError('not-found', { subject: 'file' });
    return { ...row, uploadedAt: row.uploadedAt.toISOString() };
  }
}
