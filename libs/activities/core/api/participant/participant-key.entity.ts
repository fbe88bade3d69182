import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret by which whoever is asked to an activity answers without signing in. */
@Entity('participant_key')
export class ParticipantKeyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'participant_id' }) participantId!: string;
  /** The owner of the activity. */
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') way!: string;
  @Column('bytea', { name: 'secret_hash' }) secretHash!: Buffer;
  @Column('text', { name: 'calendar_uid', nullable: true }) calendarUid!: string | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}
