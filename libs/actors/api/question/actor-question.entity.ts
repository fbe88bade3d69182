import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an organisation without a sign-in is asked by a link of its own, and what it has answered. */
@Entity('actor_question')
export class ActorQuestionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('text') mailbox!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  /** The order in which they were asked, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
  @Column('text', { name: 'asked_function' }) askedFunction!: string;
  @Column('date', { name: 'closes_on' }) closesOn!: string;
  @Column('bytea', { name: 'secret_hash', nullable: true }) secretHash!: Buffer | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('text', { array: true, nullable: true }) tasks!: string[] | null;
  @Column('text', { array: true, nullable: true }) meets!: string[] | null;
  @Column('text', { array: true, nullable: true }) may!: string[] | null;
  @Column('text', { name: 'may_not', array: true, nullable: true }) mayNot!: string[] | null;
  @Column('text', { nullable: true }) secrecy!: string | null;
  @Column('text', { name: 'said_mailbox', nullable: true }) saidMailbox!: string | null;
  @Column('text', { nullable: true }) decision!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decided_function', nullable: true }) decidedFunction!: string | null;
}
