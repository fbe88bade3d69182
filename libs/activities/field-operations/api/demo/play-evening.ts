import { instant } from '@stad/programme/rules/demo/moments.js';
import type { FieldReportRecord } from '../../rules/demo/types.js';
import { type PassOnStage, type Scene } from './pass-on-stage.js';

/** From the briefing to the closing: start, return, reports, the talk, or the cancelling. */
export function playEvening(stage: PassOnStage): Scene[] {
  const { record, leader } = stage;
  const { briefingDoneAt, startedAt, returnedAt, debrief, closedAt, cancelled } = record;
  const scenes: Scene[] = [];
  if (briefingDoneAt) {
    scenes.push({
      at: briefingDoneAt,
      play: () => stage.act(leader, briefingDoneAt, 'markBriefing'),
    });
  }
  if (startedAt) {
    scenes.push({ at: startedAt, play: () => stage.act(leader, startedAt, 'startPass') });
  }
  if (returnedAt) {
    scenes.push({
      at: returnedAt,
      play: () => {
        const backMemberIds = stage.pass?.team.map((member) => member.id) ?? [];
        return stage.act(leader, returnedAt, 'returnPass', { backMemberIds });
      },
    });
  }
  for (const report of record.reports) {
    const at = report.locked?.at ?? returnedAt;
    if (at) scenes.push({ at, play: () => playReport(stage, report) });
  }
  if (debrief) {
    scenes.push({
      at: debrief.heldAt,
      play: () =>
        stage.act(debrief.notedBy, debrief.heldAt, 'holdDebrief', {
          heldAt: instant(debrief.heldAt).toISOString(),
          participants: debrief.participants,
          followUp: debrief.wellbeingFollowUp,
        }),
    });
  }
  if (closedAt) {
    scenes.push({ at: closedAt, play: () => stage.act(leader, closedAt, 'closePass') });
  }
  if (cancelled) {
    scenes.push({
      at: cancelled.at,
      play: () => stage.act(cancelled.by, cancelled.at, 'cancelPass', { reason: 'NO_ON_CALL' }),
    });
  }
  return scenes;
}

async function playReport(stage: PassOnStage, report: FieldReportRecord): Promise<void> {
  const at = report.locked?.at;
  // An open report of which nothing is written yet is the portal's own proposal.
  if (!at || !report.locked) return;
  const { by } = report.locked;
  const hours = await Promise.all(
    report.hours.map(async (row) => ({ memberId: await stage.memberId(row), hours: row.hours })),
  );
  const { counts, police, noteForLearning } = report;
  const saved = await stage.act(by, at, 'saveFieldReport', {
    hours,
    tally: counts?.tally ?? null,
    breakdowns: counts?.breakdowns ?? null,
    police: police ?? null,
    noteForLearning: noteForLearning ?? null,
  });
  const { countingAgencyKey, modelTest } = stage.record;
  if (modelTest?.results && report.agencyKey === countingAgencyKey) {
    await stage.act(by, at, 'saveRoutineTrial', { results: modelTest.results });
  }
  await stage.act(by, at, 'lockFieldReport', {
    expectedVersion: saved.ownReport?.version ?? null,
  });
}
