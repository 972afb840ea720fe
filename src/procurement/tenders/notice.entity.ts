import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';

export const NOTICE_KINDS = [
  ...(['intent', 'tender', 'correction', 'clarification', 'cancellation'] as const),
  ...(['result', 'failure', 'annulment', 'challenge', 'complaint'] as const),
  ...(['contract', 'acceptance', 'assessment'] as const),
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What was published, word for word, to everybody; a correction is a new notice, never a changed one. */
@Entity()
export class Notice {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: NoticeKind;
  @Column('text') title: string;
  @Column('text') regionCode: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') projectId: string;
  @Column('uuid', { nullable: true }) tenderId: string | null = null;
  @Column('timestamptz') publishedAt: Date;
  @Column('date') publishedOn: DateText;
  @Column('date', { nullable: true }) endsOn: DateText | null = null;
  @Column('jsonb') body: Readonly<Record<string, unknown>>;
}
