import { conditionIn } from '../../rules/condition.js';
import type { ReportKind } from '../../rules/report-kind.js';
import type { SnapshotGrant } from '../../rules/report-snapshot.js';
import type { Grant } from './economy.types.js';

const kronor = (ore: number) => ore / 100;

/** The economy as a report says it, by the rows of the decision. */
export function snapshotGrant(
  grant: Grant,
  report: { readonly kind: ReportKind; readonly on: string },
): SnapshotGrant {
  const nameOf = (id: string) => grant.lines.find((line) => line.id === id)?.name ?? '';
  return {
    funderDiaryNumber: grant.funderDiaryNumber,
    amount: kronor(grant.amount),
    conditions: grant.conditions.map((condition) => conditionIn(condition, report)),
    lines: grant.lines.map(({ name, budget, consented, accounted, comment }) => ({
      name,
      budget: kronor(budget),
      accounted: kronor(accounted),
      consented: kronor(consented),
      ...(comment ? { comment } : {}),
    })),
    changes: grant.changes.map((change) => ({
      from: nameOf(change.fromLineId),
      to: nameOf(change.toLineId),
      amount: kronor(change.amount),
      consentedOn: change.consentedOn,
      diaryNumber: change.diaryNumber,
    })),
    funding: {
      paidOut: kronor(grant.paidOut),
      requested: kronor(grant.requested),
      coFunding: kronor(grant.coFunding),
      volunteerHours: grant.volunteerHours,
      left: kronor(grant.left),
      toRepay: kronor(grant.toRepay),
    },
  };
}
