import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PointSource } from '../../rules/checklist-points.js';

@Entity('checklist_template')
export class ChecklistTemplateEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') type!: string;
  @Column('text', { array: true }) points!: string[];
  @Column('integer') version!: number;
}

@Entity('checklist_point')
export class ChecklistPointEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer') position!: number;
  @Column('text') text!: string;
  @Column('text') source!: PointSource;
  @Column('uuid', { name: 'go_ahead_id', nullable: true }) goAheadId!: string | null;
}

@Entity('checklist_tick')
export class ChecklistTickEntity {
  @PrimaryColumn('uuid', { name: 'point_id' }) pointId!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'ticked_by' }) tickedBy!: string;
  @Column('text', { name: 'by_title' }) byTitle!: string;
  @Column('timestamptz') at!: Date;
}
