import { Column, Entity, PrimaryColumn } from 'typeorm';

export const SEAT_KINDS = ['custodian', 'panel'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

/** A seat at one tender: what somebody may do there comes from it, whatever post they hold elsewhere. */
@Entity()
export class TenderSeat {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tenderId: string;
  @Column('text') kind: SeatKind;
  @Column('uuid') userId: string;
  @Column('uuid') organisationId: string;
  @Column('timestamptz') seatedAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;
}

/** The access branch of whoever holds a seat of this kind at the tender that `column` names. */
export const seated = (kind: SeatKind, column = 't.tender_id'): string =>
  `exists (select from tender_seat s where s.tender_id = ${column} and s.user_id = :user and s.kind = '${kind}' and s.ended_at is null)`;
