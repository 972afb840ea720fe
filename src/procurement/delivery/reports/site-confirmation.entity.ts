import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';

export const SITE_VERDICTS = ['confirmed', 'disputed'] as const;
export type SiteVerdict = (typeof SITE_VERDICTS)[number];

/** 服务确认单: what a service site says of one submission of a report; never changed. */
@Entity()
export class SiteConfirmation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') reportId: string;
  @Column('uuid') siteId: string;
  @Column('int') submission: number;
  @Column('text') verdict: SiteVerdict;
  @Column('text', { nullable: true }) words: string | null;
  @Column('uuid') confirmedBy: string;
  @Column('date') confirmedOn: DateText;
}
