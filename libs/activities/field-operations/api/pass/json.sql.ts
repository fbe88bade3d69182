/** `agencyId` is stored as `agency_id`. */
export const column = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A row as a JSON object, its fields under the names that the code knows. */
export const fields = (table: string, ...names: string[]) =>
  `json_build_object(${names.map((name) => `'${name}', ${table}.${column(name)}`).join(', ')})`;

/** Rows as a JSON array; empty rather than null. */
export const jsonRows = (object: string, from: string, order = '') =>
  `coalesce((select json_agg(${object}${order && ` order by ${order}`}) from ${from}), '[]')`;

export const AGENCY = fields('ag', 'id', 'key', 'name', 'shortName', 'kind', 'isPublicAuthority');
export const AREA = fields('ar', 'id', 'siteId', 'code', 'name', 'areaGroup', 'kind');
