import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('programme')
export class ProgrammeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text') purpose!: string;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on' }) endsOn!: string;
  @Column('text') state!: string;
  @Column('uuid', { name: 'lead_agency_id' }) leadAgencyId!: string;
  @Column('uuid', { name: 'funder_agency_id', nullable: true }) funderAgencyId!: string | null;
  @Column('boolean', { name: 'is_demo' }) isDemo!: boolean;
  @Column('integer') version!: number;
}

@Entity('site')
export class SiteEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'municipality_code', nullable: true }) municipalityCode!: string | null;
  @Column('text') kind!: string;
}

@Entity('programme_site')
export class ProgrammeSiteEntity {
  @PrimaryColumn('uuid', { name: 'programme_id' }) programmeId!: string;
  @PrimaryColumn('uuid', { name: 'site_id' }) siteId!: string;
}

@Entity('area')
export class AreaEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'area_group' }) areaGroup!: string;
  @Column('text') kind!: string;
}

@Entity('site_agency')
export class SiteAgencyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') tier!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}
