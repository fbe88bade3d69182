import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { KeyRing, UnopenedError } from '@stad/platform/api/crypto/key-ring.js';
import type { SealedColumn } from '@stad/platform/api/crypto/reseal.js';
import { makePassKey } from './seal.js';

const PURPOSE = 'field-pass-key';

/** So that a new key of the portal reaches the keys of passes, too. */
export const SEALED_PASS_KEY: SealedColumn = {
  table: 'field_pass_key',
  bytes: 'private_key',
  keyId: 'sealed_with',
  purpose: PURPOSE,
};

/** The key of a pass as the one who sends a batch meets it. */
export interface PassKey {
  readonly id: string;
  readonly agencyId: string;
  readonly privateKey: Buffer;
  readonly sealedWith: string;
  /** Whether the device is registered for the acting person. */
  readonly knowsDevice: boolean;
  readonly deviceIsEmpty: boolean;
}

/** The key that the phones of a pass seal to, its private half under the keys of the portal (`KeyRing`). */
@Injectable()
export class PassKeys {
  constructor(private readonly keys: KeyRing) {}

  /** Whether there is one. */
  async has(ctx: RequestContext, passId: string): Promise<boolean> {
    const found = await ctx.db.prepared(
      `select from field_pass_key where activity_id = $1 and agency_id = (select app.agency_id())`,
      [passId],
    );
    return found.length > 0;
  }

  /** Makes one where there is none. The acting agency counts the pass. */
  async make(ctx: RequestContext, passId: string): Promise<void> {
    if (await this.has(ctx, passId)) return;
    const { agencyId } = ctx.person;
    const { publicKey, privateKey } = await makePassKey();
    const id = randomUUID();
    const { bytes, keyId } = this.keys.seal(privateKey, placeOf({ id, agencyId }));
    await ctx.db.prepared(
      `insert into field_pass_key (id, activity_id, agency_id, public_key, private_key, sealed_with, made_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (activity_id, agency_id) do nothing`,
      [id, passId, agencyId, publicKey, bytes, keyId, ctx.now],
    );
  }

  /** The key of the pass, and whether it knows the device; null once it is gone. */
  async find(ctx: RequestContext, passId: string, deviceKey: string): Promise<PassKey | null> {
    const [found] = await ctx.db.prepared<PassKey>(
      `select k.id, k.agency_id as "agencyId", k.private_key as "privateKey", k.sealed_with as "sealedWith",
         d.id is not null as "knowsDevice", d.emptied_at is not null as "deviceIsEmpty"
       from field_pass_key k left join field_device d on d.activity_id = k.activity_id
         and d.agency_id = k.agency_id and d.membership_id = (select app.membership_id()) and d.public_key = $2
       where k.activity_id = $1 and k.agency_id = (select app.agency_id())`,
      [passId, deviceKey],
    );
    return found ?? null;
  }

  /** Its private half; null where the key of the portal that it was sealed with is gone. */
  open(key: PassKey): Buffer | null {
    const { privateKey: bytes, sealedWith: keyId } = key;
    try {
      return this.keys.open({ keyId, bytes }, placeOf(key));
    } catch (error) {
      if (error instanceof UnopenedError) return null;
      throw error;
    }
  }
}

const placeOf = ({ id, agencyId }: { readonly id: string; readonly agencyId: string }) => ({
  purpose: PURPOSE,
  agencyId,
  recordId: id,
});
