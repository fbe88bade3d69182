import { Inbound } from '@stad/mail/api/inbound/inbound.js';
import { MailServer, type TakenLetter } from '@stad/platform/api/testing/mail-server.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './ground.js';
import { PassBench, PLANNED, SAME_DAY } from './make-field-pass.js';

const LINK = `number startsAt endsAt cancelled functionTitle agencyName answer assessed mayAssess
  leaderTitle leaderAgencyName phoneLabel phone`;
const MINUTE_LATER = new Date(PLANNED.getTime() + 60_000);

/** Passes to which others are asked by mail, over a real mail server, and answer without an account. */
export class InviteBench {
  private constructor(
    readonly portal: TestPortal,
    readonly passes: PassBench,
    readonly post: MailServer,
  ) {}

  static async open(): Promise<InviteBench> {
    const post = await MailServer.open();
    process.env['SMTP_URL'] = post.url;
    process.env['MAIL_FROM'] = 'portal@stad.example';
    const portal = await TestPortal.open(fieldOperationsGround);
    return new InviteBench(portal, await PassBench.open(portal), post);
  }

  async close(): Promise<void> {
    await this.portal.close();
    await this.post.close();
  }

  /** Sends what waits, and answers the letters by the name before the `.example`. */
  async letters(at = MINUTE_LATER): Promise<ReadonlyMap<string, TakenLetter>> {
    await this.portal.runJobs(at);
    return new Map(this.post.take().map((letter) => [letter.to.replace('.example', ''), letter]));
  }

  async invitees(key: string, passId: string) {
    const caller = await this.portal.as(key, undefined, SAME_DAY);
    const { data } = await caller.run<{ passInvitees: Record<string, unknown>[] }>(
      `query Asked($passId: ID!) { passInvitees(passId: $passId) {
        id functionTitle withoutAccount mailbox mailState mailReason agency { key } } }`,
      { passId },
    );
    return data?.passInvitees ?? [];
  }

  /** The functions whose calendar proposes another time, as somebody reads it. */
  async proposals(key: string, passId: string, now = SAME_DAY): Promise<string[]> {
    const caller = await this.portal.as(key, undefined, now);
    const { data } = await caller.run<{
      passInvitees: { functionTitle: string; proposesOtherTime: boolean }[];
    }>(
      `query Asked($passId: ID!) { passInvitees(passId: $passId) { functionTitle proposesOtherTime } }`,
      { passId },
    );
    return (data?.passInvitees ?? [])
      .filter(({ proposesOtherTime }) => proposesOtherTime)
      .map(({ functionTitle }) => functionTitle);
  }

  async askByLink(key: string, passId: string, more: Record<string, unknown> = {}) {
    const caller = await this.portal.as(key, undefined, PLANNED);
    const { data, codes } = await caller.run<{ askByLink: { inviteeId: string; token: string } }>(
      `mutation Ask($input: AskByLinkInput!) { askByLink(input: $input) { inviteeId token } }`,
      {
        input: {
          clientMutationId: crypto.randomUUID(),
          passId,
          agencyId: this.passes.agency('POL-LUND'),
          functionTitle: 'Yttre verksamhet 1',
          ...more,
        },
      },
    );
    return { ...data?.askByLink, codes };
  }

  async revokeLinks(key: string, passId: string, inviteeId: string | undefined) {
    const caller = await this.portal.as(key, undefined, SAME_DAY);
    return caller.run(
      `mutation Revoke($input: RevokeAnswerLinksInput!) { revokeAnswerLinks(input: $input) { id } }`,
      { input: { clientMutationId: crypto.randomUUID(), passId, inviteeId } },
    );
  }

  async look(token: string, now = SAME_DAY) {
    const visitor = this.portal.caller({ kind: 'visitor' }, now);
    const { data, codes } = await visitor.run<{ answerLink: Record<string, unknown> }>(
      `query Look($token: Secret!) { answerLink(token: $token) { ${LINK} } }`,
      { token },
    );
    return { link: data?.answerLink, codes };
  }

  async answerBy(token: string, more: Record<string, unknown>, now = SAME_DAY) {
    const visitor = this.portal.caller({ kind: 'visitor' }, now);
    const { data, codes } = await visitor.run<{ answerByLink: Record<string, unknown> }>(
      `mutation By($input: AnswerByLinkInput!) { answerByLink(input: $input) { ${LINK} } }`,
      { input: { token, ...more } },
    );
    return { link: data?.answerByLink, codes };
  }

  /** What becomes of a letter that comes in: what it was taken for, or why it was not. */
  async comesIn(raw: string, now = SAME_DAY) {
    const ctx = this.portal.caller({ kind: 'visitor' }, now).context('write');
    try {
      const taken = await this.portal.server.app.get(Inbound).take(ctx, Buffer.from(raw));
      await ctx.db.transaction.close('commit');
      return taken;
    } catch (error) {
      await ctx.db.transaction.close('rollback');
      return (error as { problems?: { code: string }[] }).problems?.[0]?.code ?? error;
    }
  }
}

export const tokenIn = (text: string | undefined) => /\/svar\/([\w-]+)/.exec(text ?? '')?.[1] ?? '';
