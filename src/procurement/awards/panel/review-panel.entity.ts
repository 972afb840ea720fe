import { Column, Entity } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { panelFaults, type PanelFault, type PanelSeat } from '#src/procurement/awards/calc/panel.js';
import type { ConflictCode, RelationFact } from '#src/procurement/awards/calc/recusal.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import type { ExpertDraw } from './expert-draw.js';
import { panelAccess } from './review-panel.access.js';
import { panelLifecycle, type PanelAction, type PanelStatus } from './review-panel.lifecycle.js';

/** Why a member stepped back (回避) or was replaced. */
export interface Leave {
  readonly at: string;
  readonly reason: string;
  readonly conflicts: readonly ConflictCode[];
}

/** Somebody who sits, or sat, on the panel. */
export interface PanelMember {
  readonly userId: string;
  readonly seatId: string;
  readonly kind: PanelSeat['kind'];
  /** 授权函 of the purchaser's representative */
  readonly authorisation: { readonly number: string; readonly date: DateText } | null;
  /** when independence was declared, and what was said of relations */
  readonly declaredAt: string | null;
  readonly relations: readonly RelationFact[];
  readonly left: Leave | null;
}

/** What keeps a panel from its work. */
export type PanelLack = PanelFault | 'chair-missing' | 'declaration-missing' | 'not-completed' | 'no-panel';

/** The panel that reviews the bids of one tender. Rule: rulebook A40, A51. */
@Entity()
export class ReviewPanel extends Aggregate<PanelStatus, PanelAction> {
  static readonly subject = 'review-panel';
  static readonly collection = 'review-panels';
  static readonly access = panelAccess;
  protected readonly lifecycle = panelLifecycle;

  @Column('uuid') tenderId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  /** how many of its seats are for experts */
  @Column('int') expertSeats: number;
  /** technically complex, or of high social impact */
  @Column('boolean') isComplex: boolean;
  @Column('jsonb') draws: readonly ExpertDraw[] = [];
  /** in the order in which they took their seats */
  @Column('jsonb') members: readonly PanelMember[] = [];
  @Column('uuid', { nullable: true }) chairId: string | null = null;
  @Column('text', { nullable: true }) dissolveReason: string | null = null;

  static drafted(tender: Tender, expertSeats: number, isComplex: boolean): ReviewPanel {
    const { id: tenderId, purchaserId, agentId, regionCode } = tender;
    return Object.assign(new ReviewPanel(), { tenderId, purchaserId, agentId, regionCode, expertSeats, isComplex });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** Those who sit now. */
  get seated(): readonly PanelMember[] {
    return this.members.filter(({ left }) => left === null);
  }

  /** Seats of experts that nobody has taken, or has left again. */
  get emptySeats(): number {
    return this.expertSeats - this.seated.filter(({ kind }) => kind === 'expert').length;
  }

  /** Who was drawn to follow and never sat, in order. */
  get reserves(): readonly string[] {
    return this.draws.flatMap(({ reserves }) => reserves).filter((userId) => !this.hasSat(userId));
  }

  hasSat(userId: string): boolean {
    return this.members.some((member) => member.userId === userId);
  }

  draw(by: string, draw: ExpertDraw): void {
    this.take('draw', by);
    this.draws = [draw];
  }

  /** A further draw, where nobody is left to follow. @throws DomainError `panel-seat-taken` */
  reseat(by: string, draw: ExpertDraw | null): void {
    this.take('reseat', by);
    if (draw && this.emptySeats === 0) throw new DomainError('panel-seat-taken', { as: 'expert' });
    if (draw) this.draws = [...this.draws, draw];
  }

  /** @throws DomainError `panel-seat-taken` for a second representative of the purchaser */
  sit(member: Pick<PanelMember, 'userId' | 'seatId' | 'kind' | 'authorisation' | 'relations'>): void {
    const { kind } = member;
    if (kind === 'purchaser-representative' && this.seated.some((other) => other.kind === kind))
      throw new DomainError('panel-seat-taken', { as: kind });
    this.members = [...this.members, { ...member, declaredAt: null, left: null }];
  }

  /** A member says whom they have to do with; a statutory conflict makes them step back. @throws DomainError `not-a-member` */
  declare(by: string, relations: readonly RelationFact[], now: Date): void {
    const { userId } = this.memberOf(by);
    this.take('declare', by);
    this.change(userId, { relations, declaredAt: now.toISOString() });
  }

  /** A member leaves; the next follows. @throws DomainError `unknown-reference` for somebody who does not sit */
  recuse(by: string, userId: string, leave: Leave): PanelMember {
    const member = this.seated.find((other) => other.userId === userId);
    if (!member) throw fieldError('userId', 'unknown-reference');
    this.take('recuse', by);
    this.change(userId, { left: leave });
    if (this.chairId === userId) this.chairId = null;
    return member;
  }

  /** The members chose who leads them: not the purchaser's representative. @throws DomainError `panel-incomplete` with the fault */
  chair(by: string, userId: string): void {
    this.take('chair', by);
    const seat = this.seated.find((member) => member.userId === userId);
    if (!seat) throw fieldError('userId', 'panel-incomplete', { faults: ['chair-not-seated'] });
    if (seat.kind === 'purchaser-representative')
      throw fieldError('userId', 'panel-incomplete', { faults: ['chair-represents-purchaser'] });
    this.chairId = userId;
  }

  /** @throws DomainError `panel-incomplete` with everything that is missing. Rule: rulebook A40 */
  complete(by: string, tender: Pick<Tender, 'method' | 'ceilingFen'>): void {
    this.take('complete', by);
    const faults = this.faults(tender);
    if (faults.length > 0) throw new DomainError('panel-incomplete', { faults });
  }

  dissolve(by: string, reason: string): void {
    this.take('dissolve', by);
    this.dissolveReason = reason;
  }

  /** Everything that keeps it from its work, but that somebody completes it. Rule: rulebook A40, A51. */
  faults({ method, ceilingFen }: Pick<Tender, 'method' | 'ceilingFen'>): PanelLack[] {
    const { seated, isComplex } = this;
    const seats = seated.map(({ userId, kind }) => ({ person: userId, kind }));
    const faults: PanelLack[] = panelFaults(
      { seats, chair: this.chairId ?? undefined },
      { method, budgetFen: ceilingFen, isComplex },
    );
    if (this.chairId === null) faults.push('chair-missing');
    if (seated.some(({ declaredAt }) => declaredAt === null)) faults.push('declaration-missing');
    return faults;
  }

  /** The seat of a person. @throws DomainError `not-a-member` */
  memberOf(userId: string): PanelMember {
    const member = this.seated.find((other) => other.userId === userId);
    if (!member) throw new DomainError('not-a-member');
    return member;
  }

  /** Nobody of the panel decides who sits on it. @throws DomainError `panel-conflict` */
  requireOutsider(userId: string): void {
    if (this.seated.some((member) => member.userId === userId))
      throw new DomainError('panel-conflict', { rule: 'A51', reasons: ['member'] });
  }

  private change(userId: string, changes: Partial<PanelMember>): void {
    this.members = this.members.map((member) => (member.userId === userId ? { ...member, ...changes } : member));
  }
}
