import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FetchedFigure } from '../rules/fetched-figures.js';

/** Bytes, counted by the database when the file is stored. */
const COUNTED = { insert: false, update: false, nullable: true } as const;

@Entity('progress_report')
export class ProgressReportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('text') kind!: string;
  @Column('text') title!: string;
  @Column('date', { name: 'period_from' }) periodFrom!: string;
  @Column('date', { name: 'period_to' }) periodTo!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text', { default: 'DRAFT' }) state!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('date', { name: 'submitted_on', nullable: true }) submittedOn!: string | null;
  @Column('text', { nullable: true }) channel!: string | null;
  @Column('text', { name: 'receiver_diary_number', nullable: true })
  receiverDiaryNumber!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('report_section')
export class ReportSectionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('smallint') number!: number;
  @Column('text', { default: '' }) body!: string;
  @Column('integer', { default: 1 }) version!: number;
}

/** The figures as the writer last fetched them; what they say today is held against it. */
@Entity('report_fetch')
export class ReportFetchEntity {
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('jsonb') figures!: readonly FetchedFigure[];
  @Column('timestamptz', { name: 'fetched_at' }) fetchedAt!: Date;
  @Column('uuid', { name: 'fetched_by' }) fetchedBy!: string;
}

@Entity('report_figure')
export class ReportFigureEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('uuid', { name: 'contributor_id' }) contributorId!: string;
  @Column('text', { name: 'figure_code' }) figureCode!: string;
  @Column('smallint', { name: 'definition_version' }) definitionVersion!: number;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt!: Date;
  @Column('timestamptz', { name: 'unconfirmed_at', nullable: true }) unconfirmedAt!: Date | null;
  @Column('uuid', { name: 'unconfirmed_by', nullable: true }) unconfirmedBy!: string | null;
}

@Entity('report_figure_answer')
export class ReportFigureAnswerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'report_figure_id' }) reportFigureId!: string;
  @Column('uuid', { name: 'lead_agency_id' }) leadAgencyId!: string;
  @Column('text') decision!: string;
  @Column('text', { nullable: true }) comment!: string | null;
  @Column('uuid', { name: 'answered_by' }) answeredBy!: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('timestamptz', { name: 'answered_at', default: () => 'now()' }) answeredAt!: Date;
}

/** What a version of a report says, and the files made of it; none of it ever changes. */
@Entity('report_snapshot')
export class ReportSnapshotEntity {
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId!: string;
  /** 1 as it was first handed in; one more each time it was completed. */
  @PrimaryColumn('smallint', { default: 1 }) version!: number;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { select: false }) content!: string;
  @Column('bytea', { name: 'content_sha256' }) contentSha256!: Buffer;
  @Column('integer', { ...COUNTED, name: 'content_size' }) contentSize!: number;
  @Column('bytea', { select: false }) pdf!: Buffer;
  @Column('bytea', { name: 'pdf_sha256' }) pdfSha256!: Buffer;
  @Column('integer', { ...COUNTED, name: 'pdf_size' }) pdfSize!: number;
  @Column('bytea', { select: false, nullable: true }) docx!: Buffer | null;
  @Column('bytea', { name: 'docx_sha256', nullable: true }) docxSha256!: Buffer | null;
  @Column('integer', { ...COUNTED, name: 'docx_size' }) docxSize!: number | null;
  @Column('bytea', { select: false, nullable: true }) xlsx!: Buffer | null;
  @Column('bytea', { name: 'xlsx_sha256', nullable: true }) xlsxSha256!: Buffer | null;
  @Column('integer', { ...COUNTED, name: 'xlsx_size' }) xlsxSize!: number | null;
  @Column('timestamptz', { name: 'frozen_at' }) frozenAt!: Date;
  @Column('uuid', { name: 'frozen_by' }) frozenBy!: string;
  /** A text of it was flagged, or was taken away: its files are nobody's to fetch. */
  @Column('timestamptz', { name: 'withheld_at', nullable: true }) withheldAt!: Date | null;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt!: Date | null;
}

/** The PDF as it was signed, beside the frozen one. */
@Entity('report_signed_copy')
export class ReportSignedCopyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('smallint') version!: number;
  @Column('bytea', { select: false }) pdf!: Buffer;
  @Column('bytea', { name: 'pdf_sha256' }) pdfSha256!: Buffer;
  @Column('integer', { ...COUNTED, name: 'pdf_size' }) pdfSize!: number;
  @Column('uuid', { name: 'filed_by' }) filedBy!: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('timestamptz', { name: 'filed_at', default: () => 'now()' }) filedAt!: Date;
}

/** What happened to a frozen report outside the portal; never changed. */
@Entity('report_event')
export class ReportEventEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('text') step!: string;
  @Column('date', { name: 'happened_on' }) happenedOn!: string;
  @Column('text', { nullable: true }) channel!: string | null;
  @Column('text', { name: 'diary_number', nullable: true }) diaryNumber!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('integer', { nullable: true }) amount!: number | null;
  @Column('smallint') version!: number;
  @Column('uuid', { name: 'noted_by' }) notedBy!: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('timestamptz', { name: 'noted_at', default: () => 'now()' }) notedAt!: Date;
  /** The order in which they were noted, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
}

/** An agency was reminded of its figures. */
@Entity('report_nudge')
export class ReportNudgeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('uuid', { name: 'contributor_id' }) contributorId!: string;
  @Column('date', { name: 'nudged_on' }) nudgedOn!: string;
  @Column('uuid', { name: 'nudged_by' }) nudgedBy!: string;
}
