import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('briefing_heard')
export class BriefingHeardEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'noted_by' }) notedBy!: string;
  @Column('text', { name: 'by_title' }) byTitle!: string;
  @Column('timestamptz') at!: Date;
}
