/** Which roles hold which permission, for who reads as somebody else: `@Inject(PERMISSIONS)`. */
export const PERMISSIONS = Symbol('permissions');
