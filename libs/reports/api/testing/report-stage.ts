import { randomUUID } from 'node:crypto';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';

const mutation = (name: string, input: string) =>
  `mutation M($input: ${input}!) { ${name}(input: $input) { id version } }`;

/** Runs one mutation of reports and gives what is refused; the id is that of the report. */
export async function does(
  caller: Caller,
  name: string,
  type: string,
  input: object,
): Promise<{ readonly id: string; readonly codes: readonly string[] }> {
  const { data, codes } = await caller.run<Record<string, { id: string }>>(mutation(name, type), {
    input: { clientMutationId: randomUUID(), ...input },
  });
  return { id: data?.[name]?.id ?? '', codes };
}

export const step = (caller: Caller, name: string, reportId: string) =>
  does(caller, name, 'ReportStepInput', { reportId });

export interface StagedReport {
  readonly periodFrom?: string;
  readonly periodTo?: string;
  /** The last day of the period when left out. */
  readonly dueOn?: string;
  readonly summary?: string;
  /** Of no town: the figures of all of them. */
  readonly wholeProgramme?: boolean;
}

/** A status report of Lund 2022 or of all towns, begun by the lead on `now`; every agency has been asked for its figures. */
export async function askedReport(
  portal: TestPortal,
  now: Date,
  {
    periodFrom = '2022-04-01',
    periodTo = '2022-06-30',
    dueOn = periodTo,
    summary = 'Arbetet följer planen.',
    wholeProgramme = false,
  }: StagedReport = {},
): Promise<string> {
  const lead = await portal.as('projektledare@fa-hbg', undefined, now);
  const { rows } = await portal.owner.query(
    `select s.id as "siteId", p.id as "programmeId" from site s, programme p
     where s.key = 'lund' and p.key = '2022'`,
  );
  const { id: reportId } = await does(lead, 'createReport', 'CreateReportInput', {
    ...rows[0],
    ...(wholeProgramme ? { siteId: null } : {}),
    ...{ kind: 'STATUS_REPORT', title: 'Lägesrapport', periodFrom, periodTo, dueOn },
  });
  const text = { number: 2, expectedVersion: 1, body: summary };
  await does(lead, 'writeSection', 'WriteSectionInput', { reportId, ...text });
  await step(lead, 'askAgenciesForFigures', reportId);
  return reportId;
}

/** The same, taken through to its freezing: the signatory lets every figure go. */
export async function frozenReport(
  portal: TestPortal,
  now: Date,
  staged: StagedReport = {},
): Promise<string> {
  const reportId = await askedReport(portal, now, staged);
  const signatory = await portal.as('firmatecknare@fa-hbg', undefined, now);
  await step(signatory, 'letFiguresGoUnconfirmed', reportId);
  const lead = await portal.as('projektledare@fa-hbg', undefined, now);
  const { codes } = await step(lead, 'freezeReport', reportId);
  if (codes.length > 0) throw new Error(`not frozen: ${codes.join(', ')}`);
  return reportId;
}
