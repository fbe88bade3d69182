import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken } from '@stad/platform/api/context/secret-token.js';
import { KeyRing, UnopenedError } from '@stad/platform/api/crypto/key-ring.js';
import type { SealedColumn } from '@stad/platform/api/crypto/reseal.js';
import { type BoxContent, packBox, unpackBox } from './box-form.js';
import { RoundBoxEntity, type RoundEntity } from './round.entities.js';

const PURPOSE = 'evaluation-round';

/** So that a new key reaches the boxes of open rounds, too. */
export const SEALED_BOX: SealedColumn = {
  table: 'seminar_round_box',
  bytes: 'sealed',
  keyId: 'key_id',
  purpose: PURPOSE,
};

type OfRound = Pick<RoundEntity, 'id' | 'agencyId'>;

/**
 * What an open round holds, sealed with a key that no backup of the database has (`KeyRing`). It is opened in the
 * memory of this process alone, and written whole: one row, of one length, whatever was done with it.
 */
@Injectable()
export class RoundBoxes {
  constructor(private readonly keys: KeyRing) {}

  async make(ctx: RequestContext, round: OfRound): Promise<void> {
    const empty = { linkKey: makeToken(), seats: 0, used: [], answers: [], texts: [] };
    const { id, agencyId } = round;
    await ctx.db.insertMany(RoundBoxEntity, [{ id, agencyId, ...this.seal(round, empty) }]);
  }

  /** To look at; null once the round is closed, and where the key it was sealed with is gone. */
  async look(ctx: RequestContext, round: OfRound): Promise<BoxContent | null> {
    return this.opened(round, await ctx.db.findOne(RoundBoxEntity, { id: round.id }));
  }

  /** Held until the operation is kept: two who answer at once stand in line. */
  async hold(ctx: RequestContext, round: OfRound): Promise<BoxContent | null> {
    await ctx.db.prepared('select from seminar_round_box where id = $1 for no key update', [
      round.id,
    ]);
    return this.look(ctx, round);
  }

  async keep(ctx: RequestContext, round: OfRound, content: BoxContent): Promise<void> {
    await ctx.db.update(RoundBoxEntity, { id: round.id }, this.seal(round, content));
  }

  async drop(ctx: RequestContext, { id }: OfRound): Promise<void> {
    await ctx.db.delete(RoundBoxEntity, { id });
  }

  private seal(round: OfRound, content: BoxContent) {
    const { bytes, keyId } = this.keys.seal(packBox(content), placeOf(round));
    return { sealed: bytes, keyId };
  }

  private opened(round: OfRound, box: RoundBoxEntity | null): BoxContent | null {
    if (!box) return null;
    try {
      const { keyId, sealed: bytes } = box;
      return unpackBox(this.keys.open({ keyId, bytes }, placeOf(round)));
    } catch (error) {
      if (error instanceof UnopenedError) return null;
      throw error;
    }
  }
}

const placeOf = ({ id, agencyId }: OfRound) => ({ purpose: PURPOSE, agencyId, recordId: id });
