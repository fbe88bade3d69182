import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The door of a seminar to those without an account. */
@Entity('seminar_sign_up_page')
export class SignUpPageEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('boolean', { name: 'is_open' }) isOpen!: boolean;
  @Column('text', { name: 'open_key' }) openKey!: string;
  @Column('bytea', { name: 'check_in_key' }) checkInKey!: Buffer;
}

/** One who was invited or has signed up: an organisation and a function, never a name. */
@Entity('seminar_sign_up')
export class SignUpEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { nullable: true }) organisation!: string | null;
  @Column('text', { name: 'function_title', nullable: true }) functionTitle!: string | null;
  @Column('text', { name: 'work_email', nullable: true }) workEmail!: string | null;
  @Column('text') language!: string;
  @Column('text') state!: string;
  @Column('boolean', { name: 'is_walk_in', default: false }) isWalkIn!: boolean;
  @Column('boolean', { name: 'is_present', default: false }) isPresent!: boolean;
  @Column('integer', { name: 'queue_number', nullable: true }) queueNumber!: number | null;
  @Column('timestamptz', { name: 'offered_until', nullable: true }) offeredUntil!: Date | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  /** Its letters say nothing of what they are about. */
  @Column('boolean', { name: 'is_neutral', default: false }) isNeutral!: boolean;
  /** `BOUNCED`: a letter came back; `OTHER_TIME`: a calendar proposed another time. */
  @Column('text', { name: 'came_back', nullable: true }) cameBack!: string | null;
  @Column('integer', { default: 0 }) letters!: number;
  /** Has ticked to be asked after three months; the address lives until then. */
  @Column('boolean', { name: 'asks_later', default: false }) asksLater!: boolean;
  @Column('text', { name: 'calendar_uid', nullable: true }) calendarUid!: string | null;
  /** The invited organisation that is told whether one came, as the form said; null tells nobody. */
  @Column('uuid', { name: 'told_participant_id', nullable: true }) toldParticipantId!:
    | string
    | null;
}

/** What somebody needs, by code; shown as sums, gone the day after. */
@Entity('seminar_sign_up_need')
export class SignUpNeedEntity {
  @PrimaryColumn('uuid', { name: 'sign_up_id' }) signUpId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { array: true }) access!: string[];
  @Column('text', { array: true }) food!: string[];
}

/** A secret of a letter, by which its reader manages the own sign-up. */
@Entity('seminar_sign_up_key')
export class SignUpKeyEntity {
  @PrimaryColumn('bytea', { name: 'secret_hash' }) secretHash!: Buffer;
  @Column('uuid', { name: 'sign_up_id' }) signUpId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
}
