import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('goal')
export class GoalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('uuid', { name: 'subject_agency_id', nullable: true }) subjectAgencyId!: string | null;
  @Column('text') title!: string;
  @Column('text') kpi!: string;
  @Column('text') measure!: string;
  @Column('text') unit!: string;
  @Column('double precision') target!: number;
  @Column('double precision', { name: 'plan_to_date' }) planToDate!: number;
  @Column('smallint', { default: 0 }) position!: number;
  @Column('integer', { default: 1 }) version!: number;
}
