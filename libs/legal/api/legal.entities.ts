import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('legal_confirmation')
export class LegalConfirmationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') code!: string;
  @Column('integer') wording!: number;
  @Column('text') state!: string;
  /** Null: the text of the portal. */
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('date', { name: 'next_review', nullable: true }) nextReview!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn!: string | null;
  @Column('integer') version!: number;
}

@Entity('legal_confirmation_version')
export class LegalConfirmationVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'confirmation_id' }) confirmationId!: string;
  @Column('integer') version!: number;
  @Column('text') step!: string;
  @Column('text') state!: string;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('date', { name: 'next_review', nullable: true }) nextReview!: string | null;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('timestamptz') at!: Date;
}
