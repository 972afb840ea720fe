import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document that was issued of a contract, as it was rendered: its bytes are kept, and nothing of it ever changes. */
@Entity()
export class ContractDocument {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') contractId: string;
  /** 1, and one more for each approval after a return */
  @Column('int') revision: number;
  @Column('uuid') fileId: string;
  /** of the file, what both sides agree to */
  @Column('bytea') sha256: Buffer;
  @Column('int') pages: number;
  @Column('bigint') bytes: number;
  @Column('text') template: string;
  @Column('bytea') templateSha256: Buffer;
  @Column('text') verificationCode: string;
  @Column('timestamptz') renderedAt: Date;
}
