import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import type { AccessRule } from '#src/platform/access/access-rule.js';
import { NamedSql, ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import type { Aggregate, TakenStep } from '#src/platform/db/aggregate.js';
import type { Row } from '#src/platform/db/entity-table.js';
import { Reads, type Statement } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';

type AnyAggregate = Aggregate<string, string>;

/** Properties by which roots name the organisations whose matter they are. */
const PARTIES = ['purchaserId', 'vendorId', 'agentId', 'evaluatorId', 'financeId'] as const;

/** A class of aggregate roots: its name in permissions, events and audit, and whose matter each one is. */
export interface AggregateClass<T extends AnyAggregate> {
  new (): T;
  /** the singular of its permissions, events and audit entries: `tender` */
  readonly subject: string;
  /** where its resources are, for the Location of a new one: `tenders`; none for what is no resource of its own */
  readonly collection?: string;
  readonly access: AccessRule;
}

/** The statements that lock a root of one class, by the caller's access or by none. */
interface Locks {
  readonly scoped: ScopedStatement;
  readonly system: NamedSql;
}

/** Loads and keeps aggregate roots: the middle of the spine, between the unit of work and the entity's own methods. */
@Injectable()
export class Aggregates {
  private readonly loaded = new WeakMap<AnyAggregate, Row>();
  private readonly locks = new WeakMap<AggregateClass<AnyAggregate>, Locks>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
  ) {}

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
    this.loaded.set(root, await this.uow.insert(type, root));
    this.touch(type, root);
    this.audit(type, root, `${type.subject}.${action}`, 'user', { status: root.status });
    const emits = root.eventOf(action);
    if (emits) this.uow.emit(emits, { id: root.id });
    this.tellSteps(type, root);
    context.answer = {
      etag: etagOf(root.version),
      location: type.collection && `/api/v1/${type.collection}/${root.id}`,
    };
  }

  /** Locks a root for this transaction through the actor's write access. @throws DomainError `not-found` */
  lock<T extends AnyAggregate>(type: AggregateClass<T>, id: string): Promise<T> {
    return this.fetch(type, ...this.locksOf(type).scoped.for(currentActor(), [id]));
  }

  /** Locks a root whose matter the rule itself makes this: called by another module upstream, or by the system. */
  lockForSystem<T extends AnyAggregate>(type: AggregateClass<T>, id: string): Promise<T> {
    return this.fetch(type, this.locksOf(type).system, [id]);
  }

  /** Locks all roots of which `property` is `value`, in the order of their ids, for the rule itself: see `lockForSystem`. */
  async lockAllForSystem<T extends AnyAggregate>(
    type: AggregateClass<T>,
    property: keyof T & string,
    value: string,
  ): Promise<T[]> {
    const table = this.uow.tableOf(type);
    const rows = await this.reads.all<object>(
      {
        name: `${table.name}.lock-all.${property}`,
        text: `select ${table.columns} from ${table.name} t where t.${table.columnOf(property)} = $1 order by t.id for no key update`,
      },
      [value],
    );
    return rows.map((row) => this.take(type, row));
  }

  /** Keeps many roots of one class as `keep` does each, by one statement for all. */
  async keepAll<T extends AnyAggregate>(type: AggregateClass<T>, roots: readonly T[]): Promise<void> {
    const table = this.uow.tableOf(type);
    const moved = roots
      .map((root) => {
        const { id: _, version: __, ...now } = table.rowOf(root);
        const before = this.loaded.get(root) ?? {};
        const changed = Object.keys(now).filter((name) => now[name] !== before[name]);
        return { root, now, changed, steps: root.drainSteps() };
      })
      .filter(({ changed, steps }) => changed.length > 0 || steps.length > 0);
    if (moved.length === 0) return;
    const rows = moved.map(({ root: { id, version }, now }) => ({ ...now, id, version }));
    const done = await this.uow.execute(table.changeAll(rows, [...new Set(moved.flatMap(({ changed }) => changed))]));
    if (done !== moved.length) throw new Error(`${type.subject}: a root was kept that is not locked`);
    for (const { root, now, changed, steps } of moved) {
      root.version += 1;
      this.loaded.set(root, now);
      this.tellChange(type, root, steps, changed);
    }
  }

  /** Writes the changed columns under compare-and-set, one audit entry for each step taken, and the events. */
  async keep<T extends AnyAggregate>(type: AggregateClass<T>, root: T): Promise<void> {
    const table = this.uow.tableOf(type);
    const { id: _, version: __, ...now } = table.rowOf(root);
    const before = this.loaded.get(root) ?? {};
    const changed = Object.keys(now).filter((name) => now[name] !== before[name]);
    const steps = root.drainSteps();
    if (changed.length === 0 && steps.length === 0) return;
    const changes = Object.fromEntries(changed.map((name) => [name, now[name]]));
    const done = await this.uow.execute(table.change(root.id, root.version, changes));
    if (done === 0) throw new DomainError('stale-version', { current: etagOf(root.version) });
    root.version += 1;
    this.loaded.set(root, now);
    this.tellChange(type, root, steps, changed);
  }

  private tellChange<T extends AnyAggregate>(
    type: AggregateClass<T>,
    root: T,
    steps: TakenStep[],
    changed: readonly string[],
  ): void {
    this.touch(type, root);
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

  /** Tells those who watch whose matter has changed: every organisation that the root itself names. */
  private touch({ subject }: AggregateClass<AnyAggregate>, root: AnyAggregate): void {
    const named = root as Partial<Record<(typeof PARTIES)[number] | 'regionCode', string | null>>;
    this.uow.touch({
      subject,
      organisations: PARTIES.flatMap((party) => named[party] ?? []),
      region: named.regionCode ?? undefined,
    });
  }

  private async fetch<T extends AnyAggregate>(
    type: AggregateClass<T>,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<T> {
    return this.take(type, await this.reads.one<object>(statement, values, type.subject));
  }

  private take<T extends AnyAggregate>(type: AggregateClass<T>, row: object): T {
    const root = Object.assign(new type(), row);
    this.loaded.set(root, this.uow.tableOf(type).rowOf(root));
    return root;
  }

  private locksOf(type: AggregateClass<AnyAggregate>): Locks {
    let locks = this.locks.get(type);
    if (!locks) {
      const { name, columns } = this.uow.tableOf(type);
      const lock = (condition: string) =>
        `select ${columns} from ${name} t where t.id = $1 and (${condition}) for no key update`;
      const scoped = new ScopedStatement(`${name}.lock`, type.access, 1, ({ write }) => lock(write));
      this.locks.set(type, (locks = { scoped, system: new NamedSql(`${name}.lock`, lock('true'), 1) }));
    }
    return locks;
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
