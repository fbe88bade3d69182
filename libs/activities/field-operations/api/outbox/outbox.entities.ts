import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of a pass, its private half sealed. */
@Entity('field_pass_key')
export class FieldPassKeyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { name: 'public_key' }) publicKey!: string;
  @Column('bytea', { name: 'private_key' }) privateKey!: Buffer;
  @Column('text', { name: 'sealed_with' }) sealedWith!: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}

/** A phone that may send for a pass. */
@Entity('field_device')
export class FieldDeviceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('text', { name: 'public_key' }) publicKey!: string;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  @Column('timestamptz', { name: 'emptied_at', nullable: true }) emptiedAt!: Date | null;
}

/** A sum that arrived after the lock of the report. */
@Entity('field_late_count')
export class FieldLateCountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') counter!: string;
  @Column('integer') n!: number;
  @Column('timestamptz', { name: 'arrived_at' }) arrivedAt!: Date;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;
}
