import { Column, Entity } from 'typeorm';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { catalogueAccess } from './catalogue.access.js';
import { catalogueLifecycle, type CatalogueAction, type CatalogueStatus } from './catalogue.lifecycle.js';

/** Whose catalogue, of which year, and which version of it. */
export interface CatalogueVersion {
  readonly purchaserId: string;
  readonly regionCode: string;
  readonly year: number;
  readonly ordinal: number;
}

/** What a catalogue says of itself; its items are rows of their own. */
export interface CatalogueHead {
  readonly title: string;
  /** where it stands in the guidance catalogue of government purchases (政府购买服务指导性目录). Rule: A3, A4 */
  readonly guidance: string;
  /** code of the procurement items (政府采购品目), such as C05…; provinces differ. Rule: A4 */
  readonly procurementItemCode: string | null;
}

/** 服务目录: one version of what a region may buy in a year. Once published it never changes; a new version is a new row. */
@Entity()
export class Catalogue extends Aggregate<CatalogueStatus, CatalogueAction> implements CatalogueVersion, CatalogueHead {
  static readonly subject = 'catalogue';
  static readonly collection = 'catalogues';
  static readonly access = catalogueAccess;
  protected readonly lifecycle = catalogueLifecycle;

  @Column('uuid') purchaserId: string;
  @Column('text') regionCode: string;
  @Column('int') year: number;
  @Column('int') ordinal: number;
  @Column('text') title: string;
  @Column('text') guidance: string;
  @Column('text', { nullable: true }) procurementItemCode: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null = null;

  /** A new draft, for the store to begin. */
  static drafted(version: CatalogueVersion, head: CatalogueHead): Catalogue {
    return Object.assign(new Catalogue(), version, head);
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  redraft(by: string, head: CatalogueHead): void {
    this.take('redraft', by);
    Object.assign(this, head);
  }

  publish(by: string, now: Date): void {
    this.take('publish', by);
    this.publishedAt = now;
  }

  retire(by: string): void {
    this.take('retire', by);
  }
}
