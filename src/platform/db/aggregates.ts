import { Injectable } from '@nestjs/common';
import type { EntityMetadata } from 'typeorm';
import { DomainError } from '#src/kernel/errors.js';
import { accessParams, conditionOf, type AccessRule } from '#src/platform/access/access-rule.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import type { Aggregate } from '#src/platform/db/aggregate.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';

type AnyAggregate = Aggregate<string, string>;

/** A class of aggregate roots: its name in permissions, events and audit, and whose matter each one is. */
export interface AggregateClass<T extends AnyAggregate> {
  new (): T;
  /** the singular of its permissions, events and audit entries: `tender` */
  readonly subject: string;
  /** where its resources are, for the Location of a new one: `tenders`; none for what is no resource of its own */
  readonly collection?: string;
  readonly access: AccessRule;
}

type Columns = Readonly<Record<string, unknown>>;

/** Loads and keeps aggregate roots: the middle of the spine, between the unit of work and the entity's own methods. */
@Injectable()
export class Aggregates {
  private readonly loaded = new WeakMap<AnyAggregate, Columns>();

  constructor(private readonly uow: UnitOfWork) {}

  /** Business time of the command under way. */
  get now(): Date {
    return this.uow.now;
  }

  /** Runs `work` as one command that makes something: the transaction, idempotency, audit and outbox of the unit of work. */
  run<R>(work: () => Promise<R>): Promise<R> {
    return this.uow.run(work);
  }

  /**
   * One command on an existing root: locks it by the access query, compares If-Match, takes the due time steps, lets `work` act,
   * then keeps the root with its audit entries and events.
   * @throws DomainError `if-match-required`, `not-found` (not there or not yours), `stale-version`, and what `work` refuses
   */
  change<T extends AnyAggregate, R>(
    type: AggregateClass<T>,
    id: string,
    work: (root: T, by: string) => Promise<R> | R,
  ): Promise<R> {
    return this.uow.run(async () => {
      const { command } = currentContext();
      if (command && command.ifMatch === undefined) throw new DomainError('if-match-required');
      const root = await this.lock(type, id);
      if (command && !matchesEtag(command.ifMatch!, root.version))
        throw new DomainError('stale-version', { current: etagOf(root.version) });
      root.settleDue(this.uow.now);
      const result = await work(root, currentActor().userId);
      await this.keep(type, root);
      currentContext().answer.etag = etagOf(root.version);
      return result;
    });
  }

  /** Keeps a new root that the caller has filled: it gets its id and its first state. `action` names the command that makes it. */
  async create<T extends AnyAggregate>(type: AggregateClass<T>, root: T, action: string): Promise<void> {
    const context = currentContext();
    root.begin(action, context.actor?.userId ?? null);
    await this.uow.em.insert(type, root as never);
    this.loaded.set(root, columnsOf(this.metadata(type), root));
    this.audit(type, root, `${type.subject}.${action}`, 'user', { status: root.status });
    this.tellSteps(type, root);
    context.answer = {
      etag: etagOf(root.version),
      location: type.collection && `/api/v1/${type.collection}/${root.id}`,
    };
  }

  /** Locks a root for this transaction through the actor's write access. @throws DomainError `not-found` */
  async lock<T extends AnyAggregate>(type: AggregateClass<T>, id: string): Promise<T> {
    const actor = currentActor();
    return this.fetch(type, id, conditionOf(type.access.write(actor.organisationKind)), accessParams(actor));
  }

  /** Locks a root whose matter the rule itself makes this: called by another module upstream, or by the system. */
  async lockForSystem<T extends AnyAggregate>(type: AggregateClass<T>, id: string): Promise<T> {
    return this.fetch(type, id, 'true', {});
  }

  /** Writes the changed columns under compare-and-set, one audit entry for each step taken, and the events. */
  async keep<T extends AnyAggregate>(type: AggregateClass<T>, root: T): Promise<void> {
    const metadata = this.metadata(type);
    const before = this.loaded.get(root) ?? {};
    const now = columnsOf(metadata, root);
    const changed = Object.keys(now).filter((name) => !sameValue(before[name], now[name]));
    const steps = root.drainSteps();
    if (changed.length === 0 && steps.length === 0) return;
    const set = Object.fromEntries(changed.map((name) => [name, now[name]]));
    const done = await this.uow.em
      .createQueryBuilder()
      .update(type)
      .set({ ...set, version: root.version + 1 } as never)
      .where('id = :id and version = :version', { id: root.id, version: root.version })
      .execute();
    if (!done.affected) throw new DomainError('stale-version', { current: etagOf(root.version) });
    root.version += 1;
    this.loaded.set(root, columnsOf(metadata, root));
    const fields = changed.filter((name) => name !== 'status' && name !== 'takenBy');
    if (steps.length === 0) this.audit(type, root, `${type.subject}.change`, 'user', { fields });
    this.tellSteps(type, root, steps, fields);
  }

  private tellSteps<T extends AnyAggregate>(
    type: AggregateClass<T>,
    root: T,
    steps = root.drainSteps(),
    fields: string[] = [],
  ): void {
    for (const { action, from, to, by, emits } of steps) {
      this.audit(type, root, `${type.subject}.${action}`, by, { from, to, ...(fields.length ? { fields } : {}) });
      if (emits) this.uow.emit(emits, { id: root.id });
    }
  }

  private audit(
    { subject }: AggregateClass<AnyAggregate>,
    { id, ownerId }: AnyAggregate,
    ...[action, by, details]: [action: string, by: 'user' | 'system', details: Record<string, string | string[]>]
  ): void {
    this.uow.record({ action, by, subjectType: subject, subjectId: id, organisationId: ownerId, details });
  }

  private async fetch<T extends AnyAggregate>(
    type: AggregateClass<T>,
    id: string,
    condition: string,
    params: object,
  ): Promise<T> {
    const root = await this.uow.em
      .createQueryBuilder(type, 't')
      .where('t.id = :id', { id })
      .andWhere(`(${condition})`, params)
      .setLock('for_no_key_update')
      .getOne();
    if (!root) throw new DomainError('not-found', { subject: type.subject });
    this.loaded.set(root, columnsOf(this.metadata(type), root));
    return root;
  }

  private metadata(type: AggregateClass<AnyAggregate>): EntityMetadata {
    return this.uow.em.connection.getMetadata(type);
  }
}

/** Whether an If-Match value names this version: one tag or several, also weakened by a proxy that compressed the view. */
function matchesEtag(ifMatch: string, version: number): boolean {
  return ifMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etagOf(version));
}

/** The entity tag of a version: strong and quoted. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

function columnsOf(metadata: EntityMetadata, root: object): Columns {
  return Object.fromEntries(
    metadata.columns
      .filter((column) => column.propertyName !== 'id' && column.propertyName !== 'version')
      .map((column) => [column.propertyName, structuredClone(column.getEntityValue(root) as unknown)]),
  );
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
