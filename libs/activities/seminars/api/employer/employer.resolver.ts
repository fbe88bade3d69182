import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { holdsAny, MANAGER } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Seminar } from '../seminar.types.js';
import { staffOf } from './employer.loaders.js';
import { SeminarStaff } from './employer.types.js';

/** Who of the own people came, for their manager. */
@Resolver(() => Seminar)
export class SeminarStaffResolver {
  /** A list of P3 is written down. */
  @ResolveField(() => [SeminarStaff], {
    description:
      'For managers of an employer that invited: its own people who were told so as they signed up, once it is held.',
  })
  async staff(@Parent() { id }: Seminar, @Ctx() ctx: RequestContext): Promise<SeminarStaff[]> {
    if (!holdsAny(ctx.person.roles, MANAGER)) return [];
    const rows = (await ctx.load(staffOf, id)) ?? [];
    if (rows.length > 0) {
      ctx.note({ action: 'LIST', objectType: 'seminar_sign_up', rowCount: rows.length });
    }
    return rows;
  }
}
