import { randomUUID } from 'node:crypto';
import {
  FA1,
  NEXT_DAY,
  NIGHT,
  type PassBench,
  SOC1,
  ZERO,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { readDatabase } from '../src/audit-log-source.js';
import { verifyAuditLog } from '../src/verify-audit-log.js';
import type { TestPortal } from './portal.js';

export const RETENTION = `{ retention { code months outcome dueBefore isHeld due { table rows } } }`;
export const DISPOSALS = `{ disposals { id rule before state proposedRows proposedBy decidedBy disposedRows
  doneAt version nextSteps { step } } }`;
export const PROPOSE = `mutation P($input: ProposeDisposalInput!) { proposeDisposal(input: $input) {
  id rule before state proposedRows proposedBy version nextSteps { step } } }`;
export const DECIDE = `mutation D($input: DecideDisposalInput!) { decideDisposal(input: $input) {
  id state decidedBy version nextSteps { step } } }`;

export interface DueRule {
  readonly code: string;
  readonly dueBefore: string | null;
  readonly due: readonly { readonly table: string; readonly rows: number }[];
}
export interface DisposalLine {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly proposedRows: number;
  readonly disposedRows: number;
  readonly nextSteps: readonly { readonly step: string }[];
}

/** A pass of Lund in May 2022, counted by its social services and closed the day after; its id. */
export async function closedPass(bench: PassBench): Promise<string> {
  const { id: passId, ownReport } = await bench.returned();
  const hours = ownReport?.hours.map(({ memberId, hours: own }) => ({ memberId, hours: own }));
  const tally = { ...ZERO, contacts: 3, supportConversations: 2 };
  const saved = await bench.done(SOC1, 'saveFieldReport', { passId, hours, tally }, NIGHT);
  const expectedVersion = saved.ownReport?.version;
  await bench.done(SOC1, 'lockFieldReport', { passId, expectedVersion }, NEXT_DAY);
  const debrief = { passId, heldAt: NEXT_DAY.toISOString(), participants: 3, followUp: false };
  await bench.done(FA1, 'holdDebrief', debrief, NEXT_DAY);
  await bench.done(SOC1, 'closePass', { passId }, NEXT_DAY);
  return passId;
}

/** The registrar and the manager of an agency on one day: what is due, proposed, decided and done. */
export class DisposalBench {
  readonly registrar: string;
  readonly manager: string;

  constructor(
    private readonly portal: TestPortal,
    private readonly now: Date,
    agency = 'soc-lund',
    manager = 'enhetschef',
  ) {
    this.registrar = `registrator@${agency}`;
    this.manager = `${manager}@${agency}`;
  }

  /** @throws Error the codes of what was refused */
  async ask<T>(key: string, document: string, input?: object): Promise<T> {
    const caller = await this.portal.as(key, undefined, this.now);
    const { data, codes } = await caller.run(
      document,
      input && { input: { clientMutationId: randomUUID(), ...input } },
    );
    if (codes.length > 0) throw new Error(codes.join());
    return Object.values(data as object)[0] as T;
  }

  rules = () => this.ask<DueRule[]>(this.registrar, RETENTION);

  async ruleOf(code: string): Promise<DueRule> {
    return (await this.rules()).find((rule) => rule.code === code) as DueRule;
  }

  propose = (rule: string) => this.ask<DisposalLine>(this.registrar, PROPOSE, { rule });

  decide = (line: DisposalLine, step: string, key = this.manager) =>
    this.ask<DisposalLine>(key, DECIDE, {
      disposalId: line.id,
      expectedVersion: line.version,
      step,
    });

  async lineOf(id: string): Promise<DisposalLine> {
    const lines = await this.ask<DisposalLine[]>(this.manager, DISPOSALS);
    return lines.find((line) => line.id === id) as DisposalLine;
  }

  /** Proposed, approved, and done by the job. */
  async disposed(rule: string): Promise<DisposalLine> {
    const line = await this.propose(rule);
    await this.decide(line, 'approve');
    await this.portal.runJobs();
    return this.lineOf(line.id);
  }

  /** The chains that `audit:verify` finds broken. */
  async brokenChains(): Promise<string[]> {
    const { owner } = this.portal;
    await owner.query('begin isolation level repeatable read read only');
    const { verdicts } = await verifyAuditLog(readDatabase(owner));
    await owner.query('commit');
    if (verdicts.length === 0) throw new Error('There is no chain.');
    return verdicts.filter(({ broken }) => broken).map(({ name }) => name);
  }
}
