import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One event of the log, as far as it may be read. What a row contained is in no entity. */
@Entity('event', { schema: 'audit' })
export class AuditEventEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId!: string | null;
  @Column('text', { nullable: true }) job!: string | null;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('uuid', { name: 'owner_agency_id', nullable: true }) ownerAgencyId!: string | null;
  @Column('text') action!: string;
  @Column('text', { name: 'object_type' }) objectType!: string;
  @Column('uuid', { name: 'object_ids', array: true }) objectIds!: string[];
  @Column('text', { array: true }) fields!: string[];
  @Column('text', { name: 'legal_basis', nullable: true }) legalBasis!: string | null;
  @Column('integer', { name: 'row_count', nullable: true }) rowCount!: number | null;
}
