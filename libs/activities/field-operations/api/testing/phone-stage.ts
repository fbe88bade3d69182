import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Exchange } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import type { Viewer } from '@stad/platform/rules/viewer.js';
import { fieldOperationsGround } from './ground.js';
import { PassBench, SOC1 } from './make-field-pass.js';

const MAKE = `mutation Make($input: MakePhoneReadyInput!) {
  makePhoneReady(input: $input) { id phone { isReady until from missing } } }`;

/** A pass whose team makes its phones ready, and what becomes of it in the evening. */
export class PhoneStage {
  private constructor(
    readonly portal: TestPortal,
    readonly bench: PassBench,
    readonly pass: string,
  ) {}

  static async open(ground = fieldOperationsGround): Promise<PhoneStage> {
    const portal = await TestPortal.open(ground);
    const bench = await PassBench.open(portal);
    return new PhoneStage(portal, bench, (await bench.ready()).id);
  }

  close(): Promise<void> {
    return this.portal.close();
  }

  /** Nobody is signed in, and the pass begins in two hours. */
  async beginAgain(): Promise<void> {
    await this.portal.owner.query('delete from session');
    await this.plan(`now() + interval '2 hours'`);
    await this.progress('briefing_done_at = null, started_at = null, returned_at = null');
    await this.portal.owner.query(
      'update field_operation set cancelled_at = null, cancelled_by = null, cancel_reason = null where activity_id = $1',
      [this.pass],
    );
  }

  /** The pass begins then, and is planned for five hours. */
  plan(startsAt: string) {
    return this.portal.owner.query(
      `update activity set starts_at = ${startsAt}, ends_at = ${startsAt} + interval '5 hours' where id = $1`,
      [this.pass],
    );
  }

  /** The team went out; so long ago. */
  out(ago = '1 hour') {
    return this.progress(
      `briefing_done_at = now() - interval '${ago}', started_at = now() - interval '${ago}'`,
    );
  }

  /** It went out, and came back so long ago. */
  async back(ago = '0'): Promise<void> {
    await this.out();
    await this.progress(`returned_at = now() - interval '${ago}'`);
  }

  private progress(changes: string) {
    return this.portal.owner.query(`update pass_progress set ${changes} where activity_id = $1`, [
      this.pass,
    ]);
  }

  /** Where somebody is signed in. */
  async device(key: string): Promise<Device> {
    const device = new Device(this);
    device.sessionToken = makeToken();
    await this.portal.owner.query(
      `insert into session (token_hash, person_id, membership_id)
       select $1, person_id, id from membership where work_email = $2`,
      [sha256(device.sessionToken), `${key}.example`],
    );
    return device;
  }

  /** A phone that was made ready, when the evening has come. */
  async ready(key = SOC1): Promise<Device> {
    const device = await this.device(key);
    expect((await device.makeReady()).codes).toEqual([]);
    await device.evening();
    return device;
  }
}

/** A device, with the cookies it has been given. */
export class Device {
  sessionToken: string | null = null;
  fieldToken: string | null = null;

  constructor(private readonly stage: PhoneStage) {}

  /** Whoever this device acts as on the next request; where the pages ask, a ready phone answers too. */
  viewer(takesFieldSession = true): Promise<Viewer> {
    return this.stage.portal.viewerBy(this.exchange(), takesFieldSession);
  }

  async caller(): Promise<Caller> {
    return this.stage.portal.caller(await this.viewer(), undefined, this.exchange());
  }

  private exchange(): Exchange {
    return {
      sessionToken: this.sessionToken,
      fieldToken: this.fieldToken,
      setSession: () => undefined,
      setFieldSession: (token) => {
        this.fieldToken = token;
      },
      clearSession: () => undefined,
    };
  }

  /** The ordinary session is over, as it is when the evening comes. */
  async evening(): Promise<void> {
    await this.stage.portal.owner.query(
      `update session set last_seen_at = now() - interval '3 hours' where way <> 'FIELD'`,
    );
  }

  async makeReady(passId = this.stage.pass) {
    const input = { clientMutationId: randomUUID(), passId };
    return (await this.caller()).run(MAKE, { input });
  }

  async answers(): Promise<boolean> {
    return (await this.viewer()).kind === 'person';
  }
}
