/**
 * Whether the ring of an agency at a site is over on that day, as SQL. An agency that never had one there
 * has lost none: false, or null.
 */
export function ringEnded(day: string, at: { readonly site: string; readonly agency: string }) {
  return `(select bool_or(r.valid_to < ${day})
          and not bool_or(${day} between r.valid_from and coalesce(r.valid_to, 'infinity'))
        from site_agency r where r.site_id = ${at.site} and r.agency_id = ${at.agency})`;
}
