import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('seminar')
export class SeminarEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') kind!: string;
  @Column('text') state!: string;
  @Column('text') aim!: string;
  @Column('integer') capacity!: number;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
  @Column('integer', { name: 'attendance_version', default: 0 }) attendanceVersion!: number;
}

@Entity('seminar_attendance')
export class SeminarAttendanceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'from_agency_id', nullable: true }) fromAgencyId!: string | null;
  @Column('text') unit!: string;
  @Column('integer') registered!: number;
  @Column('integer', { nullable: true }) present!: number | null;
  /** The one row that follows the list of who signed up. */
  @Column('boolean', { name: 'from_sign_up', default: false }) fromSignUp!: boolean;
}

@Entity('seminar_evaluation')
export class SeminarEvaluationEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer') answers!: number;
  /** Null: as many as after, typed by hand. */
  @Column('integer', { name: 'answers_before', nullable: true }) answersBefore!: number | null;
  @Column('double precision', { name: 'mean_before', nullable: true }) meanBefore!: number | null;
  @Column('double precision', { name: 'mean_after' }) meanAfter!: number;
  @Column('integer', { nullable: true }) satisfied!: number | null;
  @Column('integer', { default: 1 }) version!: number;
}
