import type { AgencyKey } from '@stad/identity/rules/demo/types.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { instant } from '@stad/programme/rules/demo/moments.js';
import type { Moment } from '@stad/programme/rules/demo/types.js';
import type { FigureApprovalRecord, ReportRecord } from '../../rules/demo/types.js';

const FIELDS = `id sections { number version } figures { id figureCode contributor { key } }`;
const mutation = (name: string, input: string) =>
  `mutation ${name[0]?.toUpperCase()}${name.slice(1)}($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;

interface LoadedReport {
  readonly id: string;
  readonly sections: readonly { readonly number: number; readonly version: number }[];
  readonly figures: readonly {
    readonly id: string;
    readonly figureCode: string;
    readonly contributor: { readonly key: string } | null;
  }[];
}

/**
 * Progress reports, on the whole programme or one town: written by the lead, approved figure by figure by those
 * who contributed, and taken as far as the record says.
 */
export async function loadReports(
  stage: DemoStage,
  reports: readonly ReportRecord[],
  about: 'programme' | 'town',
): Promise<void> {
  for (const report of reports) await loadReport(stage, report, about);
}

async function loadReport(
  stage: DemoStage,
  record: ReportRecord,
  about: 'programme' | 'town',
): Promise<void> {
  const { author, kind, title, period, dueOn } = record;
  const begun = record.life[0]?.at ?? { date: addDays(dueOn, -14), time: '09:00' };
  const { createReport } = await stage.does<{ createReport: LoadedReport }>(
    author,
    instant(begun),
    mutation('createReport', 'CreateReportInput'),
    {
      programmeId: await stage.programmeId(record.programmeKey),
      siteId: about === 'town' ? await stage.siteId(record.siteKey) : null,
      kind,
      title,
      periodFrom: period.from,
      periodTo: period.to,
      dueOn,
    },
  );
  await writeSections(stage, record, createReport, begun);
  const asked = momentOf(record, 'AGENCY_APPROVAL');
  if (!asked) return;
  const { askAgenciesForFigures } = await stage.does<{ askAgenciesForFigures: LoadedReport }>(
    author,
    instant(asked),
    mutation('askAgenciesForFigures', 'ReportStepInput'),
    { reportId: createReport.id },
  );
  await approve(stage, record, askAgenciesForFigures, asked);
  await finish(stage, record, createReport.id);
}

async function writeSections(
  stage: DemoStage,
  record: ReportRecord,
  report: LoadedReport,
  at: Moment,
): Promise<void> {
  for (const { n, text } of record.sections) {
    const section = report.sections.find(({ number }) => number === n);
    if (!section) continue;
    await stage.does(record.author, instant(at), mutation('writeSection', 'WriteSectionInput'), {
      reportId: report.id,
      number: n,
      expectedVersion: section.version,
      body: await withPartsNamed(stage, text),
      overrides: [{ field: 'body', reason: 'PUBLIC_INFORMATION' }],
    });
  }
}

/** What the records say was given; a figure the records do not name is approved by its manager. */
async function approve(
  stage: DemoStage,
  record: ReportRecord,
  report: LoadedReport,
  asked: Moment,
): Promise<void> {
  for (const figure of report.figures) {
    const approval = record.approvals.find(
      (each) => each.agencyKey === figure.contributor?.key && each.kpi === figure.figureCode,
    );
    const given = approval?.given ?? givenByAgency(record.approvals, figure.contributor?.key);
    if (!given || (approval && !approval.given)) continue;
    const at = instant(given.at) > instant(asked) ? given.at : asked;
    await stage.does(given.by, instant(at), mutation('answerFigure', 'AnswerFigureInput'), {
      reportId: report.id,
      figureId: figure.id,
      decision: 'APPROVED',
    });
  }
}

function givenByAgency(approvals: readonly FigureApprovalRecord[], agencyKey: string | undefined) {
  const own = approvals.filter((each) => each.agencyKey === agencyKey);
  // Whoever has left one figure unanswered is silent on those without a record as well.
  return own.every((each) => each.given) ? own[0]?.given : undefined;
}

async function finish(stage: DemoStage, record: ReportRecord, reportId: string): Promise<void> {
  const { author, signatory } = record;
  const frozen = momentOf(record, 'FROZEN');
  if (!frozen) return;
  const before = atLocal(frozen.date, '08:00');
  const late = await stillSilent(stage, record, reportId, before);
  if (late) {
    const letGo = mutation('letFiguresGoUnconfirmed', 'ReportStepInput');
    await stage.does(signatory, before, letGo, { reportId });
  }
  const freeze = mutation('freezeReport', 'ReportStepInput');
  await stage.does(author, instant(frozen), freeze, { reportId });
  const submitted = record.life.find(({ state }) => state === 'SUBMITTED');
  if (!submitted) return;
  const { channel, receiverDiaryNumber: diaryNumber = null } = submitted;
  const sent = { reportId, channel: channel ?? 'E-post', diaryNumber };
  const event = (name: string) => mutation(name, 'ReportEventInput');
  await stage.does(author, instant(submitted.at), event('submitReport'), {
    ...sent,
    on: submitted.at.date,
  });
  const request = record.life.find(({ state }) => state === 'SUPPLEMENT_REQUESTED');
  const completed = record.life.find(({ state }) => state === 'COMPLETED');
  if (!(request && completed?.supplement)) return;
  await stage.does(author, instant(request.at), event('noteSupplementRequest'), {
    ...{ reportId, on: request.at.date, note: request.note, diaryNumber },
  });
  await supplement(stage, record, reportId, completed);
  await stage.does(author, instant(completed.at), event('completeReport'), {
    ...sent,
    on: completed.at.date,
  });
}

/** The section that was asked about gets its new paragraph, and the report its next version. */
async function supplement(
  stage: DemoStage,
  { author }: ReportRecord,
  reportId: string,
  { at, supplement: added }: ReportRecord['life'][number],
): Promise<void> {
  const caller = await stage.caller(author, instant(at));
  const { data } = await caller.run<{
    progressReport: { sections: { number: number; body: string; version: number }[] };
  }>('query S($id: ID!) { progressReport(id: $id) { sections { number body version } } }', {
    id: reportId,
  });
  const section = data?.progressReport.sections.find(({ number }) => number === added?.n);
  if (!(section && added)) throw new Error('the section to be completed is not there');
  await stage.does(author, instant(at), mutation('writeSection', 'WriteSectionInput'), {
    reportId,
    number: section.number,
    expectedVersion: section.version,
    body: `${section.body}\n\n${added.text}`,
    overrides: [{ field: 'body', reason: 'PUBLIC_INFORMATION' }],
  });
  const freeze = mutation('freezeSupplement', 'ReportStepInput');
  await stage.does(author, instant(at), freeze, { reportId });
}

async function stillSilent(
  stage: DemoStage,
  record: ReportRecord,
  reportId: string,
  at: Date,
): Promise<boolean> {
  const caller = await stage.caller(record.author, at);
  const { data } = await caller.run<{ progressReport: { figures: { decision: string | null }[] } }>(
    'query Silent($id: ID!) { progressReport(id: $id) { figures { decision } } }',
    { id: reportId },
  );
  return data?.progressReport.figures.some(({ decision }) => decision === null) ?? false;
}

/** Records name a part by the key of its agency or in words; the portal names it by id or code. */
async function withPartsNamed(stage: DemoStage, text: string): Promise<string> {
  let named = text;
  for (const [token, code, part = ''] of text.matchAll(/⟦(K\d{2}[A-Z]?):([^⟧]+)⟧/g)) {
    const key = AGENCY_KEY.test(part) ? await stage.agencyId(part as AgencyKey) : PARTS[part];
    const whole = part === 'targetGroup';
    named = named.replace(
      token,
      whole ? `⟦${code}⟧` : `⟦${code}:${key ?? part.replace(' ', '_')}⟧`,
    );
  }
  return named;
}

const AGENCY_KEY = /^[A-Z]+-[A-Z]+$/;
const PARTS: Readonly<Record<string, string>> = { staff: 'STAFF' };

function momentOf(record: ReportRecord, state: string): Moment | undefined {
  return record.life.find((step) => step.state === state)?.at;
}
