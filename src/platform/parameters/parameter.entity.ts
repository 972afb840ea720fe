import { Column, Entity } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { parameterAccess } from './parameter.access.js';
import type { Certainty, ParameterContent } from './parameter-content.js';
import { parameterLifecycle, type ParameterAction, type ParameterStatus } from './parameter.lifecycle.js';
import { remainders, type Period } from './period.js';

/**
 * One row of law, bitemporal: in force in its period, and known to us from its activation until a later row takes days
 * out of its period. What is known is never changed: the days left are continued by rows of their own.
 */
@Entity()
export class Parameter extends Aggregate<ParameterStatus, ParameterAction> implements Period {
  static readonly subject = 'parameter';
  static readonly collection = 'parameters';
  static readonly access = parameterAccess;
  protected readonly lifecycle = parameterLifecycle;

  @Column('text') kind: string;
  @Column('text', { name: 'region_code' }) region: string;
  @Column('date') effectiveFrom: DateText;
  @Column('date', { nullable: true }) effectiveTo: DateText | null;
  @Column('boolean') extrapolate: boolean;
  @Column('boolean') relief: boolean;
  @Column('jsonb') value: object;
  @Column('text') sourceDocument: string;
  @Column('text', { nullable: true }) article: string | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('text') certainty: Certainty;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { nullable: true }) knownFrom: Date | null = null;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null = null;
  /** the row that took days out of this one's period */
  @Column('uuid', { nullable: true }) supersededBy: string | null = null;
  /** the superseded row whose remaining days this one keeps in force */
  @Column('uuid', { nullable: true }) continues: string | null = null;

  /** A row as it is put forward. */
  static of(content: ParameterContent): Parameter {
    const parameter = new Parameter();
    parameter.fill(content);
    return parameter;
  }

  get ownerId(): null {
    return null;
  }

  /** Takes this content in place of what was proposed before. */
  propose(content: ParameterContent, by: string): void {
    this.take('propose', by);
    this.fill(content);
  }

  activate(by: string | null, now: Date): void {
    this.take('activate', by);
    this.knownFrom = now;
  }

  withdraw(by: string): void {
    this.take('withdraw', by);
  }

  /** Makes room for a later row. @returns new rows that are to keep in force what that one leaves of this one's period */
  giveWayTo(successor: Parameter, by: string | null, now: Date): Parameter[] {
    this.supersededBy = successor.id;
    this.supersededAt = now;
    this.take('supersede', by);
    return remainders(this, successor).map((period) => this.continuedOver(period));
  }

  protected override facts(): readonly string[] {
    return this.supersededBy === null ? [] : ['successor'];
  }

  private continuedOver(period: Period): Parameter {
    const { kind, region, extrapolate, relief, value, sourceDocument, article, url, certainty, note } = this;
    const said = { kind, region, extrapolate, relief, value, sourceDocument, article, url, certainty, note };
    return Object.assign(new Parameter(), said, period, { continues: this.id });
  }

  private fill(content: ParameterContent): void {
    const { article = null, url = null, note = null } = content;
    Object.assign(this, content, { article, url, note });
  }
}
