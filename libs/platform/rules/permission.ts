/** Which roles hold a permission: `{ 'seminar:plan': ['SOCIAL_WORKER', …] }`. */
export type PermissionCatalog<Role extends string = string> = Readonly<
  Record<string, readonly Role[]>
>;

/** Every permission that at least one of the roles holds. Rights of two memberships never add up. */
export function permissionsOf(
  roles: readonly string[],
  catalog: PermissionCatalog,
): ReadonlySet<string> {
  const held = Object.entries(catalog)
    .filter(([, holders]) => holders.some((role) => roles.includes(role)))
    .map(([permission]) => permission);
  return new Set(held);
}
