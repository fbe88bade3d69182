import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('activity_participant')
export class ActivityParticipantEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  /** The activity's owner. */
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  /** Null for an actor of the town without sign-in. */
  @Column('uuid', { name: 'from_agency_id', nullable: true }) fromAgencyId!: string | null;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('text', { default: 'NO_ANSWER' }) answer!: string;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  /** Their calendar proposed another time, and has not answered since. */
  @Column('boolean', { name: 'proposes_other_time', default: false }) proposesOtherTime!: boolean;
  @Column('boolean', { nullable: true }) attended!: boolean | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  /** Of a function without an account. */
  @Column('text', { nullable: true }) mailbox!: string | null;
  @Column('integer', { default: 0 }) letters!: number;
  @Column('timestamptz', { name: 'keys_from' }) keysFrom!: Date;
}
