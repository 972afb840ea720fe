import { Injectable } from '@nestjs/common';
import type { Actor } from '#src/platform/access/actor.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import type { AggregateClass } from '#src/platform/db/aggregates.js';
import type { Aggregate } from '#src/platform/db/aggregate.js';
import { Reads } from '#src/platform/db/reads.js';

type OwnerClass = AggregateClass<Aggregate<string, string>>;

const statements = new Map<string, ScopedStatement>();

/** Lets aggregates of `type`, kept in `table`, own files: their read access is the files' read access. */
export function registerFileOwner(type: OwnerClass, table: string): void {
  const text = ({ read }: { read: string }) => `select from ${table} t where t.id = $1 and (${read})`;
  statements.set(type.subject, new ScopedStatement(`file.owner.${type.subject}`, type.access, 1, text));
}

/** Who may read a file through its owner. */
@Injectable()
export class FileOwners {
  constructor(private readonly reads: Reads) {}

  async mayRead(actor: Actor, ownerType: string, ownerId: string): Promise<boolean> {
    const statement = statements.get(ownerType);
    return statement !== undefined && (await this.reads.all(...statement.for(actor, [ownerId]))).length === 1;
  }
}
