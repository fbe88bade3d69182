import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sample_partner')
export class SamplePartnerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('text') name!: string;
  @Column('text') sort!: string;
  @Column('text', { default: '' }) note!: string;
  @Column('text') state!: string;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('sample_partner_change')
export class SamplePartnerChangeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'sample_partner_id' }) samplePartnerId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') state!: string;
  @Column('timestamptz') at!: Date;
  /** The order in which they were noted, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
}
