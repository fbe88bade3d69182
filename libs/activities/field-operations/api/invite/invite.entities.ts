import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A function that was asked to a pass, with or without an account. */
@Entity('pass_invitee')
export class PassInviteeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'owner_agency_id' }) ownerAgencyId!: string;
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId!: string | null;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('text', { nullable: true }) mailbox!: string | null;
  /** When their calendar last proposed another time: no answer, and told to the planner until there is a later one. */
  @Column('timestamptz', { name: 'other_time_at', nullable: true }) otherTimeAt!: Date | null;
  @Column('integer') letters!: number;
  @Column('timestamptz', { name: 'keys_from' }) keysFrom!: Date;
}

/** A secret by which an invitee answers without signing in. */
@Entity('answer_key')
export class AnswerKeyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'invitee_id' }) inviteeId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') way!: string;
  @Column('bytea', { name: 'secret_hash' }) secretHash!: Buffer;
  @Column('text', { name: 'calendar_uid', nullable: true }) calendarUid!: string | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}
