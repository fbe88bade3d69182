import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How each step of the routine held in a pass, the counting agency's alone. */
@Entity('routine_trial')
export class RoutineTrialEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'routine_id' }) routineId!: string;
  @Column('text', { array: true }) results!: string[];
  @Column('integer', { default: 1 }) version!: number;
}
