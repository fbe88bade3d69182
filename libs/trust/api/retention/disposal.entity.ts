import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('disposal')
export class DisposalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') rule!: string;
  /** Records that ended, closed or left before this Swedish day. */
  @Column('date') before!: string;
  @Column('text') state!: string;
  /** What the dry run found when it was proposed. */
  @Column('integer', { name: 'proposed_rows' }) proposedRows!: number;
  @Column('uuid', { name: 'proposed_by', nullable: true }) proposedBy!: string | null;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('integer', { name: 'disposed_rows' }) disposedRows!: number;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  @Column('integer') version!: number;
}
