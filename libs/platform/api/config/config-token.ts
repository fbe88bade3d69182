/** Where a domain finds the configuration of its process, a `Config`. */
export const CONFIG = Symbol('config');
