import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { instant } from '@stad/programme/rules/demo/moments.js';
import type { Moment } from '@stad/programme/rules/demo/types.js';
import type { FieldPassRecord, Who } from '../../rules/demo/types.js';

/** What the loader must know of a pass after each step. */
export interface StagedPass {
  readonly id: string;
  readonly whenVersion: number;
  readonly teamVersion: number;
  readonly readinessVersion: number;
  readonly team: readonly {
    readonly id: string;
    readonly membershipId: string | null;
    readonly functionTitle: string;
    readonly agency: { readonly key: string };
  }[];
  readonly checklist: readonly { readonly id: string }[];
  readonly ownReport: { readonly version: number | null } | null;
  readonly ownCheck: { readonly version: number } | null;
}

const FIELDS = `id whenVersion teamVersion readinessVersion
  team { id membershipId functionTitle agency { key } } checklist { id } ownReport { version } ownCheck { version }`;

/** Mutations whose input is not named after them. */
const INPUTS: Readonly<Record<string, string>> = {
  sendPlan: 'PassInput',
  markBriefing: 'PassInput',
  closePass: 'PassInput',
};

/** One thing that happens to a pass; the loader plays them in the order of time. */
export interface Scene {
  readonly at: Moment;
  readonly play: () => Promise<unknown>;
}

/** One pass while it is being played: who does what to it, when. */
export class PassOnStage {
  pass: StagedPass | undefined;

  constructor(
    readonly world: DemoStage,
    readonly record: FieldPassRecord,
  ) {}

  async act(
    person: PersonKey,
    at: Moment,
    mutation: string,
    input: Record<string, unknown> = {},
    agencyKey?: AgencyKey,
  ): Promise<StagedPass> {
    const type = INPUTS[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
    const document = `mutation ${name}($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS} } }`;
    const about = this.pass ? { passId: this.pass.id } : {};
    const data = await this.world.does<Record<string, StagedPass>>(
      person,
      instant(at),
      document,
      { ...about, ...input },
      agencyKey,
    );
    this.pass = data[mutation] as StagedPass;
    return this.pass;
  }

  /** Reads it afresh, after something that nobody signed in did. */
  async look(person: PersonKey, at: Moment): Promise<void> {
    const caller = await this.world.caller(person, instant(at));
    const { data } = await caller.run<{ fieldPass: StagedPass }>(
      `query Look($input: FieldPassInput!) { fieldPass(input: $input) { ${FIELDS} } }`,
      { input: { id: this.pass?.id } },
    );
    this.pass = data?.fieldPass;
  }

  /** The version of the check that the person's own employer has saved; null before the first. */
  async ownCheckVersion(person: PersonKey, at: Moment): Promise<number | null> {
    const caller = await this.world.caller(person, instant(at));
    const { data } = await caller.run<{ fieldPass: StagedPass }>(
      `query OwnCheck($input: FieldPassInput!) { fieldPass(input: $input) { ownCheck { version } } }`,
      { input: { id: this.pass?.id } },
    );
    return data?.fieldPass.ownCheck?.version ?? null;
  }

  /** The person who leads it, or its planner when the leader has no account. */
  get leader(): PersonKey {
    const leader = this.record.team.find((member) => member.role === 'PASS_LEADER');
    return leader?.personKey ?? this.record.plannedBy;
  }

  /** The row of somebody in the team as the portal knows it. */
  async memberId(who: Who): Promise<string> {
    const membershipId = who.personKey ? await this.world.membershipId(who.personKey) : null;
    const member = this.pass?.team.find((each) =>
      membershipId
        ? each.membershipId === membershipId
        : each.functionTitle === who.functionTitle && each.agency.key === who.agencyKey,
    );
    if (!member)
      throw new Error(`${this.record.key}: nobody in the team is ${JSON.stringify(who)}.`);
    return member.id;
  }
}
