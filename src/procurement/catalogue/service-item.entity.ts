import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Fen } from '#src/kernel/money.js';

/** The four duties of the Opinion, paragraphs 4–7: 戒毒康复, 帮扶救助, 禁毒宣传教育, 协助禁毒管理事务. Rule: A4. */
export const DUTY_GROUPS = ['rehabilitation', 'assistance', 'education', 'administration'] as const;
export type DutyGroup = (typeof DUTY_GROUPS)[number];

/** The record that each step of the service must leave: 需求发现 → 服务承接 → 服务转介 → 服务评估. */
export interface ProcessSteps {
  readonly discovery: string;
  readonly intake: string;
  readonly referral: string;
  readonly appraisal: string;
}

/** An indicator that contracts and assessments may take over; `target` is decimal text in `unit`, a ratio when it says so. */
export interface OfferedIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly target: string;
}

/** 服务项目: one service of a catalogue. */
@Entity()
export class ServiceItem {
  @PrimaryColumn('uuid') catalogueId: string;
  @PrimaryColumn('text') code: string;
  @Column('int') position: number;
  @Column('text') dutyGroup: DutyGroup;
  @Column('text') name: string;
  @Column('text') unit: string;
  @Column('text') qualityStandard: string;
  @Column('int', { nullable: true }) clientsPerWorker: number | null;
  @Column('jsonb') processSteps: ProcessSteps;
  @Column('bigint', { nullable: true }) referencePriceFen: Fen | null;
  @Column('jsonb') indicators: readonly OfferedIndicator[];
}
