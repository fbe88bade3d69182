import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('field_operation')
export class FieldOperationEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('text') type!: string;
  @Column('text') aim!: string;
  /** Settled by trigger; never written here. */
  @Column({ type: 'text', insert: false, update: false }) state!: string;
  @Column('uuid', { name: 'counting_agency_id', nullable: true }) countingAgencyId!: string | null;
  @Column('boolean', { name: 'model_test' }) modelTest!: boolean;
  @Column('integer', { name: 'tested_steps', array: true }) testedSteps!: number[];
  @Column('text', { name: 'check_in_mode', nullable: true }) checkInMode!: string | null;
  @Column('smallint', { name: 'check_in_minutes', nullable: true }) checkInMinutes!: number | null;
  @Column('timestamptz', { name: 'alarm_tested_at', nullable: true }) alarmTestedAt!: Date | null;
  @Column('text', { name: 'if_police_leave', nullable: true }) ifPoliceLeave!: string | null;
  @Column('boolean', { name: 'child_procedure_acknowledged' })
  childProcedureAcknowledged!: boolean;
  @Column('text', { name: 'interpreter_plan', nullable: true }) interpreterPlan!: string | null;
  @Column('text', { name: 'comms_plan', nullable: true }) commsPlan!: string | null;
  @Column('text', { name: 'abort_criteria', array: true }) abortCriteria!: string[];
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('uuid', { name: 'sent_by', nullable: true }) sentBy!: string | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
  @Column('uuid', { name: 'cancelled_by', nullable: true }) cancelledBy!: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
  @Column('integer', { name: 'when_version' }) whenVersion!: number;
  @Column('integer', { name: 'readiness_version' }) readinessVersion!: number;
}

@Entity('field_operation_area')
export class FieldOperationAreaEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @PrimaryColumn('uuid', { name: 'area_id' }) areaId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
}

/** What the agencies in a pass write together. */
@Entity('pass_progress')
export class PassProgressEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer', { name: 'team_version' }) teamVersion!: number;
  @Column('timestamptz', { name: 'briefing_done_at', nullable: true }) briefingDoneAt!: Date | null;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'police_left_at', nullable: true }) policeLeftAt!: Date | null;
  @Column('timestamptz', { name: 'police_left_noted_at', nullable: true })
  policeLeftNotedAt!: Date | null;
  @Column('timestamptz', { name: 'area_stop_at', nullable: true }) areaStopAt!: Date | null;
  @Column('uuid', { name: 'area_stop_agency_id', nullable: true }) areaStopAgencyId!: string | null;
  @Column('timestamptz', { name: 'aborted_at', nullable: true }) abortedAt!: Date | null;
  @Column('text', { name: 'abort_reason', nullable: true }) abortReason!: string | null;
  @Column('timestamptz', { name: 'returned_at', nullable: true }) returnedAt!: Date | null;
  @Column('timestamptz', { name: 'returned_noted_at', nullable: true })
  returnedNotedAt!: Date | null;
  @Column('timestamptz', { name: 'debrief_held_at', nullable: true }) debriefHeldAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  /** Counted by trigger; never written here. */
  @Column({ type: 'integer', insert: false, update: false }) trunk!: number;
}

@Entity('pass_invitation')
export class PassInvitationEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'owner_agency_id' }) ownerAgencyId!: string;
}

@Entity('pass_member')
export class PassMemberEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId!: string | null;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { name: 'joined_at', nullable: true }) joinedAt!: Date | null;
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt!: Date | null;
  /** Laid out and taken back by trigger. */
  @Column({ type: 'uuid', name: 'busy_span_id', nullable: true, insert: false, update: false })
  busySpanId!: string | null;
}

@Entity('pass_answer')
export class PassAnswerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId!: string | null;
  @Column('text') answer!: string;
  @Column('text') via!: string;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { name: 'noted_at', nullable: true }) notedAt!: Date | null;
  @Column('uuid', { name: 'noted_by_agency_id', nullable: true }) notedByAgencyId!: string | null;
  @Column('text', { name: 'noted_by_title', nullable: true }) notedByTitle!: string | null;
}
