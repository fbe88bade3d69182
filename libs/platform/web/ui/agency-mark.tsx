import { classNames } from './class-names.js';
import './agency-mark.css';

const LOOKS: Readonly<Record<string, string>> = {
  SOCIAL_SERVICES: 'soc',
  POLICE: 'pol',
  NGO: 'fa',
  MUNICIPAL_EXECUTIVE: 'lead',
  COUNTY_BOARD: 'lead',
  NATIONAL: 'region',
};

export interface AgencyMarkProps {
  /** As the API gives it; the monogram is the first part of the key, SOC of SOC-LUND. */
  readonly agency: { readonly key: string; readonly kind: string; readonly name: string };
  /** Where the agency is first named; later the monogram is enough. */
  readonly withName?: boolean;
}

/** Monogram and colour of an agency, never its brand. The full name is its text for screen readers. */
export function AgencyMark({ agency, withName }: AgencyMarkProps) {
  const look = LOOKS[agency.kind] ?? 'other';
  return (
    <span className="agency">
      <span
        className={classNames('agency__mark', `agency__mark--${look}`)}
        aria-hidden={withName}
        title={withName ? undefined : agency.name}
      >
        <span aria-hidden>{agency.key.split('-')[0]}</span>
        {!withName && <span className="visually-hidden">{agency.name}</span>}
      </span>
      {withName && <span>{agency.name}</span>}
    </span>
  );
}
