import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('local_routine')
export class LocalRoutineEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('integer', { nullable: true }) number!: number | null;
  @Column('uuid', { name: 'replaces_id', nullable: true }) replacesId!: string | null;
  @Column('uuid', { name: 'party_ids', array: true }) partyIds!: string[];
  @Column('text', { default: 'DRAFT' }) state!: string;
  @Column('timestamptz', { name: 'drafted_at' }) draftedAt!: Date;
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt!: Date | null;
  @Column('date', { name: 'agreed_on', nullable: true }) agreedOn!: string | null;
  @Column('date', { name: 'in_force_from', nullable: true }) inForceFrom!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('local_routine_step')
export class LocalRoutineStepEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'routine_id' }) routineId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer') n!: number;
  @Column('text', { name: 'from_part' }) fromPart!: string;
  @Column('text', { name: 'from_function' }) fromFunction!: string;
  @Column('text', { name: 'to_part' }) toPart!: string;
  @Column('text', { name: 'to_function' }) toFunction!: string;
  @Column('text', { name: 'hours_from', nullable: true }) hoursFrom!: string | null;
  @Column('text', { name: 'hours_to', nullable: true }) hoursTo!: string | null;
  @Column('boolean', { name: 'weekdays_only' }) weekdaysOnly!: boolean;
  @Column('text') deadline!: string;
  @Column('integer', { name: 'within_minutes', nullable: true }) withinMinutes!: number | null;
  @Column('text', { name: 'before_time', nullable: true }) beforeTime!: string | null;
  @Column('text', { nullable: true }) card!: string | null;
  @Column('text', { name: 'if_nobody' }) ifNobody!: string;
}

/** What a version is taken from. */
@Entity('local_routine_source')
export class LocalRoutineSourceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'routine_id' }) routineId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer') n!: number;
  @Column('text') form!: string;
  @Column('text') origin!: string;
  @Column('text', { default: '' }) took!: string;
}

/** What an organisation says of a version, for itself. */
@Entity('local_routine_answer')
export class LocalRoutineAnswerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'routine_id' }) routineId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') answer!: string;
  @Column('text', { default: '' }) reason!: string;
  @Column('integer', { name: 'answered_version' }) answeredVersion!: number;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt!: Date;
  @Column('text', { name: 'answered_function' }) answeredFunction!: string;
}

/** An exercise at a desk. */
@Entity('routine_exercise')
export class RoutineExerciseEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'routine_id' }) routineId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('date', { name: 'held_on' }) heldOn!: string;
  /** The order in which they were noted, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
  @Column('text', { array: true }) results!: string[];
  @Column('integer', { array: true }) minutes!: (number | null)[];
  @Column('text', { name: 'function_title' }) functionTitle!: string;
}

/** What is told of a test in the field. */
@Entity('routine_mark')
export class RoutineMarkEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'routine_id' }) routineId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') month!: string;
  @Column('text', { array: true }) results!: string[];
}
