import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The card of an organisation on the list of a town. */
@Entity('actor')
export class ActorEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('uuid', { name: 'card_agency_id', nullable: true }) cardAgencyId!: string | null;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') sector!: string;
  @Column('text') ring!: string;
  @Column('text', { array: true }) tasks!: string[];
  @Column('text', { array: true }) meets!: string[];
  @Column('boolean', { name: 'in_network' }) inNetwork!: boolean;
  /** The one that it is the same as, since when and by whom; null for one that stands for itself. */
  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId!: string | null;
  @Column('date', { name: 'merged_on', nullable: true }) mergedOn!: string | null;
  @Column('text', { name: 'merged_function', nullable: true }) mergedFunction!: string | null;
  /** Whether its card is still read with that one's; true of one that stands for itself. */
  @Column('boolean', { name: 'card_follows' }) cardFollows!: boolean;
  @Column('integer') version!: number;
}

/** An area it serves. */
@Entity('actor_area')
export class ActorAreaEntity {
  @PrimaryColumn('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @PrimaryColumn('uuid', { name: 'area_id' }) areaId!: string;
}

/** What the core group knows: its state, and what stands between it and us. */
@Entity('actor_file')
export class ActorFileEntity {
  @PrimaryColumn('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { name: 'org_number', nullable: true }) orgNumber!: string | null;
  @Column('text') state!: string;
  @Column('date', { name: 'state_on' }) stateOn!: string;
  @Column('text', { nullable: true }) responsible!: string | null;
  @Column('date', { name: 'last_contact_on', nullable: true }) lastContactOn!: string | null;
  @Column('text', { name: 'next_step', nullable: true }) nextStep!: string | null;
  @Column('date', { name: 'next_step_on', nullable: true }) nextStepOn!: string | null;
  @Column('date', { name: 'closed_from', nullable: true }) closedFrom!: string | null;
  @Column('date', { name: 'closed_to', nullable: true }) closedTo!: string | null;
  @Column('text', { nullable: true }) influence!: string | null;
  @Column('text', { nullable: true }) interest!: string | null;
  @Column('date', { name: 'placed_on', nullable: true }) placedOn!: string | null;
  @Column('integer') version!: number;
}

/** What it has said of its mandate, its secrecy and how it is reached; of one without a sign-in also what was noted. */
@Entity('actor_answer')
export class ActorAnswerEntity {
  @PrimaryColumn('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { array: true }) may!: string[];
  @Column('text', { name: 'may_not', array: true }) mayNot!: string[];
  @Column('text') secrecy!: string;
  @Column('text', { name: 'contact_function', nullable: true }) contactFunction!: string | null;
  @Column('text', { name: 'work_phone', nullable: true }) workPhone!: string | null;
  @Column('text', { nullable: true }) mailbox!: string | null;
  /** Null where it answered by a link, which tells no function. */
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  /** What its link answered, beside what who keeps the list has noted. */
  @PrimaryColumn('boolean', { name: 'by_link' }) byLink!: boolean;
  @Column('date', { name: 'answered_on' }) answeredOn!: string;
  @Column('integer') version!: number;
}

/** What was said or noted before it was replaced. */
@Entity('actor_answer_before')
export class ActorAnswerBeforeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('boolean', { name: 'by_link' }) byLink!: boolean;
  @Column('text', { array: true }) may!: string[];
  @Column('text', { name: 'may_not', array: true }) mayNot!: string[];
  @Column('text') secrecy!: string;
  @Column('text', { name: 'contact_function', nullable: true }) contactFunction!: string | null;
  @Column('text', { name: 'work_phone', nullable: true }) workPhone!: string | null;
  @Column('text', { nullable: true }) mailbox!: string | null;
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @Column('date', { name: 'answered_on' }) answeredOn!: string;
  @Column('date', { name: 'replaced_on' }) replacedOn!: string;
  /** The order in which they were replaced, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
}

/** A state it has been in, since when. */
@Entity('actor_change')
export class ActorChangeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') state!: string;
  @Column('date', { name: 'state_on' }) stateOn!: string;
  @Column('timestamptz') at!: Date;
  /** The order in which they were noted, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
}
