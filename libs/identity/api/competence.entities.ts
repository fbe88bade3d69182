import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('qualification')
export class QualificationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('text') kind!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}

@Entity('spoken_language')
export class SpokenLanguageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('text') language!: string;
}
