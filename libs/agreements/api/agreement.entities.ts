import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agreement')
export class AgreementEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('uuid', { name: 'programme_id', nullable: true }) programmeId!: string | null;
  @Column('text') kind!: string;
  @Column('text') title!: string;
  @Column('text', { array: true }) purposes!: string[];
  @Column('text', { nullable: true }) extent!: string | null;
  @Column('uuid', { name: 'area_ids', array: true }) areaIds!: string[];
  @Column('uuid', { name: 'party_ids', array: true }) partyIds!: string[];
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string;
  @Column('text', { name: 'reference_title' }) referenceTitle!: string;
  @Column('date', { name: 'reference_on', nullable: true }) referenceOn!: string | null;
  @Column('text', { name: 'diary_number', nullable: true }) diaryNumber!: string | null;
  @Column('text', { default: 'DRAFT' }) state!: string;
  @Column('date', { name: 'signed_on', nullable: true }) signedOn!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** What a party has confirmed, and by whom the paper is signed there. */
@Entity('agreement_party')
export class AgreementPartyEntity {
  @PrimaryColumn('uuid', { name: 'agreement_id' }) agreementId!: string;
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { name: 'signatory_function' }) signatoryFunction!: string;
  @Column('integer', { name: 'confirmed_version' }) confirmedVersion!: number;
  @Column('timestamptz', { name: 'confirmed_at' }) confirmedAt!: Date;
  @Column('text', { name: 'confirmed_function' }) confirmedFunction!: string;
}

@Entity('agreement_event')
export class AgreementEventEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') event!: string;
  @Column('timestamptz') at!: Date;
  /** The order in which they were noted, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
}
