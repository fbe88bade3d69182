import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { ActivityMaterial, AddMaterialInput, RemoveMaterialInput } from './material.types.js';
import { MaterialsService } from './materials.service.js';
import {
  ActivityMaterialsInput,
  MaterialOfActivityPage,
  materialsOfTown,
} from './materials-of-town.js';

const ACTIVITY_ID = { description: 'Answers the id of the activity.' };

@Resolver(() => ActivityMaterial)
export class MaterialResolver {
  constructor(private readonly materials: MaterialsService) {}

  @Allow('activity:read')
  @Query(() => MaterialOfActivityPage)
  activityMaterials(@Ctx() ctx: RequestContext, @Args('input') input: ActivityMaterialsInput) {
    return materialsOfTown(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => ID, ACTIVITY_ID)
  addMaterial(@Ctx() ctx: RequestContext, @Args('input') input: AddMaterialInput) {
    return this.materials.add(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => ID, ACTIVITY_ID)
  removeMaterial(@Ctx() ctx: RequestContext, @Args('input') input: RemoveMaterialInput) {
    return this.materials.remove(ctx, input);
  }
}
