import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One text that somebody flagged: which, never what it said. */
@Entity('content_removal')
export class ContentRemovalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') text!: string;
  @Column('uuid', { name: 'record_id' }) recordId!: string;
  @Column('text') state!: string;
  @Column('uuid', { name: 'flagged_by', nullable: true }) flaggedBy!: string | null;
  @Column('timestamptz', { name: 'flagged_at' }) flaggedAt!: Date;
  @Column('text', { nullable: true }) advice!: string | null;
  @Column('uuid', { name: 'advised_by', nullable: true }) advisedBy!: string | null;
  @Column('timestamptz', { name: 'advised_at', nullable: true }) advisedAt!: Date | null;
  @Column('text', { nullable: true }) ground!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'diary_number', nullable: true }) diaryNumber!: string | null;
  @Column('uuid', { name: 'noted_by', nullable: true }) notedBy!: string | null;
  @Column('timestamptz', { name: 'noted_at', nullable: true }) notedAt!: Date | null;
  @Column('integer') version!: number;
}

/** What stood there, until it is decided. */
@Entity('content_removal_text')
export class ContentRemovalTextEntity {
  @PrimaryColumn('uuid', { name: 'removal_id' }) removalId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('jsonb') original!: string | readonly string[];
}
