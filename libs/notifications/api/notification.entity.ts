import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something one person was told. */
@Entity('notification')
export class NotificationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('text') kind!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { name: 'by_title', nullable: true }) byTitle!: string | null;
  @Column('uuid', { name: 'by_agency_id', nullable: true }) byAgencyId!: string | null;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { name: 'told_at' }) toldAt!: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
}
