import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Seminar } from '../seminar.types.js';
import { CertificateService } from './certificate.service.js';

@Resolver(() => Seminar)
export class CertificateResolver {
  constructor(private readonly certificates: CertificateService) {}

  @ResolveField(() => String, {
    nullable: true,
    description: '/files/seminars/{id}/certificate, for its planners once it is held.',
  })
  certificatePath(@Parent() { id }: Seminar, @Ctx() ctx: RequestContext) {
    return this.certificates.path(ctx, id);
  }
}
