import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('field_report')
export class FieldReportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') state!: string;
  @Column('integer') version!: number;
  @Column('boolean', { name: 'nothing_to_report' }) nothingToReport!: boolean;
  @Column('integer', { name: 'attempts_without_contact', nullable: true })
  attemptsWithoutContact!: number | null;
  @Column('integer', { nullable: true }) contacts!: number | null;
  @Column('integer', { name: 'support_conversations', nullable: true })
  supportConversations!: number | null;
  @Column('integer', { nullable: true }) accepted!: number | null;
  @Column('integer', { nullable: true }) declined!: number | null;
  @Column('integer', { name: 'cards_to_target_group', nullable: true })
  cardsToTargetGroup!: number | null;
  @Column('integer', { name: 'cards_to_staff', nullable: true }) cardsToStaff!: number | null;
  @Column('integer', { name: 'interpreter_used', nullable: true }) interpreterUsed!: number | null;
  @Column('integer', { name: 'premises_visited', nullable: true }) premisesVisited!: number | null;
  @Column('integer', { name: 'adverts_reviewed', nullable: true }) advertsReviewed!: number | null;
  @Column('integer', { name: 'contacts_with_police_present', nullable: true })
  contactsWithPolicePresent!: number | null;
  @Column('integer', { name: 'support_offered', nullable: true }) supportOffered!: number | null;
  @Column('text', { name: 'note_for_learning', nullable: true }) noteForLearning!: string | null;
  @Column('timestamptz', { name: 'locked_at', nullable: true }) lockedAt!: Date | null;
  @Column('uuid', { name: 'locked_by', nullable: true }) lockedBy!: string | null;
}

@Entity('field_report_hours')
export class FieldReportHoursEntity {
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId!: string;
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('numeric', { precision: 4, scale: 2 }) hours!: number;
}

@Entity('field_report_breakdown')
export class FieldReportBreakdownEntity {
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId!: string;
  @PrimaryColumn('text') dimension!: string;
  @PrimaryColumn('text') value!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer') n!: number;
}

@Entity('field_report_correction')
export class FieldReportCorrectionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer') version!: number;
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') figures!: { field: string; was: number | null; is: number | null }[];
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt!: Date;
  @Column('uuid', { name: 'corrected_by' }) correctedBy!: string;
}

@Entity('debrief')
export class DebriefEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('timestamptz', { name: 'held_at' }) heldAt!: Date;
  @Column('integer') participants!: number;
  @Column('boolean', { name: 'follow_up' }) followUp!: boolean;
  @Column('timestamptz', { name: 'noted_at', nullable: true }) notedAt!: Date | null;
  @Column('uuid', { name: 'noted_by' }) notedBy!: string;
}
