import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { Page, PageQuery } from '#src/platform/http/keyset.js';
import type { DraftRow, DraftView } from './draft.view.js';

/** In bytes of UTF-8. */
const MAX_BYTES = 256 * 1024;
/** More forms than anybody has open; without an end one caller could fill the disk. */
const MOST_DRAFTS = 100;

const OWN = {
  name: 'draft.own',
  text: `select version, ${instantText('updated_at')} as "updatedAt", body from form_draft where membership_id = $1 and form = $2`,
};
const OTHERS = {
  name: 'draft.others',
  text: 'select count(*)::integer as count from form_draft where membership_id = $1 and form <> $2',
};

const KEEP = {
  name: 'draft.keep',
  text: `insert into form_draft as d (id, membership_id, form, body) values ($1, $2, $3, $4)
         on conflict on constraint form_draft_once
         do update set version = d.version + 1, body = excluded.body, updated_at = pg_catalog.now()
         returning id, form, version, ${instantText('updated_at')} as "updatedAt"`,
};

const drafts = new KeysetList({
  name: 'draft.list',
  select: `t.id, t.form, t.version, ${instantText('t.updated_at')}`,
  from: 'form_draft t',
  access: 'public',
  filters: { membership: 't.membership_id = ?' },
  row: ([id, form, version, updatedAt]: [string, string, number, string]): DraftRow => ({
    id,
    form,
    version,
    updatedAt,
  }),
});

interface Kept {
  readonly version: number;
  readonly updatedAt: string;
  readonly body: string;
}

/** What people have typed and not sent: each one's own, in one post. No command, no audit: working data, gone when it is sent, thrown away or old. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  list(query: PageQuery): Promise<Page<DraftRow>> {
    return drafts.page(this.reads, undefined, query, { membership: currentActor().membershipId });
  }

  async show(form: string): Promise<DraftView> {
    const [kept] = await this.reads.all<Kept>(OWN, [currentActor().membershipId, form]);
    if (!kept) return { form, version: 0, updatedAt: null, body: null };
    return { form, ...kept, body: JSON.parse(kept.body) as Record<string, unknown> };
  }

  /** Keeps a draft in place of the one before, whoever of the caller's tabs wrote it. @throws DomainError `draft-too-large`, `too-many-drafts` */
  keep(form: string, body: object): Promise<DraftRow> {
    const text = JSON.stringify(body);
    if (Buffer.byteLength(text) > MAX_BYTES) throw new DomainError('draft-too-large', { max: MAX_BYTES / 1024 });
    const { membershipId } = currentActor();
    return this.uow.run(async () => {
      const [others] = await this.reads.all<{ count: number }>(OTHERS, [membershipId, form]);
      if (others!.count >= MOST_DRAFTS) throw new DomainError('too-many-drafts', { max: MOST_DRAFTS });
      return this.reads.one<DraftRow>(KEEP, [uuidv7(), membershipId, form, text], 'draft');
    });
  }

  /** Throws a draft away; that there is none is no matter. */
  async discard(form: string): Promise<void> {
    const own = [currentActor().membershipId, form];
    await this.uow.run(() => this.uow.em.query('delete from form_draft where membership_id = $1 and form = $2', own));
  }
}
