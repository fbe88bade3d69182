import { randomUUID } from 'node:crypto';
import { NO_EXCHANGE } from '@stad/platform/api/context/request-context.js';
import type { MailServer, TakenLetter } from '@stad/platform/api/testing/mail-server.js';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';

/** People without an account, at the doors of a seminar. */

const PAGE =
  'page { title isOpen isOff isFull waiting townName organiserName placeLabel employerName }';
const OWN = `${PAGE} state organisation functionTitle place offeredUntil access food`;
const LIST = `id isOpen link capacity unconfirmed mayTick doorCode doorLink needs { code n }
  employers { id name readsItself link }
  signUps { id organisation functionTitle state place offeredUntil isWalkIn isPresent cameBack employerId }`;

export interface OwnSignUp {
  readonly state: string;
  readonly organisation: string | null;
  readonly functionTitle: string | null;
  readonly place: number | null;
  readonly offeredUntil: string | null;
  readonly access: readonly string[];
  readonly page: {
    readonly isFull: boolean;
    readonly waiting: number;
    readonly isOpen: boolean;
    readonly employerName: string | null;
  };
}

export interface WholeList {
  readonly id: string;
  readonly isOpen: boolean;
  readonly link: string;
  readonly unconfirmed: number;
  readonly mayTick: boolean;
  readonly doorCode: string | null;
  readonly doorLink: string | null;
  readonly needs: readonly { readonly code: string; readonly n: number }[];
  readonly employers: readonly {
    readonly id: string;
    readonly name: string;
    readonly readsItself: boolean;
    readonly link: string;
  }[];
  readonly signUps: readonly {
    readonly id: string;
    readonly organisation: string;
    readonly functionTitle: string | null;
    readonly state: string;
    readonly place: number | null;
    readonly isWalkIn: boolean;
    readonly isPresent: boolean;
    readonly cameBack: string | null;
    readonly employerId: string | null;
  }[];
}

type Answered<T> = { readonly codes: string; readonly is: T };

export class SignUpBench {
  private networks = 0;

  constructor(
    private readonly portal: TestPortal,
    private readonly post: MailServer,
  ) {}

  /** From one network or another, as the proxy tells; unless it is given each comes from another. */
  visitor(now: Date, clientAddress = this.anywhere()): Caller {
    return this.portal.caller({ kind: 'visitor' }, now, { ...NO_EXCHANGE, clientAddress });
  }

  private anywhere(): string {
    this.networks += 1;
    return `10.${this.networks >> 8}.${this.networks & 255}.7`;
  }

  async send<T>(caller: Caller, field: string, type: string, shape: string, input: object) {
    const { data, codes } = await caller.run<Record<string, T>>(
      `mutation S($input: ${type}!) { ${field}(input: $input) ${shape && `{ ${shape} }`} }`,
      { input },
    );
    return { codes: codes.join(), is: data?.[field] as T } satisfies Answered<T>;
  }

  plan<T>(planner: Caller, field: string, type: string, shape: string, input: object) {
    return this.send<T>(planner, field, type, shape, { clientMutationId: randomUUID(), ...input });
  }

  open(planner: Caller, seminarId: string) {
    return this.plan(planner, 'openSignUp', 'SeminarListInput', 'id', { seminarId });
  }

  cancel(planner: Caller, seminarId: string, signUpId: string) {
    return this.plan(planner, 'cancelSignUp', 'CancelSignUpInput', 'id', { seminarId, signUpId });
  }

  tick(planner: Caller, seminarId: string, ticks: readonly object[]) {
    const input = { seminarId, ticks };
    return this.plan<WholeList>(planner, 'tickPresent', 'TickPresentInput', LIST, input);
  }

  walkIn(planner: Caller, seminarId: string, more: object) {
    const input = { seminarId, ...more };
    return this.plan<WholeList>(planner, 'addWalkIn', 'AddWalkInInput', LIST, input);
  }

  async list(planner: Caller, seminarId: string): Promise<WholeList> {
    const { data } = await planner.run<{ seminarList: WholeList }>(
      `query L($id: ID!) { seminarList(seminarId: $id) { ${LIST} } }`,
      { id: seminarId },
    );
    return data?.seminarList as WholeList;
  }

  async key(planner: Caller, seminarId: string): Promise<string> {
    return (await this.list(planner, seminarId)).link.split('#')[1] ?? '';
  }

  async page(key: string, now: Date) {
    const { data, codes } = await this.visitor(now).run<{ signUpPage: Record<string, unknown> }>(
      `query P($key: Secret!) { signUpPage(key: $key) {
         title startsAt placeLabel townName organiserName isOpen isOff isFull waiting employerName } }`,
      { key },
    );
    return { codes: codes.join(), is: data?.signUpPage };
  }

  ask(key: string, workEmail: string, now: Date, more: object = {}, from?: string) {
    return this.send<{ isFull: boolean }>(
      this.visitor(now, from),
      'askToSignUp',
      'AskToSignUpInput',
      'isFull',
      {
        ...{ key, workEmail, organisation: 'Hotell Lillån', functionTitle: 'Nattchef' },
        ...{ language: 'sv', access: [], food: [], ...more },
      },
    );
  }

  async mine(token: string, now: Date) {
    const { data, codes } = await this.visitor(now).run<{ signUp: OwnSignUp }>(
      `query M($token: Secret!) { signUp(token: $token) { ${OWN} } }`,
      { token },
    );
    return { codes: codes.join(), is: data?.signUp as OwnSignUp };
  }

  take(token: string, now: Date, more: object = {}) {
    return this.send<OwnSignUp>(this.visitor(now), 'takeSeat', 'TakeSeatInput', OWN, {
      ...{ token, ...more },
    });
  }

  leave(token: string, now: Date) {
    const input = { token };
    return this.send<OwnSignUp>(this.visitor(now), 'leaveSeminar', 'SignUpLinkInput', OWN, input);
  }

  change(token: string, now: Date, needs: object) {
    const input = { token, ...needs };
    return this.send<OwnSignUp>(
      this.visitor(now),
      'changeSignUpNeeds',
      'ChangeSignUpNeedsInput',
      OWN,
      input,
    );
  }

  atDoor(key: string, code: string, workEmail: string, now: Date, from?: string) {
    const input = { key, code, workEmail };
    const visitor = this.visitor(now, from);
    return this.send<string>(visitor, 'checkInAtDoor', 'CheckInAtDoorInput', '', input);
  }

  byLink(token: string, code: string, now: Date) {
    const input = { token, code };
    return this.send<string>(this.visitor(now), 'checkInByLink', 'CheckInByLinkInput', '', input);
  }

  /** What has left by then, the last letter to each address. */
  async letters(now: Date) {
    await this.portal.runJobs(now);
    return new Map(this.post.take().map((letter) => [letter.to, letter]));
  }
}

/** The secret of a letter’s link. */
export const tokenIn = (letter: TakenLetter | undefined): string =>
  /\/anmalan\/min[^#\s]*#([\w-]+)/.exec(letter?.mail.text ?? '')?.[1] ?? '';
