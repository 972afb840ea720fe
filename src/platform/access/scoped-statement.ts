import { accessParams, conditionOf, type AccessRule } from '#src/platform/access/access-rule.js';
import type { Actor } from '#src/platform/access/actor.js';
import type { OrganisationKind } from '#src/kernel/permissions.js';
import type { Statement } from '#src/platform/db/reads.js';

type Named = keyof ReturnType<typeof accessParams>;

/** Statements of this process so far: PostgreSQL cuts names at 63 bytes, so that only a number keeps them apart for sure. */
let compiledStatements = 0;

/** SQL that names access values, as a prepared statement whose own values are `$1` … `$own`. */
export class NamedSql implements Statement {
  readonly name: string;
  readonly text: string;
  private readonly order: Named[] = [];

  constructor(name: string, text: string, own: number) {
    this.name = `${name.slice(0, 40)}#${++compiledStatements}`;
    this.text = text.replace(/(?<!:):(org|user|region)\b/g, (_, value: Named) => {
      if (!this.order.includes(value)) this.order.push(value);
      return `$${own + this.order.indexOf(value) + 1}`;
    });
  }

  /** The statement's own values, followed by those of the caller that it names. */
  values(own: readonly unknown[], actor: Actor | undefined): unknown[] {
    const named = actor && accessParams(actor);
    return [...own, ...this.order.map((value) => named?.[value])];
  }
}

/** A named statement whose text contains the access conditions of its caller; each kind of organisation has one prepared statement. */
export class ScopedStatement {
  private readonly compiled = new Map<OrganisationKind, NamedSql>();

  /**
   * @param text the SQL around the conditions; its own values are `$1` … `$own`
   * @param own how many values the statement takes itself
   */
  constructor(
    private readonly name: string,
    private readonly rule: AccessRule,
    private readonly own: number,
    private readonly text: (conditions: { read: string; write: string }) => string,
  ) {}

  /** The statement and the values for `actor`, after its own `values`. */
  for(actor: Actor, values: readonly unknown[]): [Statement, unknown[]] {
    const kind = actor.organisationKind;
    let statement = this.compiled.get(kind);
    if (!statement) {
      const conditions = { read: conditionOf(this.rule.read(kind)), write: conditionOf(this.rule.write(kind)) };
      statement = new NamedSql(this.name, this.text(conditions), this.own);
      this.compiled.set(kind, statement);
    }
    return [statement, statement.values(values, actor)];
  }
}
