import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') state!: string;
  @Column('text') ring!: string;
  @Column('text', { default: 'OWN' }) agenda!: string;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  /** The meeting that this one goes on from. */
  @Column('uuid', { name: 'previous_id', nullable: true }) previousId!: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
}

@Entity('meeting_point')
export class MeetingPointEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer') n!: number;
  @Column('text') body!: string;
  @Column('text', { name: 'source_kind', nullable: true }) sourceKind!: string | null;
  @Column('uuid', { name: 'source_id', nullable: true }) sourceId!: string | null;
}

@Entity('meeting_minutes')
export class MeetingMinutesEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') summary!: string;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt!: Date | null;
  @Column('text', { name: 'approved_function', nullable: true }) approvedFunction!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('meeting_decision')
export class MeetingDecisionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer') n!: number;
  @Column('text') verb!: string;
  @Column('text') body!: string;
  @Column('uuid', { name: 'owner_agency_id' }) ownerAgencyId!: string;
  @Column('text', { name: 'owner_function' }) ownerFunction!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
}

/** Where one agency has the minutes in its own diary. */
@Entity('meeting_registration')
export class MeetingRegistrationEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { name: 'diary_number' }) diaryNumber!: string;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  @Column('text', { name: 'registered_function' }) registeredFunction!: string;
}

/** A record of the agency that writes, received by the owner of the draft (INV-03). */
@Entity('meeting_comment')
export class MeetingCommentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'owner_agency_id' }) ownerAgencyId!: string;
  @Column('text') body!: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
  @Column('text', { name: 'written_function' }) writtenFunction!: string;
}
