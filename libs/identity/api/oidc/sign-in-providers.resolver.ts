import { Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { SignInProvider } from './sign-in-provider.type.js';

@Resolver(() => SignInProvider)
export class SignInProvidersResolver {
  @Open()
  @Query(() => [SignInProvider], {
    description: 'The organisations whose people sign in with their employer’s account.',
  })
  signInProviders(@Ctx() ctx: RequestContext): Promise<SignInProvider[]> {
    return ctx.db.sql<SignInProvider>(
      `select provider_id as id, provider_name as name, agency_key as "agencyKey",
         agency_name as "agencyName" from door.sign_in_providers()`,
    );
  }
}
