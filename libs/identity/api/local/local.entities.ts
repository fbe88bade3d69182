import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('local_account')
export class LocalAccountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('text') address!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
}

@Entity('passkey')
export class PasskeyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('bytea', { name: 'credential_id' }) credentialId!: Buffer;
  @Column('bytea', { name: 'public_key', select: false }) publicKey!: Buffer;
  @Column('bigint', { select: false }) counter!: string;
  @Column('text', { array: true }) transports!: string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;
}
