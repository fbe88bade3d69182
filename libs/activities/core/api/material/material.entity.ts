import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Characters of the name of a link. */
export const LONGEST_MATERIAL_TITLE = 120;

@Entity('activity_material')
export class ActivityMaterialEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') title!: string;
  @Column('text') url!: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
}
