import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One letter to one recipient. */
@Entity('mail_delivery')
export class MailDeliveryEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') kind!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('uuid', { name: 'to_agency_id' }) toAgencyId!: string;
  @Column('text') state!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'queued_at' }) queuedAt!: Date;
  /** The order in which they were queued, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('bytea', { name: 'message_hash', nullable: true, select: false })
  messageHash!: Buffer | null;
}
