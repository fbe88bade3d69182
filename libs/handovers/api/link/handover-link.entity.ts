import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The link of an open handover: where its letter goes until it has left, then what the secret in it hashes to. */
@Entity('handover_link')
export class HandoverLinkEntity {
  @PrimaryColumn('uuid', { name: 'handover_id' }) handoverId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { nullable: true }) mailbox!: string | null;
  @Column('bytea', { name: 'secret_hash', nullable: true }) secretHash!: Buffer | null;
  @Column('date', { name: 'closes_on' }) closesOn!: string;
}
