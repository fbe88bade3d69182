import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BindingState } from '../../rules/sign-in.js';

@Entity('identity_provider')
export class IdentityProviderEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') name!: string;
  @Column('text') issuer!: string;
  @Column('text', { name: 'client_id' }) clientId!: string;
  @Column('text', { name: 'secret_name', nullable: true }) secretName!: string | null;
  @Column('text', { name: 'certificate_name', nullable: true }) certificateName!: string | null;
  @Column('text', { name: 'subject_claims' }) subjectClaims!: string;
  @Column('text', { name: 'acr_values', nullable: true }) acrValues!: string | null;
  @Column('boolean', { name: 'demands_acr' }) demandsAcr!: boolean;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}

@Entity('sign_in_binding')
export class SignInBindingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('uuid', { name: 'provider_id', nullable: true }) providerId!: string | null;
  @Column('text') issuer!: string;
  @Column('text', { select: false }) subject!: string;
  @Column('text', { nullable: true }) hint!: string | null;
  @Column('text') state!: BindingState;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  /** Those that the second person saw. */
  @Column('text', { array: true, nullable: true }) roles!: string[] | null;
}

@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('uuid', { name: 'provider_id', nullable: true }) providerId!: string | null;
  @Column('bytea', { name: 'token_hash', select: false }) tokenHash!: Buffer;
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('timestamptz', { name: 'taken_at', nullable: true }) takenAt!: Date | null;
  @Column('uuid', { name: 'binding_id', nullable: true }) bindingId!: string | null;
  /** Of the link in the letter, which only the job that sends it has ever known. */
  @Column('bytea', { name: 'mailed_hash', nullable: true, select: false })
  mailedHash!: Buffer | null;
  @Column('timestamptz', { name: 'mailed_at', nullable: true }) mailedAt!: Date | null;
  @Column('timestamptz', { name: 'mail_lost_at', nullable: true }) mailLostAt!: Date | null;
}
