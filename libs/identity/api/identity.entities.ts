import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FIELD_WAY } from '../rules/field-session.js';
import type { SignInWay } from '../rules/sign-in.js';

@Entity('agency')
export class AgencyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'short_name' }) shortName!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'org_number', nullable: true }) orgNumber!: string | null;
  @Column('boolean', { name: 'is_public_authority' }) isPublicAuthority!: boolean;
  @Column('text', { name: 'secrecy_regime' }) secrecyRegime!: string;
}

@Entity('unit')
export class UnitEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') name!: string;
}

@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') language!: string;
  @Column('text') theme!: string;
  @Column('text') density!: string;
  @Column('text') shortcuts!: string;
  @Column('text', { name: 'getting_started' }) gettingStarted!: string;
  @Column('text', { array: true }) pins!: string[];
}

@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('text', { name: 'work_email' }) workEmail!: string;
  @Column('text', { array: true }) roles!: string[];
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('integer') version!: number;
  @Column('integer', { name: 'competence_version' }) competenceVersion!: number;
  @Column('date', { name: 'reviewed_on', nullable: true }) reviewedOn!: string | null;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy!: string | null;
}

@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'token_hash', select: false }) tokenHash!: Buffer;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text') way!: SignInWay | typeof FIELD_WAY;
  @Column('uuid', { name: 'binding_id', nullable: true }) bindingId!: string | null;
  @Column('timestamptz', { name: 'factor_at' }) factorAt!: Date;
  @Column('uuid', { name: 'pass_id', nullable: true }) passId!: string | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('date', { name: 'rights_day', nullable: true }) rightsDay!: string | null;
  @Column('uuid', { name: 'rights_site_id', nullable: true }) rightsSiteId!: string | null;
}
