import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('undertaking_acceptance')
export class UndertakingAcceptanceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'accepted_at' }) acceptedAt!: Date;
}
