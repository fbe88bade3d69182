import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('disposal_hold')
export class DisposalHoldEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  /** Null: every rule. */
  @Column('text', { nullable: true }) rule!: string | null;
  @Column('text') ground!: string;
  @Column('text', { name: 'diary_number', nullable: true }) diaryNumber!: string | null;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
  @Column('timestamptz', { name: 'set_at' }) setAt!: Date;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('integer') version!: number;
}
