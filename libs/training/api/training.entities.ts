import { Column, Entity, PrimaryColumn } from 'typeorm';

/** P1: a course of an organiser, and whose work asks for it. */
@Entity('training_course')
export class TrainingCourseEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('text') name!: string;
  @Column('text', { array: true, default: '{}' }) topics!: string[];
  @Column('text') level!: string;
  @Column('text') kind!: string;
  @Column('integer', { name: 'valid_months', nullable: true }) validMonths!: number | null;
  @Column('text', { name: 'needed_by', array: true }) neededBy!: string[];
  @Column('integer') version!: number;
}

/** A seminar at which the course is held. */
@Entity('training_session')
export class TrainingSessionEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'course_id' }) courseId!: string;
}

/** A seat that an employer's own has asked for; P3 of the employer. */
@Entity('training_booking')
export class TrainingBookingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'sign_up_id' }) signUpId!: string;
  @Column('timestamptz', { name: 'booked_at' }) bookedAt!: Date;
  /** As the organiser's list has it. */
  @Column('text', { default: 'ASKED' }) seat!: string;
  @Column('boolean', { name: 'is_present', default: false }) isPresent!: boolean;
}

@Entity('training_not_now')
export class TrainingNotNowEntity {
  @PrimaryColumn('uuid', { name: 'booking_id' }) bookingId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') at!: Date;
}

/** Who was given which qualification: somebody with an account, or a number within a unit. */
@Entity('training_record')
export class TrainingRecordEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId!: string | null;
  @Column('integer', { name: 'staff_number', nullable: true }) staffNumber!: number | null;
  @Column('uuid', { name: 'course_id' }) courseId!: string;
  @Column('text') kind!: string;
  @Column('date', { name: 'held_on' }) heldOn!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text') source!: string;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
  @Column('uuid', { name: 'given_by' }) givenBy!: string;
}

@Entity('training_target')
export class TrainingTargetEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('integer') staff!: number;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
}
