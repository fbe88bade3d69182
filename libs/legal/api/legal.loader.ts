import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';

/** The function of a colleague by membership: *Bekräftad av {funktion}*. */
export const functionOfMember = defineLoader<string, string>(async (ctx, ids) => {
  const members = await ctx.db.find(MembershipEntity, { where: { id: Any([...ids]) } });
  return new Map(members.map(({ id, functionTitle }) => [id, functionTitle]));
});
