import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('prevention')
export class PreventionEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') state!: string;
  @Column('text') purpose!: string;
  @Column('text') target!: string;
  @Column('text') channel!: string;
  @Column('integer', { nullable: true }) reached!: number | null;
  @Column('text', { name: 'reached_how', nullable: true }) reachedHow!: string | null;
  @Column('text', { name: 'reached_method', nullable: true }) reachedMethod!: string | null;
  /** How often the reach was written; 0 before the first time. */
  @Column('integer', { name: 'reach_version' }) reachVersion!: number;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
}
