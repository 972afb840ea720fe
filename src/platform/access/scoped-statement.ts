import { accessParams, type AccessRule } from '#src/platform/access/access-rule.js';
import type { Actor } from '#src/platform/access/actor.js';
import type { Statement } from '#src/platform/db/reads.js';

interface Compiled extends Statement {
  /** named access values in the order of their placeholders */
  readonly order: readonly (keyof ReturnType<typeof accessParams>)[];
}

/**
 * A named statement whose text contains the access conditions of its caller. The conditions depend on the kind of organisation only, so each kind
 * has one prepared statement.
 */
export class ScopedStatement {
  private readonly compiled = new Map<string, Compiled>();

  /**
   * @param name unique name of the statement
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
    const statement = this.compiled.get(kind) ?? this.compile(actor, kind);
    const named = accessParams(actor);
    return [statement, [...values, ...statement.order.map((name) => named[name])]];
  }

  private compile(actor: Actor, kind: string): Compiled {
    const order: Compiled['order'][number][] = [];
    const text = this.text({ read: this.rule.read(actor), write: this.rule.write(actor) }).replace(
      /(?<!:):(org|user|region)\b/g,
      (_, name: Compiled['order'][number]) => {
        if (!order.includes(name)) order.push(name);
        return `$${this.own + order.indexOf(name) + 1}`;
      },
    );
    const statement = { name: `${this.name}.${kind}`, text, order };
    this.compiled.set(kind, statement);
    return statement;
  }
}
